package dev.ringback.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.seeds.Seeds;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Connect's events come late, twice and in any order (docs/rules.md §3): whatever a storm of them looks like, one chain of
 * contacts is one missed call. Each storm has a caller of its own, so that one rehearsal plays many.
 */
class EventStormTest {

    private static final String OAK = Life.OAK;
    private static final int REPEATS = 10;
    private static final int STORMS = 8;

    /** An event about one leg of a chain, by its place in the chain. */
    private record Told(int leg, String type) {}

    private static final List<Told> ENDS_OF_TWO_LEGS = List.of(
            new Told(0, "DISCONNECTED"),
            new Told(0, "COMPLETED"),
            new Told(1, "DISCONNECTED"),
            new Told(1, "COMPLETED"));

    private static final List<Told> ALL_OF_THREE_LEGS = List.of(
            new Told(0, "INITIATED"),
            new Told(0, "CONNECTED_TO_SYSTEM"),
            new Told(0, "DISCONNECTED"),
            new Told(1, "QUEUED"),
            new Told(1, "CONTACT_DATA_UPDATED"),
            new Told(1, "DISCONNECTED"),
            new Told(2, "DISCONNECTED"),
            new Told(2, "COMPLETED"));

    @Test
    void the_ends_of_two_legs_are_one_call_in_each_of_their_orders() {
        List<List<Told>> storms = permutations(ENDS_OF_TWO_LEGS);

        assertEachIsOneCall(storms, 2, "all %d orders".formatted(storms.size()));
    }

    @Test
    void a_transfer_chain_is_one_call_whichever_leg_is_told_of_first() {
        List<List<Told>> storms = permutations(
                List.of(new Told(0, "DISCONNECTED"), new Told(1, "DISCONNECTED"), new Told(2, "DISCONNECTED")));

        assertEachIsOneCall(storms, 3, "all %d orders".formatted(storms.size()));
    }

    @Test
    void everything_ten_times_over_in_any_order_is_one_call() {
        Seeds.each(1, seed -> {
            var random = new Random(seed);
            List<List<Told>> storms =
                    Stream.generate(() -> shuffled(random)).limit(STORMS).toList();

            assertEachIsOneCall(storms, 3, "seed " + seed);
        });
    }

    @Test
    void a_leg_that_ends_while_the_patient_waits_in_the_next_is_no_missed_call_yet() {
        String caller = caller(0);
        List<ObjectNode> legs = legs(caller, 2);
        ObjectNode stillWaiting = legs.get(1).deepCopy().asObject();
        stillWaiting.remove("DisconnectTimestamp");
        Happenings happenings = new Happenings()
                .happens("09:00", new Happening.ContactKnown(legs.get(0)))
                .happens("09:00", new Happening.ContactKnown(stillWaiting))
                .happens("09:00", arrives(legs.get(0), "DISCONNECTED"));

        assertThat(happenings.until("09:02").of("callback")).isEmpty();

        Ended ended = happenings
                .happens("09:03", new Happening.ContactKnown(legs.get(1)))
                .happens("09:03", arrives(legs.get(1), "DISCONNECTED"))
                .happens("09:04", arrives(legs.get(0), "COMPLETED"))
                .until("09:05");
        assertThat(ended.of("callback")).hasSize(1);
    }

    private static void assertEachIsOneCall(List<List<Told>> storms, int legsOfEach, String which) {
        var happenings = new Happenings();
        LocalTime time = LocalTime.of(9, 5);
        for (int storm = 0; storm < storms.size(); storm++) {
            List<ObjectNode> legs = legs(caller(storm), legsOfEach);
            for (ObjectNode leg : legs) {
                happenings.happens("09:00", new Happening.ContactKnown(leg));
            }
            for (Told told : storms.get(storm)) {
                happenings.happens(time.toString(), arrives(legs.get(told.leg()), told.type()));
                time = time.plusSeconds(1);
            }
        }
        Ended ended = happenings.until("09:20");

        assertThat(ended.brokenInvariant()).as(which).isEmpty();
        assertThat(ended.deadLetters()).as(which).isEmpty();
        Map<String, Integer> calls = ended.of("callback")
                .collect(Collectors.toMap(
                        line -> line.path("caller").asString(),
                        line -> line.path("calls").asInt()));
        assertThat(calls)
                .as(which)
                .hasSize(storms.size())
                .allSatisfy((caller, count) -> assertThat(count).as(caller).isEqualTo(1));
        assertThat(ended.entries().stream())
                .as(which)
                .hasSize(2 * storms.size())
                .containsOnly("opened", "due");
    }

    /** Legs of one chain, each of which came of a transfer of the one before; all have ended. */
    private static List<ObjectNode> legs(String caller, int count) {
        List<ObjectNode> legs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ObjectNode leg = Happenings.contact("09:00", caller, OAK, Map.of());
            leg.put("Id", Happenings.id(caller + i))
                    .put(
                            "InitiationTimestamp",
                            Happenings.at("08:58").plusSeconds(20L * i).toString())
                    .put(
                            "DisconnectTimestamp",
                            Happenings.at("08:58").plusSeconds(20L * (i + 1)).toString());
            if (i > 0) {
                leg.remove("SystemEndpoint");
                leg.put("InitiationMethod", i == 1 ? "QUEUE_TRANSFER" : "TRANSFER")
                        .put("InitialContactId", Happenings.id(caller + 0))
                        .put("PreviousContactId", Happenings.id(caller + (i - 1)));
            }
            legs.add(leg);
        }
        return legs;
    }

    private static Happening arrives(ObjectNode leg, String type) {
        return new Happening.EventArrives(
                Happenings.event("09:00", leg.path("Id").asString(), type));
    }

    private static String caller(int number) {
        return "+191755501%02d".formatted(number);
    }

    private static List<Told> shuffled(Random random) {
        List<Told> storm = new ArrayList<>(Collections.nCopies(REPEATS, ALL_OF_THREE_LEGS).stream()
                .flatMap(List::stream)
                .toList());
        Collections.shuffle(storm, random);
        return storm;
    }

    private static List<List<Told>> permutations(List<Told> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        return of.stream()
                .flatMap(first -> permutations(of.stream()
                                .filter(other -> !other.equals(first))
                                .toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }
}
