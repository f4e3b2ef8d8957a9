package dev.ringback.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The calls to the patient that the phone system saw while somebody held the callback (docs/rules.md §5). They say that an attempt was a call,
 * and change nothing else.
 */
public final class SeenCalls {

    private SeenCalls() {}

    /**
     * Notes {@code call} where it is one to this patient that began while somebody held the callback, however late it becomes known: what has
     * become of the claim and of the callback since does not matter.
     *
     * @param dialled the number that was called
     */
    public static Callback note(Callback callback, PhoneNumber dialled, SeenCall call, Instant now) {
        if (!callback.facts().seen().mayInclude(call.contact())) {
            return callback;
        }
        return callerAt(callback, dialled, call.dialledAt())
                .map(holder -> callback.with(new Entry.AttemptSeen(now, holder, call)))
                .orElse(callback);
    }

    /** Who held the callback at this instant, if {@code dialled} is a number that its patient is called on: then the call was theirs. */
    static Optional<Worker> callerAt(Callback callback, PhoneNumber dialled, Instant instant) {
        return factsAt(instant, callback)
                .filter(then -> isCalledOn(callback, then, dialled))
                .flatMap(then -> holder(then, instant));
    }

    private static boolean isCalledOn(Callback callback, Facts then, PhoneNumber dialled) {
        return callback.caller().equals(dialled)
                || then.wished().wishes().callOn().equals(Optional.of(dialled));
    }

    private static Optional<Worker> holder(Facts then, Instant at) {
        return then.state() instanceof State.Held held && !held.hasLapsed(at)
                ? then.work().holder()
                : Optional.empty();
    }

    /** Where a callback stood at {@code instant}, as far as its history tells by now; absent before it was opened. */
    private static Optional<Facts> factsAt(Instant instant, Callback callback) {
        List<Entry> until = callback.history().stream()
                .takeWhile(entry -> !entry.at().isAfter(instant))
                .toList();
        return until.isEmpty() ? Optional.empty() : Optional.of(Facts.of(until));
    }
}
