/** Open time, the times of attempts, targets and windows; nothing but java.time (brief.md §4). */
@NullMarked
package dev.ringback.rhythm;

import org.jspecify.annotations.NullMarked;
