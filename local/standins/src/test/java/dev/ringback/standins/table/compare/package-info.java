/** The embedded table beside what others wrote: the same random requests to both, and every difference explained. */
@NullMarked
package dev.ringback.standins.table.compare;

import org.jspecify.annotations.NullMarked;
