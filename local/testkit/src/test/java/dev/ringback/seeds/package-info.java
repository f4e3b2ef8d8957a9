/** Seeds of generated cases. */
@NullMarked
package dev.ringback.seeds;

import org.jspecify.annotations.NullMarked;
