package dev.ringback.standins.table.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.table.EmbeddedTable;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same random requests to the embedded table and to what others wrote: RINGBACK_COMPARE_ENDPOINTS names them, such as
 * {@code dynoxide=http://127.0.0.1:8000,moto=http://127.0.0.1:5000}; {@code .ci/compare-table} starts both.
 */
class ComparisonTest {

    private static final String ENDPOINTS = "RINGBACK_COMPARE_ENDPOINTS";
    private static final long BASE_SEED = 20261124;
    private static final long OTHER_SEED = 7;
    private static final int REQUESTS = Integer.getInteger("ringback.compare.requests", 5000);
    private static final int SHOWN = Integer.getInteger("ringback.compare.shown", 20);

    @Test
    void every_answer_is_what_others_answer_or_the_difference_is_known_to_be_right() {
        List<Endpoint> others = endpoints();
        Assumptions.assumeFalse(
                others.isEmpty(), ENDPOINTS + " names nothing to compare with; .ci/compare-table starts something");
        KnownDifferences known = KnownDifferences.read();
        List<Difference> unexplained = new ArrayList<>(compared(BASE_SEED, others, known));
        Set<String> names = new HashSet<>();
        others.forEach(other -> names.add(other.name()));
        List<String> notMet = known.notMet(names);
        unexplained.addAll(compared(Long.getLong("ringback.compare.seed", OTHER_SEED), others, known));
        System.out.println(summary(unexplained));
        assertThat(unexplained)
                .as("differences that known-differences.txt does not list")
                .isEmpty();
        assertThat(notMet)
                .as("known differences that were never met; take them out")
                .isEmpty();
    }

    private static String summary(List<Difference> differences) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Difference> examples = new LinkedHashMap<>();
        for (Difference difference : differences) {
            String kind = difference.endpoint() + " " + difference.words().replaceAll("[0-9]+", "0");
            counts.merge(kind, 1, Integer::sum);
            examples.putIfAbsent(kind, difference);
        }
        StringBuilder summary = new StringBuilder("%d differences without explanation%n".formatted(differences.size()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(kind -> summary.append(
                        "%d times, such as %s%n".formatted(kind.getValue(), examples.get(kind.getKey()))));
        return summary.toString();
    }

    private static List<Difference> compared(long seed, List<Endpoint> others, KnownDifferences known) {
        System.out.printf(
                "Comparing %d requests, seed %d (-Dringback.compare.seed=%d plays them again)%n", REQUESTS, seed, seed);
        String run = Long.toString(seed) + "-" + Long.toString(System.nanoTime(), 36);
        List<Difference> unexplained = new ArrayList<>();
        try (EmbeddedTable table = EmbeddedTable.inMemory(InstantSource.system())) {
            Endpoint ours = new Endpoint("ours", table.endpoint());
            for (Tables each : Tables.values()) {
                ours.ask(each.creation(run));
                others.forEach(other ->
                        assertThat(other.ask(each.creation(run)).isError()).isFalse());
            }
            RandomRequests requests = new RandomRequests(new SplittableRandom(seed), run);
            for (int i = 0; i < REQUESTS; i++) {
                Asked asked = requests.next();
                Endpoint.Answer answer = ours.ask(asked);
                for (Endpoint other : others) {
                    if (i >= Judge.of(other).share(REQUESTS)) {
                        continue;
                    }
                    if (!Judge.of(other).canTell(asked, answer)) {
                        align(asked, ours, other);
                        continue;
                    }
                    Endpoint.Answer theirs = other.ask(asked);
                    if (theirs.status() == 500 && Judge.of(other) == Judge.MOTO) {
                        // An error of its own says nothing about AWS.
                        align(asked, ours, other);
                        continue;
                    }
                    Difference.between(other.name(), asked, answer, theirs).ifPresent(difference -> {
                        if (!known.explain(difference)) {
                            unexplained.add(difference);
                        }
                        align(asked, ours, other);
                    });
                }
            }
        }
        return unexplained;
    }

    /** After a difference both go on from the same items. */
    private static void align(Asked asked, Endpoint ours, Endpoint other) {
        for (ObjectNode key : Targets.of(asked)) {
            Asked get = new Asked("GetItem", key.deepCopy().put("ConsistentRead", true));
            JsonNode item = ours.ask(get).body().path("Item");
            JsonNode theirs = other.ask(get).body().path("Item");
            if (!Normal.of(get, Endpoint.object().set("Item", item))
                    .equals(Normal.of(get, Endpoint.object().set("Item", theirs)))) {
                ObjectNode body =
                        Endpoint.object().put("TableName", key.path("TableName").asString());
                other.ask(
                        item.isMissingNode()
                                ? new Asked("DeleteItem", key)
                                : new Asked("PutItem", body.set("Item", item)));
            }
        }
    }

    private static List<Endpoint> endpoints() {
        return Optional.ofNullable(System.getenv(ENDPOINTS)).filter(text -> !text.isBlank()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(named -> named.split("=", 2))
                .map(named -> new Endpoint(named[0], URI.create(named[1])))
                .toList();
    }
}
