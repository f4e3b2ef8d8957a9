package dev.ringback.callback;

/**
 * What can end a callback (docs/rules.md §5). {@link #UNREACHABLE} and {@link #REACHED_ELSEWHERE} are found by Ringback,
 * the others reported by people.
 */
public enum Ending implements Word {
    BOOKED,
    RESCHEDULED,
    NO_FURTHER_ACTION,
    DECLINED,
    WRONG_NUMBER,
    UNREACHABLE,
    REACHED_ELSEWHERE
}
