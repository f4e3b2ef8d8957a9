package dev.ringback.callback;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The calls to the patient that the phone system saw while somebody held the callback (docs/rules.md §5): one that is told of again is no news.
 * They say that an attempt was a call, and change nothing else.
 */
public record SeenCalls(Set<ContactId> contacts) {

    static final SeenCalls NONE = new SeenCalls(Set.of());

    public SeenCalls {
        contacts = Set.copyOf(contacts);
    }

    /**
     * Notes {@code call} where it is one to this patient that began while somebody held the callback, however late it becomes known: what has
     * become of the claim and of the callback since does not matter.
     *
     * @param dialled the number that was called
     */
    public static Callback note(Callback callback, PhoneNumber dialled, SeenCall call, Instant now) {
        SeenCalls seen = callback.facts().seen();
        if (seen.contacts.contains(call.contact()) || seen.contacts.size() >= Limits.CALLS_SEEN) {
            return callback;
        }
        return callback.factsAt(call.dialledAt())
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

    SeenCalls after(Entry entry) {
        if (!(entry instanceof Entry.CallSeen told)) {
            return this;
        }
        Set<ContactId> more = new HashSet<>(contacts);
        more.add(told.call().contact());
        return new SeenCalls(more);
    }
}
