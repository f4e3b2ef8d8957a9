package dev.ringback.callback;

/** Why a patient who was reached did not book (docs/rules.md §5). */
public enum WhyNotBooked implements Word {
    NO_SUITABLE_TIME,
    INSURANCE_OR_COST,
    WENT_ELSEWHERE,
    THINKING_IT_OVER,
    NO_VISIT_NEEDED,
    OTHER
}
