package dev.ringback.fhir;

import java.util.Optional;

/**
 * What the FHIR API is told of the world around it.
 *
 * @param tokens where other systems get their access tokens, if that is an authorization server after SMART
 */
public record FhirSettings(Optional<Tokens> tokens) {

    /** Who signs access tokens, and the endpoint at which it gives them out. */
    public record Tokens(String issuer, String endpoint) {}
}
