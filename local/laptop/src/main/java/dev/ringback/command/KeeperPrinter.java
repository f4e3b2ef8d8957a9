package dev.ringback.command;

import dev.ringback.rehearsal.OneLine;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells people what the keeper of the directory has answered, and which exit code that is. */
final class KeeperPrinter {

    private static final int CALLBACKS_SHOWN = 10;
    private static final int HASH_SHOWN = 12;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

    private final PrintWriter out;
    private final PrintWriter err;

    KeeperPrinter(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code that belongs to an answer. */
    static int exit(JsonNode answer) {
        return switch (result(answer)) {
            case "diff" -> answer.path("openWork").isEmpty() ? Exit.OK : Exit.WRONG;
            case "applied", "unchanged", "history" -> Exit.OK;
            case "open-work", "overtaken" -> Exit.WRONG;
            default -> Exit.UNUSABLE;
        };
    }

    void print(JsonNode answer) {
        String version = text(answer, "version");
        switch (result(answer)) {
            case "diff" -> diff(answer);
            case "applied" -> applied(answer);
            case "unchanged" -> {
                out.printf("version %s is in force and says just this; nothing to do%n", version);
                notSetUp(answer.path("alertsNotSetUp"));
            }
            case "history" -> history(answer);
            case "open-work" -> {
                err.println("refused, and nothing was changed: open callbacks hang on what would go");
                openWork(answer.path("openWork"), err);
            }
            case "overtaken" ->
                err.printf(
                        "refused, and nothing was changed: version %s is in force by now; look at the diff again%n",
                        version);
            case "mistakes" -> mistakes(answer.path("mistakes"));
            case "too-large" ->
                err.printf(
                        "too large, even compressed: %s bytes, and %s is the limit%n",
                        text(answer, "bytes"), text(answer, "limit"));
            case "no-such-version" -> err.printf("there is no version %s to go back to%n", version);
            default ->
                err.println(
                        OneLine.of(answer.path("why").asString("the keeper's answer is not understood: " + answer)));
        }
    }

    private static String text(JsonNode of, String field) {
        return OneLine.of(of.path(field).asString(""));
    }

    private static String result(JsonNode answer) {
        return text(answer, "result");
    }

    private void diff(JsonNode answer) {
        JsonNode changes = answer.path("changes");
        String version = text(answer, "version");
        if (version.equals("0")) {
            out.printf("no directory is in force yet; everything is new, %d entries%n", changes.size());
        } else if (changes.isEmpty()) {
            out.printf("nothing would work differently than with version %s%n", version);
        } else {
            out.printf("%s against version %s:%n", count(changes.size(), "change"), version);
            words(changes);
        }
        if (!answer.path("openWork").isEmpty()) {
            err.println("it would be refused now: open callbacks hang on what would go");
            openWork(answer.path("openWork"), err);
        }
    }

    private void applied(JsonNode answer) {
        JsonNode changes = answer.path("changes");
        String version = text(answer, "version");
        String restored =
                answer.has("restores") ? ", which is version %s again,".formatted(text(answer, "restores")) : "";
        if (version.equals("1")) {
            out.println("version 1 is in force: the first");
        } else {
            out.printf(
                    "version %s%s is in force within a minute: %s%n",
                    version, restored, count(changes.size(), "change"));
            words(changes);
        }
        notSetUp(answer.path("alertsNotSetUp"));
    }

    private void notSetUp(JsonNode locations) {
        locations.forEach(
                one -> err.printf("alerts of %s may reach nobody: %s%n", text(one, "location"), text(one, "why")));
    }

    private void history(JsonNode answer) {
        JsonNode versions = answer.path("versions");
        if (versions.isEmpty()) {
            out.println("no directory was applied yet");
        }
        String current = text(answer, "version");
        versions.forEach(version -> out.printf(
                "%s %s  %s  %s  by %s%s%n",
                text(version, "version").equals(current) ? "*" : " ",
                text(version, "version"),
                WHEN.format(Instant.parse(text(version, "at")).atZone(ZoneId.systemDefault())),
                text(version, "hash").substring(0, HASH_SHOWN),
                text(version, "by"),
                version.has("restores") ? ", version " + text(version, "restores") + " again" : ""));
    }

    private void mistakes(JsonNode mistakes) {
        mistakes.forEach(mistake -> err.printf(
                "%s: found %s; expected %s%n",
                text(mistake, "path"), text(mistake, "found"), text(mistake, "expected")));
        err.println(count(mistakes.size(), "mistake"));
    }

    private void words(JsonNode changes) {
        changes.forEach(change -> out.println("  " + text(change, "words")));
    }

    private static void openWork(JsonNode openWork, PrintWriter to) {
        openWork.forEach(work -> {
            JsonNode callbacks = work.path("callbacks");
            String shown = callbacks
                    .valueStream()
                    .limit(CALLBACKS_SHOWN)
                    .map(one -> OneLine.of(one.asString()))
                    .collect(Collectors.joining(", "));
            int more = callbacks.size() - CALLBACKS_SHOWN;
            to.printf("  %s: %s%s%n", text(work, "what"), shown, more > 0 ? " and %d more".formatted(more) : "");
        });
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
