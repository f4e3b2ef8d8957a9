package dev.ringback.callback;

import dev.ringback.rhythm.Rhythm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a missed call: a new callback, one more call on the callback that is open, or more knowledge of a call that is
 * on one already (docs/rules.md §1, §3).
 */
public final class MissedCalls {

    /** How many calls of one caller it takes until a person with authority is told (docs/rules.md §3). */
    private static final int CALLS_THAT_ESCALATE = 3;

    /** What to save for a missed call. */
    public sealed interface Decision {

        record Open(Callback callback) implements Decision {}

        /**
         * One more call on a callback, or more known of one that is on it. Where nothing is new the two are equal, but what is
         * pending may still have to be done.
         */
        record Change(Callback before, Callback after) implements Decision {}

        /** The same, but the call itself is kept beside the callback, which has many. */
        record ChangeBeside(Callback before, Callback after) implements Decision {}

        /** An agent was reached in this chain after all. */
        record Answered() implements Decision {}

        /** It opens nothing; {@link NotOpened#escalation} says what people are told of it. */
        record OpensNothing(NotOpened why) implements Decision {}
    }

    private MissedCalls() {}

    /**
     * What becomes of {@code call}.
     *
     * @param id the id of the callback, should one be opened
     */
    public static Decision decide(CallerRecord record, Call call, CallbackId id, Policy policy, Instant now) {
        Optional<Callback> known = record.callbackOf(call.chain());
        if (known.isPresent()) {
            return new Decision.Change(known.get(), amended(record, known.get(), call, policy, now));
        }
        if (wasAnswered(record, call)) {
            return new Decision.Answered();
        }
        Optional<Callback> belongsTo = record.newest().filter(newest -> belongs(record, newest, call));
        if (belongsTo.isPresent()) {
            Callback before = belongsTo.get();
            return before.calls().size() < Limits.CALLS
                    ? new Decision.Change(before, repeat(before, call, policy, now))
                    : new Decision.ChangeBeside(before, beside(before, call, policy, now));
        }
        Optional<NotOpened> refused = refused(record.standing());
        if (refused.isPresent()) {
            return new Decision.OpensNothing(refused.get());
        }
        if (isShortAbandonThatOpensNothing(call, policy)) {
            return new Decision.OpensNothing(NotOpened.SHORT_ABANDON);
        }
        return new Decision.Open(open(record, call, List.of(), id, policy, now));
    }

    /** Why nothing is opened for a number that stands so with the tenant. */
    static Optional<NotOpened> refused(Standing standing) {
        if (standing.isWrongNumber()) {
            return Optional.of(NotOpened.WRONG_NUMBER);
        }
        return standing.isDoNotCall() ? Optional.of(NotOpened.DO_NOT_CALL) : Optional.empty();
    }

    /** Urgent words always win: a caller who said them is called back, however short the call was. */
    private static boolean isShortAbandonThatOpensNothing(Call call, Policy policy) {
        return call.reason() == MissedReason.SHORT_ABANDON
                && call.urgency() == Urgency.ROUTINE
                && policy.shortAbandons() == ShortAbandons.NOTHING;
    }

    private static boolean wasAnswered(CallerRecord record, Call call) {
        return record.reached()
                .map(CallerRecord.Reached::chain)
                .filter(call.chain()::equals)
                .isPresent();
    }

    /**
     * A call belongs to the open callback. One that becomes known late, but ended before the caller was spoken to, belongs to the
     * callback that this conversation closed. An urgent one never does: when in doubt, it is opened.
     */
    static boolean belongs(CallerRecord record, Callback newest, Call call) {
        return switch (newest.state()) {
            case State.Open _ -> true;
            case State.Closed closed ->
                call.urgency() == Urgency.ROUTINE
                        && (isPerhapsBeside(newest, closed, call)
                                || spokenToAt(record, closed)
                                        .filter(call.endedAt()::isBefore)
                                        .isPresent());
        };
    }

    /** A callback with as many calls as are kept in full does not know which others it had. */
    private static boolean isPerhapsBeside(Callback newest, State.Closed closed, Call call) {
        return newest.calls().size() >= Limits.CALLS && !call.endedAt().isAfter(closed.closedAt());
    }

    /** When the conversation was that a callback was closed for; what was closed without one says nothing of later calls. */
    private static Optional<Instant> spokenToAt(CallerRecord record, State.Closed closed) {
        return switch (closed.ending()) {
            case BOOKED, RESCHEDULED, DECLINED -> Optional.of(closed.closedAt());
            // It was closed when that became known, which may be long after it was said.
            case REACHED_ELSEWHERE -> record.reached().map(CallerRecord.Reached::at);
            case NO_FURTHER_ACTION, WRONG_NUMBER, UNREACHABLE -> Optional.empty();
        };
    }

    /** @param told what is known of how it came about besides the call */
    static Callback open(CallerRecord record, Call call, List<Entry> told, CallbackId id, Policy policy, Instant now) {
        Optional<Callback> previous = record.newest();
        BucketRule rule = policy.rule(call.bucket());
        Rhythm rhythm = policy.rhythm(call.bucket(), record.who().caller());
        var opened = new Entry.Opened(
                now,
                call,
                rule.team(),
                rhythm.deadline(call.endedAt(), rule.target()),
                previous.map(Callback::id),
                record.preferences());
        var callback = Callback.of(id, record.who(), record.nextOrdinal(), List.of(opened), List.of(), 0)
                .beside(record.siblingsOfTheNext());
        var entries = new ArrayList<>(told);
        if (call.urgency() == Urgency.URGENT) {
            entries.add(new Entry.Escalated(now, EscalationReason.URGENT_WORDS));
        }
        if (call.dialled() == Call.DialledNumber.UNOWNED) {
            entries.add(new Entry.Escalated(now, EscalationReason.UNOWNED_NUMBER));
        }
        if (wasReachedSince(record, call)) {
            entries.add(new Entry.Closed(now, Ending.REACHED_ELSEWHERE, List.of()));
        } else {
            entries.add(NextAttempt.first(callback, policy, now));
        }
        return callback.with(entries);
    }

    private static boolean wasReachedSince(CallerRecord record, Call call) {
        return record.reached()
                .filter(reached -> reached.at().isAfter(call.endedAt()))
                .isPresent();
    }

    private static Callback repeat(Callback callback, Call call, Policy policy, Instant now) {
        return effect(callback, callback.with(new Entry.RepeatCall(now, call)), call, policy, now);
    }

    /**
     * A call that is kept beside the callback is not known again: one that came before the last try is no new one, and what is wished in it
     * moves no attempt.
     */
    private static Callback beside(Callback callback, Call call, Policy policy, Instant now) {
        boolean hasBeenTriedSince =
                callback.lastTriedAt().filter(at -> !call.endedAt().isAfter(at)).isPresent();
        return hasBeenTriedSince && callback.isOpen()
                ? flagged(callback, call, policy, now)
                : effect(callback, callback, call.wishing(Wishes.NONE), policy, now);
    }

    /** What one more call, or a text that is answered like one, means for a callback that is open. */
    static Callback effect(Callback before, Callback callback, Call call, Policy policy, Instant now) {
        return callback.isOpen()
                ? NextAttempt.besideConnect(
                        before, nowOrAsWished(flagged(callback, call, policy, now), call, policy, now), policy, now)
                : callback;
    }

    /** Who asked in this call to be called at a time is not waiting at the phone for us now. */
    private static Callback nowOrAsWished(Callback callback, Call call, Policy policy, Instant now) {
        return call.wishes().when().isPresent()
                ? NextAttempt.asWished(callback, policy, now)
                : dueNow(callback, policy, now);
    }

    /**
     * The same call again: its events come more than once, and a later one may know more. Urgent words are told to a person even if
     * the callback is closed by now: when in doubt, it is flagged (docs/rules.md §2).
     */
    private static Callback amended(CallerRecord record, Callback callback, Call told, Policy policy, Instant now) {
        Call known = callback.call(told.chain()).orElseThrow();
        Call call = known.knowing(told);
        Callback amended = isKept(callback, known, call) ? callback.with(new Entry.CallAmended(now, call)) : callback;
        Callback seen = record.newest().filter(callback::equals).isPresent()
                ? Conversations.applyNotes(record, amended, now)
                : amended;
        if (call.equals(known)) {
            return seen;
        }
        return seen.isOpen()
                ? NextAttempt.besideConnect(
                        callback,
                        asWished(triaged(seen, known, call, policy, now), known, call, policy, now),
                        policy,
                        now)
                : toldIfUrgent(seen, known, call, now);
    }

    /** Of a callback that knows much already, more words alone are not kept: nothing else of a call becomes known again and again. */
    private static boolean isKept(Callback callback, Call known, Call call) {
        return callback.facts().counts().amendments() < Limits.AMENDMENTS
                ? !call.equals(known)
                : call.bucket() != known.bucket()
                        || call.urgency() != known.urgency()
                        || !call.consent().equals(known.consent())
                        || !call.voicemail().equals(known.voicemail())
                        || !call.wished().equals(known.wished());
    }

    /** What was known before has had its consequences, and people may have judged otherwise since. */
    private static Callback triaged(Callback callback, Call before, Call call, Policy policy, Instant now) {
        boolean turnedClinical = call.bucket() == Bucket.CLINICAL && before.bucket() != Bucket.CLINICAL;
        if (call.urgency() != before.urgency() || turnedClinical) {
            return flagged(callback, call, policy, now);
        }
        boolean isOfThisCall = callback.bucket() == before.bucket() && call.bucket() != before.bucket();
        return isOfThisCall && Timer.awaitsFirstAttempt(callback) && !(callback.state() instanceof State.Held)
                ? ReTriage.byWords(callback, call, policy, now)
                : callback;
    }

    private static Callback asWished(Callback callback, Call before, Call call, Policy policy, Instant now) {
        return call.wishes().when().equals(before.wishes().when())
                ? callback
                : NextAttempt.asWished(callback, policy, now);
    }

    private static Callback toldIfUrgent(Callback callback, Call before, Call call, Instant now) {
        return call.urgency() == Urgency.URGENT && before.urgency() == Urgency.ROUTINE
                ? toldOfUrgentWords(callback, now)
                : callback;
    }

    /** People are told each time that a callback, or a call, turns urgent: that it was so before and judged routine is no reason not to. */
    private static Callback toldOfUrgentWords(Callback callback, Instant now) {
        return callback.with(new Entry.Escalated(now, EscalationReason.URGENT_WORDS));
    }

    static Callback flagged(Callback callback, Call call, Policy policy, Instant now) {
        Callback told = callback.calls().size() >= CALLS_THAT_ESCALATE
                ? Timers.escalatedOnce(callback, EscalationReason.THIRD_CALL, now)
                : callback;
        return switch (call.urgency()) {
            case URGENT ->
                callback.urgency() == Urgency.ROUTINE
                        ? toldOfUrgentWords(ReTriage.toClinical(told, call, policy, now), now)
                        : told;
            // A question for a clinician that comes with a later call is not left to who books appointments.
            case ROUTINE ->
                call.bucket() == Bucket.CLINICAL && callback.bucket() != Bucket.CLINICAL
                        ? ReTriage.toClinical(told, call, policy, now)
                        : told;
        };
    }

    /** The patient is at the phone: a waiting attempt becomes due, unless the last try is too recent (docs/rules.md §3). */
    private static Callback dueNow(Callback callback, Policy policy, Instant now) {
        Rhythm rhythm = policy.rhythm(callback);
        return callback.state() instanceof State.Waiting waiting && rhythm.repeatMakesDue(now, callback.lastTriedAt())
                ? callback.with(new Entry.Due(now, waiting.attempt()))
                : callback;
    }
}
