/** Attacks with a fresh seed each: fuzzed requests, odd events, races, and days in which much fails (CONTRIBUTING.md says how to play more of them). */
@NullMarked
package dev.ringback.attack;

import org.jspecify.annotations.NullMarked;
