/** A practice on a clock that is held: patients who call, a desk that is busy and forgets, and a system of the practice's that tells late or never. */
@NullMarked
package dev.ringback.casework.journeys;

import org.jspecify.annotations.NullMarked;
