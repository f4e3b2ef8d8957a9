package dev.ringback.rights;

import java.util.Arrays;
import java.util.List;

/**
 * What the code of a function asks and its role refuses on purpose. Both methods take a refusal for an answer: what was not done now is done by the
 * next function that may.
 */
enum Withheld {
    FLOWS_SET_NOTHING_APART("CallerFlow", "DamagedItems.setApart"),
    FLOWS_MAKE_NO_ROOM("CallerFlow", "EarlierHistory.setAsideIfLong"),
    NUMBERS_MAKE_NO_ROOM("Numbers", "EarlierHistory.setAsideIfLong"),
    RECOUNTS_MAKE_NO_ROOM("NumbersKeeper", "EarlierHistory.setAsideIfLong"),
    WHO_KEEPS_THE_DIRECTORY_SETS_NOTHING_APART("DirectoryKeeper", "DamagedItems.setApart"),
    WHO_APPLIES_IT_AT_THE_DESK_SETS_NOTHING_APART("DirectoryDesk", "DamagedItems.setApart");

    private final String function;
    private final String method;

    Withheld(String function, String method) {
        this.function = function;
        this.method = method;
    }

    /** Whether it is this that is asked; the parts of a transaction are asked where they are put together. */
    private boolean is(Deployed of, Asked asked, CallGraph graph) {
        return of.id().equals(function) && (asked.from().toString().equals(method) || onlyFor(asked, graph));
    }

    private boolean onlyFor(Asked asked, CallGraph graph) {
        return asked.from().toString().equals("Changes.partOf")
                && graph.callersOf(asked.from()).stream()
                        .allMatch(caller -> caller.toString().equals(method));
    }

    static List<Withheld> of(Deployed function, Asked asked, CallGraph graph) {
        return Arrays.stream(values())
                .filter(one -> one.is(function, asked, graph))
                .toList();
    }
}
