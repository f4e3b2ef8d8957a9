package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Team;
import dev.ringback.numbers.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CountedCallbackTest {

    private static Tally.OfCallback callback(String id, Tally.Reached reached) {
        return new Tally.OfCallback(
                new CallbackId(id),
                new Tally.Place(
                        new LocationId("oak-street"), Optional.of(Bucket.NEW_PATIENT), Optional.of("spring-checkups")),
                OffsetDateTime.parse("2026-12-01T09:00:00-05:00"),
                2,
                new Tally.Target(Instant.parse("2026-12-01T14:15:00Z"), Duration.ofMinutes(15)),
                Team.FRONT_DESK,
                Optional.empty(),
                reached,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static final List<Tally.OfCallback> BOTH =
            List.of(callback("one", Tally.Reached.REACHED), callback("other", Tally.Reached.NOT_YET));

    @Test
    void of_each_it_says_whether_the_patient_was_reached() {
        JsonNode told = CountedCallback.json(BOTH).path("callbacks");

        assertThat(told.at("/0/reached").booleanValue()).isTrue();
        assertThat(told.at("/1/reached").booleanValue()).isFalse();
        assertThat(CountedCallback.csv(BOTH).lines().skip(1))
                .containsExactly(
                        "one,oak-street,new-patient,spring-checkups,2026-12-01T09:00:00-05:00,2,2026-12-01T09:15:00-05:00,,,,,front-desk,open,true,,",
                        "other,oak-street,new-patient,spring-checkups,2026-12-01T09:00:00-05:00,2,2026-12-01T09:15:00-05:00,,,,,front-desk,open,false,,");
    }

    /** Nothing of the patient, in neither form: who adds a field adds it here, and asks whether it may be told. */
    @Test
    void nothing_is_told_but_ids_times_and_words() {
        List<String> fields = List.of(
                "callback",
                "location",
                "bucket",
                "campaign",
                "firstCallAt",
                "calls",
                "deadline",
                "firstAttemptAt",
                "firstAttemptBy",
                "agency",
                "waitedMinutes",
                "owner",
                "status",
                "reached",
                "notBooked",
                "closedAt");

        assertThat(CountedCallback.json(BOTH).path("callbacks").path(0).propertyNames())
                .containsExactlyElementsOf(fields);
        assertThat(CountedCallback.csv(BOTH).lines().findFirst()).contains(String.join(",", fields));
    }
}
