/** What Ringback costs to run, measured through the deployed code and held to architecture's targets. */
@NullMarked
package dev.ringback.costs;

import org.jspecify.annotations.NullMarked;
