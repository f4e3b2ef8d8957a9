package dev.ringback.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came of a run of the command line, through the entry that the launcher uses. */
public record Ran(int exit, String out, String err) {

    public static Ran ringback(Object... arguments) {
        return ringbackAt(InstantSource.system(), arguments);
    }

    /** @param real what time it really is */
    static Ran ringbackAt(InstantSource real, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.commandLine(real)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    /** Standard output as JSON Lines: fails if anything else is in it. */
    public List<JsonNode> json() {
        return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
}
