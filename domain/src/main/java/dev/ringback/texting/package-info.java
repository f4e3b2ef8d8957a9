/** Consent, the words of a text, and whether a text may go (docs/rules.md §8). */
@NullMarked
package dev.ringback.texting;

import org.jspecify.annotations.NullMarked;
