package dev.ringback.texting;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.Entry;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Whether consent is still that of whoever has the number: it ends with its owner, and after long silence nobody knows who that is
 * (docs/rules.md §8, docs/texting-law.md).
 */
public final class ConsentAge {

    /** So long may the number and the practice have had nothing to do with each other. */
    static final Period SILENCE = Period.ofMonths(18);

    private ConsentAge() {}

    /** Whether there had been silence for too long when the missed call came that opened {@code callback}. */
    public static boolean isTooOld(Consent given, CallerRecord record, Callback callback) {
        Instant call = callback.opened().call().startedAt();
        if (!given.at().isBefore(call)) {
            return false;
        }
        Stream<Instant> before = Stream.concat(record.callbacks().stream(), record.elsewhere().stream())
                .filter(other -> !other.id().equals(callback.id()))
                .flatMap(ConsentAge::contacts);
        Stream<Instant> conversation = record.reached().map(CallerRecord.Reached::at).stream();
        return Stream.of(before, conversation, Stream.of(given.at()))
                .flatMap(times -> times)
                .filter(at -> at.isBefore(call))
                .max(Comparator.naturalOrder())
                .filter(last ->
                        last.atOffset(ZoneOffset.UTC).plus(SILENCE).toInstant().isBefore(call))
                .isPresent();
    }

    /** Whether consent counts no more by then, if nothing is heard of the patient after {@code lastHeardOf}. */
    static boolean isTooOldBy(Instant then, Instant lastHeardOf) {
        return lastHeardOf.atOffset(ZoneOffset.UTC).plus(SILENCE).toInstant().isBefore(then);
    }

    /** When the patient called, and when one who was called back was reached. */
    private static Stream<Instant> contacts(Callback callback) {
        Stream<Instant> calls = callback.calls().stream().map(call -> call.endedAt());
        Stream<Instant> reached = callback.history().stream()
                .filter(Entry.OutcomeRecorded.class::isInstance)
                .map(Entry.OutcomeRecorded.class::cast)
                .filter(recorded -> recorded.report().outcome().reachesThePatient())
                .map(Entry::at);
        return Stream.concat(calls, reached);
    }
}
