package dev.ringback.script.file;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Language;
import dev.ringback.reading.Mistakes;
import dev.ringback.reading.Node;
import dev.ringback.script.ScriptLines;
import dev.ringback.script.Scripts;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Ringback's own scripts: every part of every bucket in every language. They are read when they are first asked for. */
public final class StandardScripts {

    private static final Scripts SCRIPTS =
            ScriptsReader.read(Node.root(file(), Mistakes.ofReading())).orBugIn("resource scripts");

    private StandardScripts() {}

    public static Scripts scripts() {
        return SCRIPTS;
    }

    /** The words for a kind of follow-up, where they are others than those of the callback that it was owed from. */
    public static ScriptLines ofFollowUp(FollowUpKind kind, Language language) {
        return OfFollowUps.LINES.getOrDefault(kind, Map.of()).getOrDefault(language, ScriptLines.NONE);
    }

    /** Read when the first follow-up is looked at. */
    private static final class OfFollowUps {

        private static final String ANY = "any";

        private static final Map<FollowUpKind, Map<Language, ScriptLines>> LINES = read();

        private static Map<FollowUpKind, Map<Language, ScriptLines>> read() {
            Node root = Node.root(Resource.json("follow-ups.json"), Mistakes.ofReading());
            Map<FollowUpKind, Map<Language, ScriptLines>> lines = new EnumMap<>(FollowUpKind.class);
            for (FollowUpKind kind : FollowUpKind.values()) {
                Map<Language, ScriptLines> byLanguage = new EnumMap<>(Language.class);
                for (Language language : Language.values()) {
                    ScriptLines any = ScriptsReader.lines(root.at(ANY).at(language.word()));
                    byLanguage.put(
                            language,
                            any.overriddenBy(
                                    ScriptsReader.lines(root.at(kind.word()).at(language.word()))));
                }
                lines.put(kind, byLanguage);
            }
            return root.mistakes().checked(lines).orBugIn("resource follow-ups");
        }
    }

    static JsonNode file() {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        for (Bucket bucket : Bucket.values()) {
            file.set(bucket.word(), Resource.json("scripts/" + bucket.word() + ".json"));
        }
        return file;
    }
}
