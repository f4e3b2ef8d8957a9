/** Domain events, from the save of a callback to the bus: nothing is lost, whatever fails. */
@NullMarked
package dev.ringback.events;

import org.jspecify.annotations.NullMarked;
