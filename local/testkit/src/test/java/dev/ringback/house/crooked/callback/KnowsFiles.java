package dev.ringback.house.crooked.callback;

import java.nio.file.Path;

/** The heart has I/O. */
public record KnowsFiles(Path path) {}
