/** How long rehearsals take: a generated week of calls, and the clock that is held against it. */
@NullMarked
package dev.ringback.bench;

import org.jspecify.annotations.NullMarked;
