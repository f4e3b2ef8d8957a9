/** What goes out to the world: wake-ups, alerts, texts and domain events. */
@NullMarked
package dev.ringback.aws.outward;

import org.jspecify.annotations.NullMarked;
