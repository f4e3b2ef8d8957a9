package dev.ringback.rights;

import java.util.Arrays;
import java.util.List;

/**
 * What the code of a function asks and its role refuses on purpose. Both methods take a refusal for an answer: what was not done now is done by the
 * next function that may.
 */
enum Withheld {
    FLOWS_SET_NOTHING_APART(
            "CallerFlow",
            "DamagedItems.setApart",
            "Whoever has a caller on the line changes no callback; what cannot be read is set apart by the next that may."),
    FLOWS_MAKE_NO_ROOM(
            "CallerFlow", "EarlierHistory.setAsideIfLong", "A long history makes room when somebody works on it."),
    NUMBERS_MAKE_NO_ROOM(
            "Numbers",
            "EarlierHistory.setAsideIfLong",
            "What counts puts nothing beside callbacks; a long history makes room when somebody works on it."),
    RECOUNTS_MAKE_NO_ROOM("NumbersKeeper", "EarlierHistory.setAsideIfLong", "The same as for `Numbers`."),
    WHO_KEEPS_THE_DIRECTORY_SETS_NOTHING_APART(
            "DirectoryKeeper",
            "DamagedItems.setApart",
            "Who says who may do what changes no callback; what cannot be read is set apart by the next that may."),
    WHO_APPLIES_IT_AT_THE_DESK_SETS_NOTHING_APART(
            "DirectoryDesk", "DamagedItems.setApart", "The same as for `DirectoryKeeper`.");

    private final String function;
    private final String method;
    private final String because;

    Withheld(String function, String method, String because) {
        this.function = function;
        this.method = method;
        this.because = because;
    }

    String method() {
        return method;
    }

    String because() {
        return because;
    }

    static List<Withheld> from(String function) {
        return Arrays.stream(values())
                .filter(one -> one.function.equals(function))
                .toList();
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
