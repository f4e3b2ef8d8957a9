package dev.ringback.local.aws;

import java.util.Optional;

/** The services that Ringback's functions call. */
public enum Aws {
    DYNAMODB("dynamodb"),
    SCHEDULER("scheduler"),
    SNS("sns"),
    CONNECT("connect"),
    EVENTBRIDGE("eventbridge");

    private final String word;

    Aws(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Aws> of(String word) {
        for (Aws service : values()) {
            if (service.word.equals(word)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
