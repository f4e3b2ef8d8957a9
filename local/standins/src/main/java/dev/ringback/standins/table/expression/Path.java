package dev.ringback.standins.table.expression;

import java.util.List;
import java.util.stream.Collectors;

/** Where in an item something stands: an attribute, and steps into documents and lists below it. */
public record Path(List<Step> steps) {

    /** One step of a path. */
    public sealed interface Step {}

    /** Into a document. */
    public record Field(String name) implements Step {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Into a list. */
    public record Element(int index) implements Step {
        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    public static Path of(String attribute) {
        return new Path(List.of(new Field(attribute)));
    }

    /** The attribute that it starts from. */
    public String attribute() {
        return ((Field) steps.getFirst()).name();
    }

    public boolean isAttribute() {
        return steps.size() == 1;
    }

    boolean startsWith(Path other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** Whether both lead into one value and take it for a document here, for a list there. */
    boolean conflictsWith(Path other) {
        int shorter = Math.min(steps.size(), other.steps.size());
        for (int i = 0; i < shorter; i++) {
            Step mine = steps.get(i);
            Step theirs = other.steps.get(i);
            if (!mine.equals(theirs)) {
                return mine.getClass() != theirs.getClass();
            }
        }
        return false;
    }

    /** As DynamoDB's messages write it. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
