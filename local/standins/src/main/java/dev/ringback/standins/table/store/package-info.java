/** Tables, their indexes and streams, in memory or kept in a folder. */
@NullMarked
package dev.ringback.standins.table.store;

import org.jspecify.annotations.NullMarked;
