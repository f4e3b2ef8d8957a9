package dev.ringback.invariants;

import static dev.ringback.invariants.Past.PATIENT;
import static dev.ringback.invariants.Worlds.OAK_TEXTS_FROM;
import static dev.ringback.invariants.Worlds.at;
import static dev.ringback.invariants.Worlds.checker;
import static dev.ringback.invariants.Worlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.invariants.Worlds.World;
import dev.ringback.standins.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The checker of what the system owes by text cries when it is forgotten, seen to by nobody, out of its time, or sent twice. */
class CheckersOfOwedTextsTest {

    private static final Instant DUE = at("12:00");
    private static final String REMINDER = "Sunrise Family Practice: a reminder, see you soon. Reply C to confirm.";
    private static final String QUESTION = "Sunrise Family Practice: how was our call?";

    private static Past owing(String step, String seenTo) {
        return Past.endedAs("a", "booked")
                .and(
                        "09:10",
                        "text-owed",
                        entry -> entry.put("step", step)
                                .put("due", DUE.getEpochSecond())
                                .put("seenTo", seenTo));
    }

    private static Past pending(String step, Past past) {
        var intent = JsonMapper.shared().createObjectNode().put("text", step);
        return new Past(past.id(), past.state(), past.history(), List.of(intent), past.revision());
    }

    private static Optional<String> broken(World world) {
        return world.shownTo(checker(16));
    }

    private static World sent(String body, Past past, Instant now) {
        return world(now).holds(past).saw(new Observation.TextSent(now, PATIENT, OAK_TEXTS_FROM, body));
    }

    @Test
    void what_is_owed_and_pending_or_went_or_says_why_not_is_sound() {
        Past owed = owing("day-before", "front-desk");

        assertThat(broken(world(DUE).wrote(pending("day-before", owed)))).isEmpty();
        assertThat(broken(world(DUE).wrote(owed.texted("12:00", "text-sent", "day-before"))))
                .isEmpty();
        assertThat(broken(world(DUE).wrote(owed.texted("09:10", "text-withheld", "day-before"))))
                .isEmpty();
    }

    @Test
    void what_is_owed_and_nowhere_is_forgotten() {
        assertThat(broken(world(DUE).wrote(owing("day-before", "front-desk"))))
                .hasValueSatisfying(why -> assertThat(why).contains("is nowhere"));
    }

    @Test
    void what_no_team_sees_to_is_nobodys() {
        assertThat(broken(world(DUE).wrote(pending("feedback", owing("feedback", "nobodies")))))
                .hasValueSatisfying(why -> assertThat(why).contains("nobody sees to"));
    }

    @Test
    void a_reminder_before_its_time_or_on_another_day_is_wrong() {
        Past owed = owing("day-before", "front-desk").texted("12:00", "text-sent", "day-before");

        assertThat(broken(sent(REMINDER, owed, DUE))).isEmpty();
        assertThat(broken(sent(REMINDER, owed, DUE.minusSeconds(1)))).isPresent();
        assertThat(broken(sent(REMINDER, owed, DUE.plus(Duration.ofHours(13))))).isPresent();
    }

    @Test
    void two_reminders_of_one_visit_are_one_too_many() {
        Past twice = owing("day-before", "front-desk")
                .texted("12:00", "text-sent", "day-before")
                .texted("12:01", "text-sent", "day-before");

        assertThat(broken(world(DUE).wrote(twice)))
                .hasValueSatisfying(why -> assertThat(why).contains("two reminders of one visit"));
    }

    @Test
    void a_patient_who_was_asked_is_not_asked_again_for_ninety_days() {
        var checker = checker(16);
        Past owed = owing("feedback", "front-desk").texted("12:00", "text-sent", "feedback");

        assertThat(sent(QUESTION, owed, DUE).shownTo(checker)).isEmpty();
        assertThat(sent(QUESTION, owed, DUE.plus(Duration.ofHours(20))).shownTo(checker))
                .hasValueSatisfying(why -> assertThat(why).contains("is asked again"));
    }
}
