/**
 * One fold from what happened to figures, the same for live callbacks and for an audited call log (docs/numbers.md). It knows no clock and
 * reads no file.
 */
@NullMarked
package dev.ringback.numbers;

import org.jspecify.annotations.NullMarked;
