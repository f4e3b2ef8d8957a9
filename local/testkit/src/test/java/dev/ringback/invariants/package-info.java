/** What must always hold (docs/architecture.md): a test for each invariant, for its checker, and for every fault at every point. */
@NullMarked
package dev.ringback.invariants;

import org.jspecify.annotations.NullMarked;
