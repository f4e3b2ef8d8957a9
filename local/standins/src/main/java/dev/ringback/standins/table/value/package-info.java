/** Attribute values and items: their types, numbers, sizes, order and JSON. */
@NullMarked
package dev.ringback.standins.table.value;

import org.jspecify.annotations.NullMarked;
