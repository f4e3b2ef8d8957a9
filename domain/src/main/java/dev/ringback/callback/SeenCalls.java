package dev.ringback.callback;

import java.time.Instant;
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
        return Conversations.factsAt(call.dialledAt(), callback)
                .filter(then -> isCalledOn(callback, then, dialled))
                .flatMap(then -> holder(then, call.dialledAt()))
                .map(holder -> callback.with(new Entry.CallSeen(now, holder, call)))
                .orElse(callback);
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
}
