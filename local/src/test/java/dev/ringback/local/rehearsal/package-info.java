/** The scenario's format, line by line. */
@NullMarked
package dev.ringback.local.rehearsal;

import org.jspecify.annotations.NullMarked;
