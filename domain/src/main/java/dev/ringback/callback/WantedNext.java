package dev.ringback.callback;

import java.util.List;

/** What the practice wants next of a patient who has booked (docs/rules.md §5). */
public enum WantedNext implements Word {
    INSURANCE_VERIFICATION,
    INTAKE_PAPERWORK,
    REMINDERS;

    public static final List<WantedNext> ALL = List.of(values());
}
