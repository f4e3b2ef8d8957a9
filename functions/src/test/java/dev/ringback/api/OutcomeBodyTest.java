package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Outcome;
import dev.ringback.callback.Report;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.desk.TickedReport;
import dev.ringback.script.Fact;
import dev.ringback.script.TickedFacts;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class OutcomeBodyTest {

    @Test
    void an_outcome_comes_with_what_was_ticked() throws Body.Unreadable {
        TickedReport ticked = OutcomeBody.in("""
            {"outcome": "declined", "note": "No more calls.", "facts": ["declines", "existing-patient"]}\
            """);

        assertThat(ticked.report().outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(ticked.report().note()).contains("No more calls.");
        assertThat(ticked.facts()).isEqualTo(new TickedFacts(Set.of(Fact.DECLINES, Fact.EXISTING_PATIENT)));
    }

    @Test
    void why_nothing_was_booked_and_what_was_moved_are_read_as_they_are() throws Body.Unreadable {
        Report declined = OutcomeBody.in("""
            {"outcome": "declined", "notBooked": "went-elsewhere", "facts": ["identity-verified"]}\
            """).report();
        Report moved = OutcomeBody.in("""
            {"outcome": "rescheduled", "rescheduledFrom": "2027-01-20T09:30:00-05:00"}\
            """).report();

        assertThat(declined.notBooked()).contains(WhyNotBooked.WENT_ELSEWHERE);
        assertThat(moved.rescheduledFrom()).contains(OffsetDateTime.parse("2027-01-20T09:30:00-05:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\": \"booked\"}",
                "{\"outcome\": \"booked\", \"facts\": null}",
                "{\"outcome\": \"booked\", \"facts\": []}",
                "{\"outcome\": \"booked\", \"identityVerified\": false}",
            })
    void nothing_need_be_ticked(String body) throws Body.Unreadable {
        assertThat(OutcomeBody.in(body).facts()).isEqualTo(TickedFacts.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\": \"booked\", \"identityVerified\": true}",
                "{\"outcome\": \"booked\", \"facts\": [\"identity-verified\"]}",
                "{\"outcome\": \"booked\", \"identityVerified\": true, \"facts\": [\"identity-verified\"]}",
            })
    void identity_may_be_said_either_way_and_both_hold_it(String body) throws Body.Unreadable {
        TickedReport ticked = OutcomeBody.in(body);

        assertThat(ticked.report().identityVerified()).isEqualTo(Optional.of(true));
        assertThat(ticked.facts()).isEqualTo(new TickedFacts(Set.of(Fact.IDENTITY_VERIFIED)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"outcome\": \"booked\", \"facts\": \"declines\"}           | 'facts' must be a list",
                "{\"outcome\": \"booked\", \"facts\": [7]}                    | 'facts[0]' must be a text",
                "{\"outcome\": \"booked\", \"facts\": [\"rude\"]}             | There is no fact 'rude'; the facts"
                        + " are: existing-patient",
                "{\"outcome\": \"booked\", \"facts\": [\"no-answer\", \"voicemail\"]} | cannot both be true",
                "{\"outcome\": \"booked\", \"identityVerified\": false, \"facts\": [\"identity-verified\"]} |"
                        + " 'identityVerified' is false, but",
                "{\"outcome\": \"booked\", \"identityVerified\": true, \"facts\": [\"no-answer\"]} | cannot both be"
                        + " true",
                "{\"outcome\": \"booked\", \"fact\": []}                      | unknown field 'fact'",
            })
    void what_cannot_be_is_refused_with_what_would_be_right(String body, String problem) {
        assertThatThrownBy(() -> OutcomeBody.in(body))
                .isInstanceOfSatisfying(
                        Body.Unreadable.class,
                        unreadable -> assertThat(unreadable.problem().detail()).contains(problem));
    }
}
