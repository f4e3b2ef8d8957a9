/** The whole of Ringback against an AWS that is there: embedded, an endpoint, LocalStack; and what must always hold. */
@NullMarked
package dev.ringback.integration;

import org.jspecify.annotations.NullMarked;
