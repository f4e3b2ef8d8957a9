package dev.ringback.desk;

import dev.ringback.callback.Word;
import java.util.List;

/**
 * Something about a request that was done as asked, and that the person who asked should think over.
 *
 * @param detail what it is and what to do about it; it repeats nothing that the request said
 */
public record Warning(Type type, String detail) {

    /** The kinds of warnings; their names are stable. */
    public enum Type implements Word {
        LOOKS_CLINICAL
    }

    public static Warning looksClinical(List<String> kinds) {
        return new Warning(
                Type.LOOKS_CLINICAL,
                "This note was recorded, and virtual assistants can read it. It seems to mention %s. Say in general terms what the patient wants next; if it is a clinical matter, route it to clinical."
                        .formatted(listed(kinds)));
    }

    private static String listed(List<String> things) {
        int last = things.size() - 1;
        return last == 0 ? things.getFirst() : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }
}
