/** Everything on a laptop: the example day, the desk's API on localhost, and AWS's timers in real time. */
@NullMarked
package dev.ringback.laptop;

import org.jspecify.annotations.NullMarked;
