/** Open time, the times of attempts, targets and windows; nothing but java.time (docs/rules.md §4). */
@NullMarked
package dev.ringback.rhythm;

import org.jspecify.annotations.NullMarked;
