package dev.ringback.operations;

import java.time.Instant;
import java.util.List;

/** How a stack stands, part by part. */
public record StackStatus(String stack, String region, Instant at, List<Part> parts) {

    public StackStatus {
        parts = List.copyOf(parts);
    }

    /** Whether everything was read and is well. */
    public boolean isWell() {
        return parts.stream().allMatch(part -> part.standing() == Standing.WELL);
    }
}
