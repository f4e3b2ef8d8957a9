/** Use cases, named for what happens; the outbox, and the ports that they need. */
@NullMarked
package dev.ringback.casework;

import org.jspecify.annotations.NullMarked;
