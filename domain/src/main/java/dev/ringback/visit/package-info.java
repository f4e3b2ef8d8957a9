/** Appointments, which are the practice's own: which callback one is of, and what follows from what became of it (docs/rules.md §14). */
@NullMarked
package dev.ringback.visit;

import org.jspecify.annotations.NullMarked;
