/** The artifact that is deployed, started as Lambda starts it. */
@NullMarked
package dev.ringback.artifact;

import org.jspecify.annotations.NullMarked;
