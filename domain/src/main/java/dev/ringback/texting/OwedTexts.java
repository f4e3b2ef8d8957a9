package dev.ringback.texting;

import dev.ringback.callback.BucketRule;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.ScriptVersion;
import dev.ringback.callback.State;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which texts the system owes a patient once a callback has ended (docs/rules.md §14): reminders of the visit, and one question about the call.
 * They are intents of the callback that they follow (docs/adr/0055-what-the-system-texts-stands-on-the-callback.md).
 */
public final class OwedTexts {

    /** By the location's clock, so that a reminder goes on its day in every zone that the number may be in. */
    static final LocalTime REMINDS_AT = LocalTime.of(10, 0);

    static final Duration ASKS_AFTER = Duration.ofHours(2);

    /** A patient is asked once in so long, whatever location asks. */
    static final Duration ASKS_AGAIN_AFTER = Duration.ofDays(90);

    private static final List<TextStep> REMINDERS = List.of(TextStep.THREE_DAYS_BEFORE, TextStep.DAY_BEFORE);

    private OwedTexts() {}

    /** {@code after}, and what is owed because it has just ended. */
    public static Callback follow(Optional<Callback> before, Callback after, OwedTextPolicy policy, Instant now) {
        boolean hasEnded = before.filter(Callback::isOpen).isPresent();
        return hasEnded && after.state() instanceof State.Closed(var ending, Instant _)
                ? ended(after, ending, policy, now)
                : after;
    }

    private static Callback ended(Callback callback, Ending ending, OwedTextPolicy policy, Instant now) {
        return switch (ending) {
            case BOOKED, RESCHEDULED -> asking(reminding(callback, appointment(callback), policy, now), policy, now);
            case NO_FURTHER_ACTION -> asking(callback, policy, now);
            // Who wants nothing of us is left alone; the others were not reached.
            case DECLINED, WRONG_NUMBER, UNREACHABLE, REACHED_ELSEWHERE -> callback;
        };
    }

    /**
     * A callback whose visit was moved, or given a time for the first time, or cancelled: what is owed follows the visit. That it is where it
     * was changes nothing.
     *
     * @param visit when it is from now on; absent where it was cancelled
     */
    public static Callback forVisit(
            Callback callback, Optional<OffsetDateTime> visit, OwedTextPolicy policy, Instant now) {
        if (callback.isOpen()
                || visitOf(callback).map(OffsetDateTime::toInstant).equals(visit.map(OffsetDateTime::toInstant))) {
            return callback;
        }
        List<Intent.Text> pending = pendingReminders(callback);
        Callback without = callback;
        for (Intent.Text reminder : pending) {
            without = without.withoutIntent(reminder);
        }
        Callback owing = reminding(without, visit, policy, now);
        WithheldReason why = visit.isPresent() ? WithheldReason.NO_LONGER_TIMELY : WithheldReason.VISIT_CANCELLED;
        List<Entry> ended = pending.stream()
                .map(Intent.Text::step)
                .filter(step -> pendingReminders(owing).stream().noneMatch(again -> again.step() == step))
                .<Entry>map(step -> new Entry.TextWithheld(now, step, why, Optional.empty()))
                .toList();
        return owing.with(ended);
    }

    private static List<Intent.Text> pendingReminders(Callback callback) {
        return callback.pending().stream()
                .filter(Intent.Text.class::isInstance)
                .map(Intent.Text.class::cast)
                .filter(text -> REMINDERS.contains(text.step()))
                .toList();
    }

    /** When the visit is that the patient is reminded of, as far as the history tells. */
    public static Optional<OffsetDateTime> visitOf(Callback callback) {
        return callback.history().reversed().stream()
                .flatMap(entry -> told(entry).stream())
                .findFirst()
                .flatMap(visit -> visit);
    }

    /** What an entry says of the visit, if it says anything: when it is, or that it is none any more. */
    private static Optional<Optional<OffsetDateTime>> told(Entry entry) {
        if (entry instanceof Entry.TextOwed owed && owed.visit().isPresent()) {
            return Optional.of(owed.visit());
        }
        boolean isCancelled =
                entry instanceof Entry.TextWithheld withheld && withheld.reason() == WithheldReason.VISIT_CANCELLED;
        return isCancelled ? Optional.of(Optional.empty()) : Optional.empty();
    }

    /** As it was last owed for this step. */
    static Optional<Entry.TextOwed> owed(Callback callback, TextStep step) {
        return callback.history().reversed().stream()
                .filter(Entry.TextOwed.class::isInstance)
                .map(Entry.TextOwed.class::cast)
                .filter(owed -> owed.step() == step)
                .findFirst();
    }

    /** When a text of this kind last went, or may have gone, since then. */
    public static Optional<Instant> goneSince(Callback callback, TextStep.Purpose kind, Instant since) {
        return callback.history().reversed().stream()
                .filter(entry ->
                        step(entry).filter(step -> step.purpose() == kind).isPresent())
                .map(Entry::at)
                .filter(at -> !at.isBefore(since))
                .findFirst();
    }

    /** Of a text that went or may have gone. */
    private static Optional<TextStep> step(Entry entry) {
        if (entry instanceof Entry.TextSent sent) {
            return Optional.of(sent.step());
        }
        return entry instanceof Entry.TextUnknown unknown ? Optional.of(unknown.step()) : Optional.empty();
    }

    /** Whether the patient was asked so recently how a call was that they are not asked again (docs/rules.md §14). */
    public static boolean wasAsked(Callback callback, Instant now) {
        return goneSince(callback, TextStep.Purpose.FEEDBACK, now.minus(ASKS_AGAIN_AFTER))
                .isPresent();
    }

    /** Whether a callback ended with a visit. */
    public static boolean hasVisit(Callback callback) {
        return callback.state() instanceof State.Closed(var ending, Instant _)
                && (ending == Ending.BOOKED || ending == Ending.RESCHEDULED);
    }

    /** When it was last said of what visit the patient is to be reminded. */
    static Instant owedAt(Callback callback) {
        return callback.history().reversed().stream()
                .filter(entry -> told(entry).isPresent())
                .map(Entry::at)
                .findFirst()
                .orElse(Instant.MAX);
    }

    private static Optional<OffsetDateTime> appointment(Callback ended) {
        return ended.history().reversed().stream()
                .filter(Entry.OutcomeRecorded.class::isInstance)
                .map(Entry.OutcomeRecorded.class::cast)
                .findFirst()
                .flatMap(recorded -> recorded.report().appointmentAt());
    }

    private static Callback reminding(
            Callback callback, Optional<OffsetDateTime> visit, OwedTextPolicy policy, Instant now) {
        Optional<OwedTextRule> rule = rule(callback, TextStep.Purpose.REMINDER, policy);
        Callback owing = callback;
        if (rule.isPresent() && visit.isPresent()) {
            for (TextStep step : REMINDERS) {
                Instant due =
                        remindsAt(step, visit.get().toInstant(), policy.hours().zone());
                if (isAfterToday(due, policy.hours().zone(), now)) {
                    owing = owe(
                            owing, new Entry.TextOwed(now, step, due, rule.get().seenTo(), visit, Optional.empty()));
                }
            }
        }
        return owing;
    }

    private static Instant remindsAt(TextStep step, Instant visit, ZoneId zone) {
        int days = switch (step) {
            case THREE_DAYS_BEFORE -> 3;
            case DAY_BEFORE -> 1;
            case MISSED_CALL, AFTER_FIRST_ATTEMPT, AFTER_LAST_ATTEMPT, FEEDBACK ->
                throw new IllegalArgumentException(step.word() + " reminds of nothing");
        };
        LocalDate day = visit.atZone(zone).toLocalDate().minusDays(days);
        return day.atTime(REMINDS_AT).atZone(zone).toInstant();
    }

    /** Nobody is reminded on the day on which they booked. */
    private static boolean isAfterToday(Instant due, ZoneId zone, Instant now) {
        return due.atZone(zone).toLocalDate().isAfter(now.atZone(zone).toLocalDate());
    }

    private static Callback asking(Callback callback, OwedTextPolicy policy, Instant now) {
        return rule(callback, TextStep.Purpose.FEEDBACK, policy)
                .map(rule -> owe(
                        callback,
                        new Entry.TextOwed(
                                now,
                                TextStep.FEEDBACK,
                                now.plus(ASKS_AFTER),
                                rule.seenTo(),
                                Optional.empty(),
                                Optional.of(script(callback, policy)))))
                .orElse(callback);
    }

    private static ScriptVersion script(Callback callback, OwedTextPolicy policy) {
        return policy.script(callback.bucket(), callback.language());
    }

    /** After what may not be texted, nothing is owed. */
    private static Optional<OwedTextRule> rule(Callback callback, TextStep.Purpose kind, OwedTextPolicy policy) {
        return policy.owes(kind)
                .filter(rule -> rule.covers(callback))
                .filter(_ -> policy.rule(callback.bucket()).texting() == BucketRule.Texting.ALLOWED);
    }

    /** Without consent it is said at once that it will not go: whoever has just spoken with the patient may still ask. */
    private static Callback owe(Callback callback, Entry.TextOwed owed) {
        Callback told = callback.with(owed);
        return switch (ConsentState.of(callback.preferences().consent())) {
            case GIVEN ->
                ConsentAge.isTooOldBy(owed.due(), owed.at())
                        ? told.with(withheld(owed, WithheldReason.CONSENT_TOO_OLD))
                        : told.withIntent(new Intent.Text(owed.step(), owed.due(), owed.due()));
            case NEVER_GIVEN -> told.with(withheld(owed, WithheldReason.NO_CONSENT));
            case REVOKED -> told.with(withheld(owed, WithheldReason.CONSENT_REVOKED));
        };
    }

    private static Entry withheld(Entry.TextOwed owed, WithheldReason why) {
        return new Entry.TextWithheld(owed.at(), owed.step(), why, Optional.empty());
    }
}
