/**
 * From Connect's contacts to missed calls: who called, whether the call was missed, and what kind of call it is
 * (docs/rules.md §1–2).
 */
@NullMarked
package dev.ringback.intake;

import org.jspecify.annotations.NullMarked;
