package dev.ringback.numbers;

/** So many calls from outside, and so many of them missed. */
public record AuditCount(long calls, long missed) {

    static final AuditCount NONE = new AuditCount(0, 0);

    AuditCount and(AuditedCall call) {
        return new AuditCount(calls + 1, missed + (call.isMissed() ? 1 : 0));
    }

    AuditCount plus(AuditCount other) {
        return new AuditCount(calls + other.calls, missed + other.missed);
    }
}
