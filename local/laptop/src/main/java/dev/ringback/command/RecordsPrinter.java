package dev.ringback.command;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells people what the keeper of records has answered, and which exit code that is. */
final class RecordsPrinter {

    private final PrintWriter out;
    private final PrintWriter err;

    RecordsPrinter(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code that belongs to an answer. */
    static int exit(JsonNode answer) {
        return switch (text(answer, "result")) {
            case "consent", "export", "erased", "corrected" -> Exit.OK;
            case "still-open", "unreadable" -> Exit.WRONG;
            default -> Exit.UNUSABLE;
        };
    }

    void print(JsonNode answer) {
        switch (text(answer, "result")) {
            case "consent" -> consent(answer);
            case "export" -> out.println(answer.toPrettyString());
            case "erased" -> erased(answer);
            case "corrected" -> standing(answer);
            case "still-open" ->
                err.printf(
                        "refused, and nothing was erased: a call is owed; close it first: %s%n",
                        ids(answer.path("callbacks")));
            case "unreadable" ->
                err.printf(
                        "refused, and nothing was erased: %s of its callbacks cannot be read, and may be open"
                                + " (docs/runbook.md)%n",
                        text(answer, "callbacks"));
            default -> err.println(answer.path("why").asString("the answer is not understood"));
        }
    }

    private void consent(JsonNode answer) {
        standing(answer);
        answer.path("lines").forEach(line -> {
            out.printf(
                    "%s  %s%s%s, %s%s%s%n",
                    text(line, "at"),
                    text(line, "what"),
                    prefixed("  at ", line, "location"),
                    prefixed(", by ", line, "by"),
                    text(line, "how"),
                    evidence(line),
                    prefixed(", callback ", line, "callback"));
            JsonNode allowed = line.path("allowedBy");
            if (allowed.isObject()) {
                out.printf(
                        "    allowed by: %s %s, %s%s%n",
                        text(allowed, "said"), text(allowed, "at"), text(allowed, "how"), evidence(allowed));
            }
        });
        if (answer.path("lines").isEmpty()) {
            out.println("the ledger has no line of this number");
        }
    }

    private void standing(JsonNode answer) {
        answer.path("standing").forEach(said -> out.printf("%s since %s%n", text(said, "word"), text(said, "since")));
        JsonNode byText = answer.path("byText");
        if (byText.isObject()) {
            out.printf("texts were %s by text, %s%n", text(byText, "said"), text(byText, "since"));
        }
    }

    private void erased(JsonNode answer) {
        out.printf(
                "erased: callbacks %s; %s answers of the desk, %s notes, %s lines of the ledger%n",
                answer.path("callbacks").isEmpty() ? "none" : ids(answer.path("callbacks")),
                text(answer, "answers"),
                text(answer, "notes"),
                text(answer, "lines"));
        if (!answer.path("standing").isEmpty() || answer.has("byText")) {
            out.println("kept with the number, because law demands that it is heeded:");
            standing(answer);
        }
        answer.path("recordings")
                .forEach(recording -> out.printf("stays in your own bucket: %s%n", recording.asString()));
    }

    private static String ids(JsonNode callbacks) {
        return callbacks.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String evidence(JsonNode of) {
        return text(of, "evidence").isEmpty() ? "" : " (" + text(of, "evidence") + ")";
    }

    private static String prefixed(String before, JsonNode of, String field) {
        return of.has(field) ? before + text(of, field) : "";
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asString("");
    }
}
