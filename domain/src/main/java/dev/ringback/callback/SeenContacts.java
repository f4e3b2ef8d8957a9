package dev.ringback.callback;

import java.util.HashSet;
import java.util.Set;

/** The contacts of calls to the patient that the phone system saw while somebody held the callback: one that is told of again is no news. */
public record SeenContacts(Set<ContactId> ids) {

    static final SeenContacts NONE = new SeenContacts(Set.of());

    public SeenContacts {
        ids = Set.copyOf(ids);
    }

    boolean mayInclude(ContactId another) {
        return !ids.contains(another) && ids.size() < Limits.CALLS_SEEN;
    }

    SeenContacts after(Entry entry) {
        if (!(entry instanceof Entry.AttemptSeen seen)) {
            return this;
        }
        Set<ContactId> more = new HashSet<>(ids);
        more.add(seen.call().contact());
        return new SeenContacts(more);
    }
}
