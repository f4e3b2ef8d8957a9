package dev.ringback.callback;

import java.util.Optional;

/** Why a missed call opened no callback; it is recorded and counted all the same (docs/rules.md §1, §5). */
public enum NotOpened implements Word {
    WITHHELD_NUMBER,
    UNUSABLE_NUMBER,
    OWN_NUMBER,
    WRONG_NUMBER,
    DO_NOT_CALL,
    SHORT_ABANDON,
    /** The callback that it belongs to has as many calls as are kept in full; what it means for the callback is done all the same. */
    MANY_CALLS;

    /** What people are told of such a call; nothing of most. Urgent words are told whatever the reason was (docs/rules.md §2). */
    public Optional<EscalationReason> escalation(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> Optional.of(EscalationReason.URGENT_WORDS);
            case ROUTINE ->
                switch (this) {
                    case WRONG_NUMBER -> Optional.of(EscalationReason.CALL_FROM_WRONG_NUMBER);
                    case DO_NOT_CALL -> Optional.of(EscalationReason.CALL_DESPITE_DO_NOT_CALL);
                    case OWN_NUMBER -> Optional.of(EscalationReason.CALL_FROM_OWN_NUMBER);
                    case WITHHELD_NUMBER, UNUSABLE_NUMBER, SHORT_ABANDON, MANY_CALLS -> Optional.empty();
                };
        };
    }
}
