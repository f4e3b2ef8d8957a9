/** The heart: what a callback is, its states, outcomes and history, and every rule that changes it. */
@NullMarked
package dev.ringback.callback;

import org.jspecify.annotations.NullMarked;
