package dev.ringback.desk;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.PersonId;
import java.util.Map;
import java.util.Optional;

/** Where a page of a worklist ended. It is good for the same list only: the same person, the same filter. */
public record Cursor(PersonId person, WorklistFilter filter) {

    public static final String PARAMETER = "after";
    public static final String EXPECTED = "'after' must be the 'next' of an earlier page of this very list.";

    public String after(CallbackId last) {
        return last.id() + "." + list();
    }

    /** The last callback of the page before, if the query asks for a later page. */
    public Optional<CallbackId> read(Map<String, String> query) throws Body.Unreadable {
        String given = query.get(PARAMETER);
        if (given == null) {
            return Optional.empty();
        }
        int dot = given.indexOf('.');
        if (dot <= 0 || !given.substring(dot + 1).equals(list())) {
            throw new Body.Unreadable(EXPECTED);
        }
        return Optional.of(new CallbackId(given.substring(0, dot)));
    }

    /** Tells one list from another; who makes one up gets no more than their own list from another place on. */
    private String list() {
        return Integer.toHexString(java.util.List.of(
                        person.id(),
                        filter.location(),
                        filter.bucket().map(Enum::name),
                        filter.team(),
                        filter.target().name())
                .hashCode());
    }
}
