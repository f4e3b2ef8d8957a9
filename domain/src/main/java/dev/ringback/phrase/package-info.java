/** Phrases, and where they stand in what somebody said or wrote; it knows no other room. */
@NullMarked
package dev.ringback.phrase;

import org.jspecify.annotations.NullMarked;
