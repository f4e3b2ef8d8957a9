package dev.ringback.script.file;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.reading.Checked;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import dev.ringback.script.ScriptLines;
import dev.ringback.script.ScriptPart;
import dev.ringback.script.Scripts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads scripts by bucket, language and part, all of them, however many mistakes there are. */
public final class ScriptsReader {

    private static final int MOST_LINES = 8;

    private ScriptsReader() {}

    /** Reads what a location overrides; its mistakes are added to those of the file. */
    public static Scripts overrides(Node node) {
        Map<Bucket, Map<Language, ScriptLines>> scripts = new EnumMap<>(Bucket.class);
        Members.byWord(node, Bucket.class).forEach((bucket, ofBucket) -> {
            Map<Language, ScriptLines> byLanguage = new EnumMap<>(Language.class);
            Members.byWord(ofBucket, Language.class)
                    .forEach((language, script) -> byLanguage.put(language, lines(script)));
            scripts.put(bucket, byLanguage);
        });
        return new Scripts(scripts);
    }

    /** Reads scripts that lack nothing. */
    static Checked<Scripts> read(Node root) {
        Scripts scripts = overrides(root);
        requireComplete(root);
        return root.mistakes().checked(scripts);
    }

    /** The lines of one script, or of none where nothing is there. */
    static ScriptLines lines(Node script) {
        Map<ScriptPart, List<String>> lines = new EnumMap<>(ScriptPart.class);
        Members.byWord(script, ScriptPart.class).forEach((part, node) -> lines.put(part, lines(part, node)));
        return new ScriptLines(lines);
    }

    private static List<String> lines(ScriptPart part, Node node) {
        List<Node> items = switch (part.size()) {
            case ONE_LINE -> List.of(node);
            case SOME_LINES -> node.items();
        };
        if (part.size() == ScriptPart.Size.SOME_LINES && !node.json().isArray()) {
            node.mistake(ScriptSentence.LIST_OF_LINES);
        } else if (node.json().isArray() && (items.isEmpty() || items.size() > MOST_LINES)) {
            node.refuse(ScriptSentence.LINES.with(items.size()), ScriptSentence.UP_TO_LINES.with(MOST_LINES));
        }
        Decoder<String> text = Decoder.text(part.longestLine());
        List<String> lines = new ArrayList<>();
        for (Node item : items) {
            text.decode(item).ifPresent(line -> {
                if (item.mistakes().areOfCheck()) {
                    LineCheck.mistakesIn(part, line)
                            .forEach(mistake -> item.refuse(mistake.found(), mistake.expected()));
                }
                lines.add(line);
            });
        }
        return lines;
    }

    private static void requireComplete(Node root) {
        for (Bucket bucket : Bucket.values()) {
            for (Language language : Language.values()) {
                for (ScriptPart part : ScriptPart.values()) {
                    Node node = root.at(bucket.word()).at(language.word()).at(part.word());
                    if (part.belongsTo(bucket) && !node.isThere()) {
                        node.mistake(
                                switch (part.size()) {
                                    case ONE_LINE -> ScriptSentence.LINE;
                                    case SOME_LINES -> ScriptSentence.LIST_OF_LINES;
                                });
                    }
                }
            }
        }
    }
}
