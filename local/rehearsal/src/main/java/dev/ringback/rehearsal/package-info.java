/** Rehearsals: scenarios played through the deployed code on a virtual clock, printed and checked after every step. */
@NullMarked
package dev.ringback.rehearsal;

import org.jspecify.annotations.NullMarked;
