package dev.ringback.callback;

import java.util.Optional;

/**
 * Somebody who works on callbacks, as far as the history asks.
 *
 * @param agency present for people of an agency
 */
public record Worker(PersonId id, Optional<AgencyId> agency) {}
