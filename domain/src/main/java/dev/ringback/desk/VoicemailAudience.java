package dev.ringback.desk;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import java.util.HashSet;
import java.util.Set;

/**
 * Who may hear what callers left, of those who may read a callback (docs/rules.md §10). A recording is heard whole: if anything that was said
 * in a call is for in-house staff alone, by whichever entry it became known, so is what was left in it.
 *
 * @param inHouse the calls of which only in-house staff hear what was left
 */
public record VoicemailAudience(Set<ContactId> inHouse) {

    public VoicemailAudience {
        inHouse = Set.copyOf(inHouse);
    }

    public static VoicemailAudience of(Callback callback) {
        Set<ContactId> kept = new HashSet<>();
        callback.forEach((entry, facts) -> entry.missedCall()
                .filter(_ -> NoteAudience.of(entry, facts) == NoteAudience.IN_HOUSE)
                .ifPresent(call -> kept.add(call.chain())));
        return new VoicemailAudience(kept);
    }

    /** Whether {@code reader} may hear what was left in {@code call}. */
    public boolean admits(Reader reader, ContactId call) {
        return reader.hearsVoicemail()
                && switch (reader.employment()) {
                    case IN_HOUSE -> true;
                    case OF_AGENCY -> !inHouse.contains(call);
                };
    }

    NoteAudience of(Entry entry) {
        return entry.missedCall().filter(call -> inHouse.contains(call.chain())).isPresent()
                ? NoteAudience.IN_HOUSE
                : NoteAudience.ALL;
    }
}
