package dev.ringback.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that was looked at.
 *
 * @param name one word, which does not change from release to release
 * @param says what was found, in one line
 * @param toDo what to do about it, a line each
 * @param figures what was found, for programs
 */
public record Part(String name, Standing standing, String says, List<String> toDo, Map<String, Long> figures) {

    public Part {
        toDo = List.copyOf(toDo);
    }

    /** A part that is well if there is nothing to do about it. */
    static Part of(String name, String says, List<String> toDo, Map<String, Long> figures) {
        return new Part(
                name, toDo.isEmpty() ? Standing.WELL : Standing.TO_DO, says, toDo, new LinkedHashMap<>(figures));
    }

    static Part unread(String name, String why) {
        return new Part(name, Standing.UNREAD, why, List.of(), Map.of());
    }
}
