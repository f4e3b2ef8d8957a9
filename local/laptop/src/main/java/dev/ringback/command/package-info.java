/** Ringback on a laptop: the command line, and what stands in for AWS there. */
@NullMarked
package dev.ringback.command;

import org.jspecify.annotations.NullMarked;
