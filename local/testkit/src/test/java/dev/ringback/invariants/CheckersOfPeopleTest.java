package dev.ringback.invariants;

import static dev.ringback.invariants.Life.BEN_OF_HARBOR;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.SAM;
import static dev.ringback.invariants.Past.due;
import static dev.ringback.invariants.Past.endedAs;
import static dev.ringback.invariants.Past.heldBy;
import static dev.ringback.invariants.Past.opened;
import static dev.ringback.invariants.Worlds.NINE;
import static dev.ringback.invariants.Worlds.at;
import static dev.ringback.invariants.Worlds.checker;
import static dev.ringback.invariants.Worlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checkers that look at what people do cry when somebody did what is not allowed. */
class CheckersOfPeopleTest {

    private static final Past HANDED_OFF =
            heldBy("a", PAT).outcome("09:05", PAT, 1, "routed-to-clinical").handedOff("09:05");

    @Test
    void an_attempt_that_the_rhythm_does_not_have_is_noticed() {
        Past three = due("a");
        for (int attempt = 1; attempt <= 3; attempt++) {
            three = three.claimed("09:00", PAT).outcome("09:00", PAT, attempt, "message-left");
        }
        assertThat(world(NINE).wrote(three, three.due("09:00", 4)).shownTo(checker(5)))
                .contains("there is an attempt 4 of 3 on a");
    }

    @Test
    void an_attempt_before_the_one_before_it_was_made_is_noticed() {
        assertThat(world(NINE).wrote(due("a"), due("a").due("09:00", 2)).shownTo(checker(5)))
                .contains("there is an attempt 2 on a, and 0 were made");
    }

    static Stream<Instant> closedTimes() {
        return Stream.of("07:59", "12:00", "12:59", "17:00").map(Worlds::at);
    }

    @ParameterizedTest
    @MethodSource("closedTimes")
    void an_attempt_that_falls_or_is_taken_while_the_location_is_closed_is_noticed(Instant closed) {
        Past falls = opened("a").and(closed, "due", entry -> entry.put("attempt", 1));
        Past taken = due("a").and(closed, "claimed", entry -> entry.put("by", PAT));
        Past given =
                due("a").and(closed, "reassigned", entry -> entry.put("by", SAM).put("to", PAT));
        for (Past past : List.of(falls, taken, given)) {
            assertThat(world(closed).wrote(opened("a"), past).shownTo(checker(5)))
                    .hasValueSatisfying(how -> assertThat(how).endsWith("when nobody may call"));
        }
    }

    @Test
    void a_claim_on_a_closed_day_is_noticed() {
        Instant thanksgiving = at("10:00").plus(Duration.ofDays(2));
        Past taken = due("a").and(thanksgiving, "claimed", entry -> entry.put("by", PAT));
        assertThat(world(thanksgiving).wrote(due("a"), taken).shownTo(checker(5)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-19, 11:00", "2026-12-24, 13:00", "2026-12-25, 10:00", "2026-12-26, 10:00"})
    void a_claim_outside_the_hours_of_a_special_day_or_on_a_day_of_a_closed_range_is_noticed(
            LocalDate date, LocalTime time) {
        assertThat(claimed(date, time)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-19, 10:59", "2026-12-24, 11:59", "2026-12-28, 13:00"})
    void a_claim_in_the_hours_of_a_special_day_is_right(LocalDate date, LocalTime time) {
        assertThat(claimed(date, time)).isEmpty();
    }

    private static Optional<String> claimed(LocalDate date, LocalTime time) {
        Instant then = date.atTime(time).atZone(ZoneId.of("America/New_York")).toInstant();
        return world(then)
                .wrote(due("a"), due("a").and(then, "claimed", entry -> entry.put("by", PAT)))
                .shownTo(checker(5));
    }

    @Test
    void a_hand_off_may_be_taken_at_any_time_and_an_outcome_may_come_late() {
        Past night = HANDED_OFF.claimed("20:00", SAM);
        Past late = heldBy("a", PAT)
                .by("11:50", "lapsed", PAT)
                .claimed("12:20", PAT)
                .outcome("12:20", PAT, 1, "booked");
        for (Past past : List.of(night, late)) {
            assertThat(world(at("20:00")).wrote(past).shownTo(checker(5))).isEmpty();
        }
    }

    @Test
    void an_attempt_after_the_patient_was_helped_is_noticed() {
        Past booked = heldBy("a", PAT).outcome("09:05", PAT, 1, "booked");
        assertThat(world(at("09:20")).wrote(booked, booked.due("09:20", 2)).shownTo(checker(5)))
                .contains("attempt 2 became due on a, which had ended as booked");
    }

    @Test
    void an_attempt_after_closure_or_hand_off_is_noticed() {
        for (Past over : List.of(endedAs("a", "booked"), due("a").handedOff("09:05"))) {
            assertThat(world(at("09:20")).wrote(over, over.due("09:20", 1)).shownTo(checker(5)))
                    .contains("attempt 1 became due on a after closure or hand-off");
        }
    }

    @Test
    void a_second_holder_is_noticed() {
        assertThat(world(at("09:05"))
                        .wrote(heldBy("a", PAT).claimed("09:05", SAM))
                        .shownTo(checker(6)))
                .contains(SAM + " took a while " + PAT + " held it");
    }

    @Test
    void two_people_with_two_callbacks_of_one_caller_are_noticed() {
        assertThat(world(at("09:05"))
                        .holds(heldBy("a", PAT))
                        .wrote(due("b"), heldBy("b", SAM))
                        .shownTo(checker(6)))
                .contains(PAT + " holds a while somebody else holds b of the same caller");
        assertThat(world(at("09:05"))
                        .holds(heldBy("a", PAT))
                        .wrote(due("b"), heldBy("b", PAT))
                        .shownTo(checker(6)))
                .isEmpty();
        assertThat(world(at("09:11"))
                        .holds(heldBy("a", PAT))
                        .wrote(due("b"), due("b").claimed("09:11", SAM))
                        .shownTo(checker(6)))
                .isEmpty();
    }

    @Test
    void a_renewal_or_an_outcome_of_someone_else_is_noticed() {
        for (Past past : List.of(
                heldBy("a", PAT).by("09:05", "renewed", SAM),
                heldBy("a", PAT).outcome("09:05", SAM, 1, "booked"),
                due("a").outcome("09:05", SAM, 1, "booked"))) {
            assertThat(world(at("09:05")).wrote(past).shownTo(checker(6)))
                    .contains(SAM + " worked on a without holding it");
        }
    }

    @Test
    void a_claim_that_is_taken_away_as_lapsed_before_its_time_is_noticed() {
        assertThat(world(at("09:05"))
                        .wrote(heldBy("a", PAT).by("09:05", "lapsed", PAT).claimed("09:05", SAM))
                        .shownTo(checker(6)))
                .contains("the claim of " + PAT + " on a lapsed before its time");
    }

    @Test
    void a_lapsed_claim_that_does_not_come_back_is_noticed() {
        assertThat(world(at("09:21")).holds(heldBy("a", PAT)).shownTo(checker(6)))
                .isPresent();
        assertThat(world(at("09:20")).holds(heldBy("a", PAT)).shownTo(checker(6)))
                .isEmpty();
    }

    @Test
    void a_change_by_someone_to_whom_it_was_not_granted_is_noticed() {
        for (String stranger : List.of("nobody@elsewhere.example", BEN_OF_HARBOR)) {
            assertThat(world(NINE)
                            .wrote(due("a"), heldBy("a", stranger))
                            .answered(stranger, "{}")
                            .shownTo(checker(9)))
                    .contains(stranger + " changed a, which was not granted to them");
        }
    }

    @Test
    void a_change_in_the_name_of_someone_else_or_of_someone_who_did_not_ask_is_noticed() {
        assertThat(world(NINE)
                        .wrote(due("a"), heldBy("a", PAT))
                        .answered(SAM, "{}")
                        .shownTo(checker(9)))
                .contains("a was changed in the name of " + PAT + ", who did not ask for it");
        assertThat(world(NINE).wrote(due("a"), heldBy("a", PAT)).shownTo(checker(9)))
                .isPresent();
    }

    @Test
    void a_callback_that_a_coordinator_gives_to_somebody_is_noticed() {
        for (String by : List.of(PAT, SAM)) {
            Past given = due("a").and(
                            "09:01", "reassigned", entry -> entry.put("by", by).put("to", SAM));
            assertThat(world(NINE)
                            .wrote(due("a"), given)
                            .answered(by, "{}")
                            .shownTo(checker(9))
                            .isPresent())
                    .isEqualTo(by.equals(PAT));
        }
    }

    @Test
    void an_answer_to_someone_to_whom_it_was_not_granted_is_noticed() {
        String body = "{\"callback\":\"a-callback\"}";
        Past held = due("a-callback");
        assertThat(world(NINE)
                        .holds(held)
                        .answered("nobody@elsewhere.example", body)
                        .shownTo(checker(9)))
                .isPresent();
        assertThat(world(NINE).holds(held).answered(BEN_OF_HARBOR, body).shownTo(checker(9)))
                .isPresent();
        assertThat(world(NINE).holds(held).answered(PAT, body).shownTo(checker(9)))
                .isEmpty();
    }
}
