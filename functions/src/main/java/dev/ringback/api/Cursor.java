package dev.ringback.api;

import dev.ringback.callback.PersonId;
import dev.ringback.desk.Rank;
import dev.ringback.desk.WorklistFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a worklist ended. It is good for the same list only: the same person, the same filter. It names a place and is
 * never looked up, so that it does not tell whether a callback exists; who makes one up gets no more than their own list from
 * another place on.
 */
public record Cursor(PersonId person, WorklistFilter filter) {

    public static final String PARAMETER = "after";
    private static final String EXPECTED = "'after' must be the 'next' of an earlier page of this very list.";
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18})\\.([0-9a-f]{1,8})");
    private static final int PLACE = 1;
    private static final int LIST = 2;

    /**
     * What to send for the page after this one.
     *
     * @param place where in the worklist the last callback of this page stands
     */
    public String after(Rank place) {
        return place.value() + "." + list();
    }

    /** The place in the worklist where the page before ended, if the query asks for a later page. */
    public Optional<Rank> read(Map<String, String> query) throws Body.Unreadable {
        Optional<String> given = Optional.ofNullable(query.get(PARAMETER));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Matcher cursor = FORM.matcher(given.get());
        if (!cursor.matches() || !cursor.group(LIST).equals(list())) {
            throw new Body.Unreadable(EXPECTED);
        }
        return Optional.of(new Rank(Long.parseLong(cursor.group(PLACE))));
    }

    /** What somebody holds is shown whole, so none of its pages ends anywhere. */
    public static void refuse(Map<String, String> query) throws Body.Unreadable {
        if (query.containsKey(PARAMETER)) {
            throw new Body.Unreadable(EXPECTED);
        }
    }

    /** Tells one list from another. */
    private String list() {
        return Integer.toHexString(List.of(
                        person.id(),
                        filter.location(),
                        filter.bucket().map(Enum::name),
                        filter.team(),
                        filter.target().name())
                .hashCode());
    }
}
