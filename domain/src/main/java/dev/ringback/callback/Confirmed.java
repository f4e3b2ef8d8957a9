package dev.ringback.callback;

import java.util.Optional;

/**
 * What a patient has confirmed, in fields, so that whoever comes next need not ask again (docs/rules.md §9).
 *
 * @param availability when they can come
 * @param paperwork how it stands with the forms
 * @param plan what their plan is called; never a member's number
 */
public record Confirmed(Optional<Availability> availability, Optional<Paperwork> paperwork, Optional<String> plan) {

    public static final Confirmed NOTHING = new Confirmed(Optional.empty(), Optional.empty(), Optional.empty());

    /** When a patient can come to a visit. */
    public enum Availability implements Word {
        MORNINGS,
        AFTERNOONS,
        ANY_TIME
    }

    /** How it stands with the forms of a patient. */
    public enum Paperwork implements Word {
        NEEDS_FORMS,
        HAS_FORMS,
        SENT_BACK
    }
}
