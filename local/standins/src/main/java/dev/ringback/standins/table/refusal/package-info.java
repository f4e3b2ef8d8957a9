/** How the embedded table says no. */
@NullMarked
package dev.ringback.standins.table.refusal;

import org.jspecify.annotations.NullMarked;
