/** What the embedded table does, asked through the SDK's own client. */
@NullMarked
package dev.ringback.standins.table;

import org.jspecify.annotations.NullMarked;
