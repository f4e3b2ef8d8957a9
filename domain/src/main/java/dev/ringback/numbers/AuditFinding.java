package dev.ringback.numbers;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the figures of a log suggest.
 *
 * @param says in words for a manager
 * @param because the figures that it rests on, by their names
 * @param where the hour or weekday that it is about, if it is about one
 */
public record AuditFinding(Kind kind, String says, Map<String, Number> because, Map<String, String> where) {

    /** What the practice should look at. */
    public enum Kind {
        COVERAGE("coverage"),
        STAFFING("staffing"),
        OWNERSHIP("ownership"),
        REPEAT_CALLERS("repeat-callers"),
        UNRESOLVED("unresolved");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public AuditFinding {
        because = Collections.unmodifiableMap(new TreeMap<>(because));
        where = Collections.unmodifiableMap(new TreeMap<>(where));
    }
}
