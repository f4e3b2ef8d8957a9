/** AWS: one class for each thing that a service holds or does for Ringback, the only user of its client; and APIs that have no client of the SDK's. */
@NullMarked
package dev.ringback.aws;

import org.jspecify.annotations.NullMarked;
