/** The operations of the embedded table: what each takes, refuses, does and answers. */
@NullMarked
package dev.ringback.standins.table.operation;

import org.jspecify.annotations.NullMarked;
