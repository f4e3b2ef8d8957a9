/** The ports of the use cases in memory: deterministic, without AWS, failing on demand. */
@NullMarked
package dev.ringback.casework.memory;

import org.jspecify.annotations.NullMarked;
