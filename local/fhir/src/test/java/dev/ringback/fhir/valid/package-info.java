/** What Ringback writes as FHIR, by the validator that others wrote. */
@NullMarked
package dev.ringback.fhir.valid;

import org.jspecify.annotations.NullMarked;
