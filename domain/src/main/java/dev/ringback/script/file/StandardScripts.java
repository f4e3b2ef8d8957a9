package dev.ringback.script.file;

import dev.ringback.callback.Bucket;
import dev.ringback.reading.Mistakes;
import dev.ringback.reading.Node;
import dev.ringback.script.Scripts;
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

    static JsonNode file() {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        for (Bucket bucket : Bucket.values()) {
            file.set(bucket.word(), Resource.json("scripts/" + bucket.word() + ".json"));
        }
        return file;
    }
}
