/** What must always hold (docs/architecture.md), checked after every step of a rehearsal: one class for each. */
@NullMarked
package dev.ringback.checkers;

import org.jspecify.annotations.NullMarked;
