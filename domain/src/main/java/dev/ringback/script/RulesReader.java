package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads decision rules and labels, all of them, however many mistakes there are. */
final class RulesReader {

    private static final int LONGEST_INSTEAD = 200;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_ID = 60;

    /** A rule names either the outcomes that are left, or those that are not. */
    private static final String ALLOWS = "allows";

    private static final String REFUSES = "refuses";

    private RulesReader() {}

    static Checked<Rules> read(JsonNode file) {
        List<DataMistake> mistakes = new ArrayList<>();
        var root = new Spot("", file, mistakes);
        root.requireKeys("rules", "facts", "outcomes", "attemptAgain");
        List<Rule> rules = rules(root.at("rules"));
        var labels = new Labels(
                labels(root.at("facts"), Fact.class, Set.of()),
                labels(root.at("outcomes"), Outcome.class, Set.of(Outcome.ATTEMPT_AGAIN)),
                labels(root.at("attemptAgain"), FollowingAttempt.class, Set.of()));
        return mistakes.isEmpty() ? new Checked.Sound<>(new Rules(rules, labels)) : new Checked.Faulty<>(mistakes);
    }

    private static List<Rule> rules(Spot spot) {
        List<Rule> rules = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (Spot item : spot.items("the rules: a list, most important first")) {
            rule(item, Set.copyOf(earlier)).ifPresent(rules::add);
            item.node().path("id").stringValueOpt().ifPresent(earlier::add);
        }
        return rules;
    }

    private static Optional<Rule> rule(Spot spot, Set<String> earlier) {
        int before = spot.mistakes().size();
        spot.requireKeys("id", "for", "buckets", "when", "yieldsTo", ALLOWS, REFUSES, "escalates", "instead");
        if (!spot.node().isObject()) {
            return Optional.empty();
        }
        Optional<String> id = spot.at("id").text(LONGEST_ID);
        id.filter(earlier::contains).ifPresent(_ -> spot.at("id").mistake("an id of its own"));
        Set<Recorder> recorders = someOrAll(spot.at("for"), Recorder.class);
        Set<Bucket> buckets = someOrAll(spot.at("buckets"), Bucket.class);
        Rule.When when = when(spot.at("when"));
        Set<String> yieldsTo = yieldsTo(spot.at("yieldsTo"), earlier);
        Set<Outcome> refuses = refuses(spot);
        Spot escalates = spot.at("escalates");
        Optional<Escalation> escalation = escalates.isThere() ? escalates.word(Escalation.class) : Optional.empty();
        Optional<Saying> instead = spot.at("instead").saying(LONGEST_INSTEAD);
        return spot.mistakes().size() > before
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

    private static Rule.When when(Spot spot) {
        if (!spot.isThere()) {
            return new Rule.When(Set.of(), Set.of(), Set.of());
        }
        spot.requireKeys("allOf", "anyOf", "noneOf");
        return new Rule.When(facts(spot.at("allOf")), facts(spot.at("anyOf")), facts(spot.at("noneOf")));
    }

    private static Set<Fact> facts(Spot spot) {
        return spot.isThere() ? spot.words(Fact.class) : Set.of();
    }

    private static <E extends Enum<E> & Word> Set<E> someOrAll(Spot spot, Class<E> type) {
        return spot.isThere() ? spot.words(type) : EnumSet.allOf(type);
    }

    /** Only to earlier rules, so that no two wait for each other. */
    private static Set<String> yieldsTo(Spot spot, Set<String> earlier) {
        Set<String> ids = new HashSet<>();
        if (spot.isThere()) {
            for (Spot item : spot.items("a list of ids of rules")) {
                item.node()
                        .stringValueOpt()
                        .filter(earlier::contains)
                        .ifPresentOrElse(ids::add, () -> item.mistake("the id of a rule that stands before this one"));
            }
        }
        return ids;
    }

    private static Set<Outcome> refuses(Spot rule) {
        Spot allows = rule.at(ALLOWS);
        Spot refuses = rule.at(REFUSES);
        if (allows.isThere() == refuses.isThere()) {
            rule.mistake(
                    allows.isThere() ? "both allows and refuses" : "neither allows nor refuses",
                    "allows (only these outcomes) or refuses (all but these)");
            return Set.of();
        }
        if (refuses.isThere()) {
            return refuses.words(Outcome.class);
        }
        Set<Outcome> left = allows.words(Outcome.class);
        if (left.isEmpty()) {
            allows.mistake("at least one outcome, so that the call can be recorded");
        }
        return EnumSet.complementOf(left.isEmpty() ? EnumSet.noneOf(Outcome.class) : EnumSet.copyOf(left));
    }

    private static <E extends Enum<E> & Word> Map<E, Saying> labels(Spot spot, Class<E> type, Set<E> elsewhere) {
        Set<E> labelled = EnumSet.allOf(type);
        labelled.removeAll(elsewhere);
        spot.requireKeys(labelled.stream().map(Word::word).toList());
        Map<E, Saying> labels = new EnumMap<>(type);
        for (E constant : labelled) {
            spot.at(constant.word()).saying(LONGEST_LABEL).ifPresent(label -> labels.put(constant, label));
        }
        return labels;
    }
}
