package dev.ringback.api;

import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Word;
import dev.ringback.script.Fact;
import dev.ringback.script.FollowingAttempt;
import dev.ringback.script.Labels;
import dev.ringback.script.Recorder;
import dev.ringback.script.Rule;
import dev.ringback.script.Rules;
import dev.ringback.script.Script;
import dev.ringback.script.ScriptPart;
import dev.ringback.script.TickedFacts;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words for a call and what may be recorded of it, as JSON. */
public final class ScriptJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ScriptJson() {}

    /**
     * A script, and what the rules say once these facts are ticked.
     *
     * @param following the attempt that would follow this one
     */
    public static ObjectNode of(
            Script script, Rules rules, Recorder recorder, TickedFacts facts, FollowingAttempt following) {
        Language language = script.language();
        ObjectNode json = JSON.objectNode();
        json.put("bucket", script.bucket().word());
        json.put("language", language.word());
        json.set("script", lines(script));
        json.set("facts", facts(facts, rules.labels(), language));
        List<Outcome> allowed = rules.mayRecord(recorder, script.bucket(), facts);
        json.set("mayRecord", outcomes(allowed, rules.labels(), following, language));
        json.set(
                "refused",
                refused(rules.refused(recorder, script.bucket(), facts), rules.labels(), following, language));
        ArrayNode inForce = json.putArray("rules");
        rules.inForce(recorder, script.bucket(), facts).stream()
                .filter(Rule::concernsPeople)
                .forEach(rule -> inForce.add(rule(rule, facts, rules.labels(), following, language)));
        json.set(
                "escalates",
                words(rules.escalations(recorder, script.bucket(), facts).stream()
                        .sorted()
                        .toList()));
        return json;
    }

    /** The words alone, in the order of a call. */
    static ObjectNode lines(Script script) {
        ObjectNode json = JSON.objectNode();
        for (ScriptPart part : ScriptPart.values()) {
            List<String> lines = script.lines(part);
            if (!lines.isEmpty()) {
                switch (part.size()) {
                    case ONE_LINE -> json.put(part.word(), lines.getFirst());
                    case SOME_LINES -> lines.forEach(json.putArray(part.word())::add);
                }
            }
        }
        return json;
    }

    /** All that can be ticked, in the order of the screen. */
    private static ArrayNode facts(TickedFacts ticked, Labels labels, Language language) {
        ArrayNode json = JSON.arrayNode();
        for (Fact fact : Fact.values()) {
            json.addObject()
                    .put("fact", fact.word())
                    .put("group", fact.group().word())
                    .put("label", labels.of(fact).in(language))
                    .put("ticked", ticked.has(fact));
        }
        return json;
    }

    private static ArrayNode outcomes(
            List<Outcome> outcomes, Labels labels, FollowingAttempt following, Language language) {
        ArrayNode json = JSON.arrayNode();
        outcomes.forEach(outcome -> json.addObject()
                .put("outcome", outcome.word())
                .put("label", labels.of(outcome, following).in(language)));
        return json;
    }

    private static ArrayNode refused(
            List<Rules.Refused> refused, Labels labels, FollowingAttempt following, Language language) {
        ArrayNode json = JSON.arrayNode();
        refused.forEach(one -> json.addObject()
                .put("outcome", one.outcome().word())
                .put("label", labels.of(one.outcome(), following).in(language))
                .put("rule", one.by().id())
                .put("instead", labels.spelledOut(one.by().instead(), language, following)));
        return json;
    }

    private static ObjectNode rule(
            Rule rule, TickedFacts facts, Labels labels, FollowingAttempt following, Language language) {
        ObjectNode json = JSON.objectNode().put("rule", rule.id());
        json.set("refuses", words(List.copyOf(rule.refuses())));
        ArrayNode because = json.putArray("because");
        rule.because(facts)
                .forEach(fact -> because.addObject()
                        .put("fact", fact.word())
                        .put("label", labels.of(fact).in(language))
                        .put("ticked", facts.has(fact)));
        return json.put("instead", labels.spelledOut(rule.instead(), language, following));
    }

    private static ArrayNode words(List<? extends Word> words) {
        ArrayNode json = JSON.arrayNode();
        words.forEach(word -> json.add(word.word()));
        return json;
    }
}
