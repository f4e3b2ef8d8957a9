package dev.ringback.house.crooked.callback;

import tools.jackson.databind.JsonNode;

/** The heart reads JSON. */
public record KnowsJson(JsonNode json) {}
