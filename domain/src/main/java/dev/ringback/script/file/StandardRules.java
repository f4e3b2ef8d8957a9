package dev.ringback.script.file;

import dev.ringback.reading.Mistakes;
import dev.ringback.reading.Node;
import dev.ringback.script.Rules;

/** Ringback's own decision rules. They are read when they are first asked for. */
public final class StandardRules {

    static final String FILE = "rules.json";

    private static final Rules RULES = RulesReader.read(Node.root(Resource.json(FILE), Mistakes.ofReading()))
            .orBugIn("resource " + FILE);

    private StandardRules() {}

    public static Rules rules() {
        return RULES;
    }
}
