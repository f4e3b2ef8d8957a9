package dev.ringback.callback;

import java.util.Optional;

/**
 * Somebody who works on callbacks, and in what standing: whose people they were when they did what the history says.
 *
 * @param agency present for people of an agency; absent for in-house staff
 */
public record Worker(PersonId id, Optional<AgencyId> agency) {}
