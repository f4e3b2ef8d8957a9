/** The scenario's format, line by line. */
@NullMarked
package dev.ringback.rehearsal;

import org.jspecify.annotations.NullMarked;
