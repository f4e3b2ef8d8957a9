package dev.ringback.numbers;

import dev.ringback.callback.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * One call between the practice and somebody outside, as a phone system's log tells of it once its legs are joined (docs/audit.md).
 *
 * @param patient the number at the other end; absent where it was withheld
 * @param line the practice's own end: in E.164 where it is a number, else as the log writes it
 */
public record AuditedCall(
        Way way, Optional<PhoneNumber> patient, String line, Instant begun, Instant ended, Answer answer) {

    /** Who called whom. */
    public enum Way {
        INBOUND,
        OUTBOUND
    }

    /** What the one who called met with. */
    public enum Answer {
        PERSON,
        VOICEMAIL,
        NOBODY
    }

    /** From outside, and no person answered: a voicemail is a missed call as well. */
    public boolean isMissed() {
        return way == Way.INBOUND && answer != Answer.PERSON;
    }
}
