package dev.ringback.script.file;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Word;
import dev.ringback.reading.Checked;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import dev.ringback.script.Escalation;
import dev.ringback.script.Fact;
import dev.ringback.script.FollowingAttempt;
import dev.ringback.script.Labels;
import dev.ringback.script.Recorder;
import dev.ringback.script.Rule;
import dev.ringback.script.Rules;
import dev.ringback.script.Translated;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads decision rules and labels, all of them, however many mistakes there are. */
final class RulesReader {

    private static final Decoder<String> ID = Decoder.text(60);
    private static final Decoder<Escalation> ESCALATION = Decoder.word(Escalation.class);
    private static final Decoder<Translated> INSTEAD = translated(200);
    private static final Decoder<Translated> LABEL = translated(60);
    private static final Rule.When ALWAYS = new Rule.When(Set.of(), Set.of(), Set.of());

    /** A rule names either the outcomes that are left, or those that are not. */
    private static final String ALLOWS = "allows";

    private static final String REFUSES = "refuses";

    private RulesReader() {}

    static Checked<Rules> read(Node root) {
        Members.of(root, "rules", "facts", "outcomes", "attemptAgain");
        List<Rule> rules = rules(root.at("rules"));
        var labels = new Labels(
                labels(root.at("facts"), EnumSet.allOf(Fact.class)),
                labels(root.at("outcomes"), EnumSet.complementOf(EnumSet.of(Outcome.ATTEMPT_AGAIN))),
                labels(root.at("attemptAgain"), EnumSet.allOf(FollowingAttempt.class)));
        return root.mistakes().checked(new Rules(rules, labels));
    }

    private static List<Rule> rules(Node list) {
        List<Rule> rules = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        if (!list.json().isArray()) {
            list.mistake(ScriptSentence.RULES);
        }
        for (Node item : list.items()) {
            Members.of(item, "id", "for", "buckets", "when", "yieldsTo", ALLOWS, REFUSES, "escalates", "instead")
                    .flatMap(rule -> rule(rule, Set.copyOf(earlier)))
                    .ifPresent(rules::add);
            item.json().path("id").stringValueOpt().ifPresent(earlier::add);
        }
        return rules;
    }

    private static Optional<Rule> rule(Members rule, Set<String> earlier) {
        int before = rule.node().mistakes().count();
        Optional<String> id = rule.required("id", ID);
        id.filter(earlier::contains).ifPresent(_ -> rule.node().at("id").refuse(ScriptSentence.ID_OF_ITS_OWN));
        Set<Recorder> recorders = someOrAll(rule, "for", Recorder.class);
        Set<Bucket> buckets = someOrAll(rule, "buckets", Bucket.class);
        Rule.When when = rule.optional("when", RulesReader::when).orElse(ALWAYS);
        Set<String> yieldsTo =
                rule.find("yieldsTo").map(node -> yieldsTo(node, earlier)).orElse(Set.of());
        Set<Outcome> refuses = refuses(rule);
        Optional<Escalation> escalation = rule.optional("escalates", ESCALATION);
        Optional<Translated> instead = rule.required("instead", INSTEAD);
        return rule.node().mistakes().count() > before
                ? Optional.empty()
                : Optional.of(new Rule(
                        id.orElseThrow(),
                        recorders,
                        buckets,
                        when,
                        yieldsTo,
                        refuses,
                        escalation,
                        instead.orElseThrow()));
    }

    private static Optional<Rule.When> when(Node node) {
        return Members.of(node, "allOf", "anyOf", "noneOf")
                .map(when -> new Rule.When(facts(when, "allOf"), facts(when, "anyOf"), facts(when, "noneOf")));
    }

    private static Set<Fact> facts(Members when, String key) {
        return when.optional(key, Decoder.someOf(Fact.class)).orElse(Set.of());
    }

    private static <E extends Enum<E> & Word> Set<E> someOrAll(Members rule, String key, Class<E> type) {
        return rule.find(key).isEmpty()
                ? EnumSet.allOf(type)
                : rule.optional(key, Decoder.someOf(type)).orElse(Set.of());
    }

    /** Only to earlier rules, so that no two wait for each other. */
    private static Set<String> yieldsTo(Node node, Set<String> earlier) {
        Set<String> ids = new HashSet<>();
        if (!node.json().isArray()) {
            node.mistake(ScriptSentence.IDS_OF_RULES);
        }
        for (Node item : node.items()) {
            item.json()
                    .stringValueOpt()
                    .filter(earlier::contains)
                    .ifPresentOrElse(ids::add, () -> item.mistake(ScriptSentence.EARLIER_RULE));
        }
        return ids;
    }

    private static Set<Outcome> refuses(Members rule) {
        Optional<Node> allows = rule.find(ALLOWS);
        Optional<Node> refuses = rule.find(REFUSES);
        if (allows.isPresent() == refuses.isPresent()) {
            rule.node()
                    .mistake(
                            allows.isPresent() ? ScriptSentence.ALLOWS_AND_REFUSES : ScriptSentence.NEITHER,
                            ScriptSentence.ALLOWS_OR_REFUSES);
            return Set.of();
        }
        if (refuses.isPresent()) {
            return rule.optional(REFUSES, Decoder.someOf(Outcome.class)).orElse(Set.of());
        }
        Optional<Set<Outcome>> left = rule.optional(ALLOWS, Decoder.someOf(Outcome.class));
        left.filter(Set::isEmpty).flatMap(_ -> allows).ifPresent(node -> node.refuse(ScriptSentence.SOME_OUTCOME));
        Set<Outcome> refused = EnumSet.allOf(Outcome.class);
        left.ifPresent(refused::removeAll);
        return refused;
    }

    private static <E extends Enum<E> & Word> Map<E, Translated> labels(Node node, Set<E> labelled) {
        Map<E, Translated> labels = new HashMap<>();
        Members.of(node, labelled.stream().map(Word::word).toArray(String[]::new))
                .ifPresent(words -> labelled.forEach(
                        word -> words.required(word.word(), LABEL).ifPresent(label -> labels.put(word, label))));
        return labels;
    }

    private static Decoder<Translated> translated(int longest) {
        Decoder<String> text = Decoder.text(longest);
        return new Decoder<>(
                ScriptSentence.BOTH_LANGUAGES,
                node -> Members.of(node, Language.EN.word(), Language.ES.word()).flatMap(words -> {
                    Optional<String> english = words.required(Language.EN.word(), text);
                    Optional<String> spanish = words.required(Language.ES.word(), text);
                    return english.flatMap(en -> spanish.map(es -> new Translated(en, es)));
                }));
    }
}
