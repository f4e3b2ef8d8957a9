package dev.ringback.numbers;

import dev.ringback.callback.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What would have been one callback: the missed calls of one number at one place, until somebody dialled it or the caller got through
 * (docs/audit.md).
 *
 * @param since when the first of its missed calls ended
 * @param missedCalls how many they were
 */
public record AuditEpisode(PhoneNumber caller, String line, Instant since, int missedCalls, End end) {

    /** How the waiting ended. */
    public sealed interface End {

        /** Somebody of the practice dialled the number, whether or not anybody answered. */
        record CalledBack(Instant at) implements End {}

        /** The caller called again and a person answered. */
        record CalledAgain(Instant at) implements End {}

        /** Neither is in the log. */
        record NeverReached() implements End {}

        /** The same, but not before somebody began to wait. */
        default End notBefore(Instant since) {
            return switch (this) {
                case CalledBack(var at) -> new CalledBack(at.isBefore(since) ? since : at);
                case CalledAgain(var at) -> new CalledAgain(at.isBefore(since) ? since : at);
                case NeverReached never -> never;
            };
        }
    }

    int duplicateCalls() {
        return missedCalls - 1;
    }

    /** How long the caller waited for the practice to dial, if it did. */
    Optional<Duration> timeToCallBack() {
        return end instanceof End.CalledBack(var at) ? Optional.of(Duration.between(since, at)) : Optional.empty();
    }

    /** Until when somebody waited, if the log knows. */
    Optional<Instant> until() {
        return switch (end) {
            case End.CalledBack(var at) -> Optional.of(at);
            case End.CalledAgain(var at) -> Optional.of(at);
            case End.NeverReached _ -> Optional.empty();
        };
    }
}
