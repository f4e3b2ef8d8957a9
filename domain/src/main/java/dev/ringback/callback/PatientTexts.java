package dev.ringback.callback;

import dev.ringback.rhythm.WishedTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a text from a patient: it is shown on the callback that is open, and the next attempt becomes due as after a call; where
 * nothing is open it opens a callback, as a missed call would (docs/rules.md §8).
 */
public final class PatientTexts {

    /** What to save for a text. */
    public sealed interface Decision {

        record Open(Callback callback) implements Decision {}

        /** The two are equal where nothing is new; what is pending may still have to be done. */
        record Change(Callback before, Callback after) implements Decision {}

        /** It opens nothing; {@link NotOpened#escalation} says what people are told of it. */
        record OpensNothing(NotOpened why) implements Decision {}

        /** Nothing is open for a patient who wants no more, or nothing: there is nobody who would call. */
        record NobodyToTell() implements Decision {}
    }

    private PatientTexts() {}

    /**
     * What becomes of {@code text}.
     *
     * @param when they ask in it to be called, where that is understood
     * @param id the id of the callback, should one be opened
     */
    public static Decision decide(
            CallerRecord record,
            PatientText text,
            Optional<WishedTime> when,
            CallbackId id,
            Policy policy,
            Instant now) {
        Optional<Callback> known = record.callbacks().stream()
                .filter(callback -> callback.facts().texts().include(text))
                .findFirst();
        if (known.isPresent()) {
            return new Decision.Change(known.get(), known.get());
        }
        Call call = text.asCall(when);
        Optional<Callback> belongsTo = record.newest().filter(newest -> MissedCalls.belongs(record, newest, call));
        if (belongsTo.isPresent()) {
            return new Decision.Change(belongsTo.get(), shown(belongsTo.get(), text, call, policy, now));
        }
        if (text.asks() != PatientText.Asks.AN_ANSWER && text.urgency() == Urgency.ROUTINE) {
            return new Decision.NobodyToTell();
        }
        return MissedCalls.refused(record.standing())
                .<Decision>map(Decision.OpensNothing::new)
                .orElseGet(() -> new Decision.Open(
                        MissedCalls.open(record, call, List.of(new Entry.PatientTexted(now, text)), id, policy, now)));
    }

    /** Of a callback that has many texts one more is not kept, nor the time that it asks for; what else it means for the callback is done. */
    private static Callback shown(Callback callback, PatientText text, Call call, Policy policy, Instant now) {
        return callback.facts().texts().ids().size() < Limits.TEXTS
                ? effect(callback, callback.with(new Entry.PatientTexted(now, text)), text, call, policy, now)
                : effect(callback, callback, text, call.wishing(Wishes.NONE), policy, now);
    }

    private static Callback effect(
            Callback before, Callback told, PatientText text, Call call, Policy policy, Instant now) {
        if (!told.isOpen()) {
            return told;
        }
        return switch (text.asks()) {
            case AN_ANSWER -> MissedCalls.effect(before, wishing(told, call, now), call, policy, now);
            case NO_MORE, NOTHING -> MissedCalls.flagged(told, call, policy, now);
        };
    }

    /** The time that they ask for counts from now on, beside whatever else they wish. */
    private static Callback wishing(Callback callback, Call call, Instant now) {
        return call.wishes()
                .when()
                .map(callback.wishes()::at)
                .filter(wishes -> !wishes.equals(callback.wishes()))
                .map(wishes -> callback.with(new Entry.WishRecorded(now, new Actor.Caller(), wishes)))
                .orElse(callback);
    }
}
