package dev.ringback.invariants;

import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.SAM;
import static dev.ringback.invariants.Past.endedAs;
import static dev.ringback.invariants.Past.heldBy;
import static dev.ringback.invariants.Worlds.NINE;
import static dev.ringback.invariants.Worlds.at;
import static dev.ringback.invariants.Worlds.checker;
import static dev.ringback.invariants.Worlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.checkers.Invariant;
import dev.ringback.checkers.StoredCallback.Indexed;
import dev.ringback.checkers.StoredFollowUp;
import dev.ringback.standins.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The checker of what is owed after calls cries when something of it is nobody's, is forgotten, or is two people's. */
class CheckersOfFollowUpsTest {

    private static final Instant DUE = at("17:00");

    private static JsonNode owed(String owner) {
        return Json.object()
                .put("entry", "owed")
                .put("at", NINE.getEpochSecond())
                .put("owner", owner)
                .put("due", DUE.getEpochSecond());
    }

    private static JsonNode claimed(String time, String by) {
        return Json.object()
                .put("entry", "claimed")
                .put("at", at(time).getEpochSecond())
                .put("by", by)
                .put("until", at(time).plus(Duration.ofMinutes(10)).getEpochSecond());
    }

    private static JsonNode did(String time, String entry, String by) {
        return Json.object()
                .put("entry", entry)
                .put("at", at(time).getEpochSecond())
                .put("by", by);
    }

    private static StoredFollowUp stored(Optional<Instant> lookAt, Indexed indexed, JsonNode... history) {
        return new StoredFollowUp("f", "oak-street", Past.PATIENT, List.of(history), lookAt, indexed);
    }

    private static StoredFollowUp held(String by) {
        return stored(Optional.of(at("09:10")), Indexed.FOUND, owed("insurance"), claimed("09:00", by));
    }

    @Test
    void sound_ones_are_not_cried_at() {
        assertThat(world(NINE)
                        .wrote(stored(Optional.of(DUE), Indexed.FOUND, owed("insurance")))
                        .shownTo(checker(15)))
                .isEmpty();
        assertThat(world(NINE).wrote(held(PAT)).shownTo(checker(15))).isEmpty();
        assertThat(world(NINE)
                        .wrote(stored(
                                Optional.empty(),
                                Indexed.LOST,
                                owed("insurance"),
                                claimed("09:00", PAT),
                                did("09:05", "outcome", PAT),
                                did("09:05", "closed", PAT)))
                        .shownTo(checker(15)))
                .isEmpty();
    }

    @Test
    void what_nobody_owes_is_noticed() {
        assertThat(world(NINE)
                        .wrote(stored(Optional.of(DUE), Indexed.FOUND, owed("nurses")))
                        .shownTo(checker(15)))
                .contains("f is owed by nobody");
    }

    @Test
    void what_nothing_looks_at_is_noticed_and_what_is_looked_at_too_late() {
        for (StoredFollowUp lost : List.of(
                stored(Optional.empty(), Indexed.FOUND, owed("insurance")),
                stored(Optional.of(DUE), Indexed.LOST, owed("insurance")))) {
            assertThat(world(NINE).wrote(lost).shownTo(checker(15))).contains("f is owed and nothing will look at it");
        }
        assertThat(world(NINE)
                        .wrote(stored(Optional.of(DUE.plusSeconds(1)), Indexed.FOUND, owed("insurance")))
                        .shownTo(checker(15)))
                .hasValueSatisfying(how -> assertThat(how).startsWith("f is looked at at"));
        Invariant remembers = checker(15);
        world(NINE)
                .wrote(stored(Optional.of(DUE), Indexed.FOUND, owed("insurance")))
                .shownTo(remembers);
        assertThat(world(DUE.plus(Duration.ofMinutes(15))).shownTo(remembers)).isEmpty();
        assertThat(world(DUE.plus(Duration.ofMinutes(16))).shownTo(remembers))
                .hasValueSatisfying(how -> assertThat(how).endsWith("and nothing has done so"));
    }

    @Test
    void a_history_that_was_changed_is_noticed() {
        Invariant remembers = checker(15);
        world(NINE).wrote(held(PAT)).shownTo(remembers);

        assertThat(world(NINE).wrote(held(SAM)).shownTo(remembers))
                .contains("what was in the history of f was changed");
        assertThat(world(NINE)
                        .wrote(stored(Optional.of(DUE), Indexed.FOUND, claimed("09:00", PAT)))
                        .shownTo(checker(15)))
                .contains("the history of f does not begin with what it owes");
    }

    @Test
    void two_people_at_one_patient_are_noticed() {
        List<JsonNode> twice = new ArrayList<>(held(PAT).history());
        twice.add(claimed("09:05", SAM));
        assertThat(world(at("09:05"))
                        .wrote(stored(Optional.of(at("09:15")), Indexed.FOUND, twice.toArray(JsonNode[]::new)))
                        .shownTo(checker(15)))
                .contains(SAM + " took f while " + PAT + " held it");
        assertThat(world(at("09:05")).holds(heldBy("a", SAM)).wrote(held(PAT)).shownTo(checker(15)))
                .contains("two people hold what is owed to one patient");
        assertThat(world(at("09:05")).holds(heldBy("a", PAT)).wrote(held(PAT)).shownTo(checker(15)))
                .isEmpty();
        assertThat(world(NINE)
                        .wrote(stored(Optional.of(DUE), Indexed.FOUND, owed("insurance"), did("09:05", "outcome", PAT)))
                        .shownTo(checker(15)))
                .contains(PAT + " worked on f without holding it");
    }

    private static StoredFollowUp call(JsonNode... more) {
        List<JsonNode> history = new ArrayList<>();
        history.add(((ObjectNode) owed("front-desk")).put("kind", "call-patient"));
        history.addAll(List.of(more));
        return stored(Optional.of(at("09:15")), Indexed.FOUND, history.toArray(JsonNode[]::new));
    }

    private static Past refused(String said) {
        return endedAs("a", "booked")
                .and("09:05", "call-wish", entry -> entry.put("said", said).put("by", PAT));
    }

    @Test
    void a_call_to_a_patient_who_wants_none_is_noticed_when_somebody_takes_it() {
        Invariant remembers = checker(15);
        world(at("09:05")).holds(refused("do-not-call")).wrote(call()).shownTo(remembers);

        assertThat(world(at("09:06")).wrote(call(claimed("09:05", PAT))).shownTo(remembers))
                .contains("f was taken, and its patient is not to be called");
    }

    @Test
    void and_when_it_stays_owed() {
        Invariant remembers = checker(15);
        world(at("09:05")).holds(refused("do-not-call")).wrote(call()).shownTo(remembers);

        assertThat(world(at("09:20")).shownTo(remembers)).isEmpty();
        assertThat(world(at("09:21")).shownTo(remembers))
                .contains("f is still owed, and its patient is not to be called");
    }

    @Test
    void what_is_owed_without_a_call_and_a_call_to_who_may_be_called_are_not_cried_at() {
        Invariant remembers = checker(15);
        world(at("09:05"))
                .holds(refused("do-not-call"))
                .wrote(stored(Optional.of(DUE), Indexed.FOUND, owed("insurance")))
                .shownTo(remembers);
        assertThat(world(at("09:21")).shownTo(remembers)).isEmpty();

        Invariant other = checker(15);
        world(at("09:05")).holds(refused("may-call")).wrote(call()).shownTo(other);
        assertThat(world(at("09:06")).wrote(call(claimed("09:05", PAT))).shownTo(other))
                .isEmpty();
    }
}
