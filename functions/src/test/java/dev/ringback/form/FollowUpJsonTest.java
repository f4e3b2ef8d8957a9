package dev.ringback.form;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.BLUEBIRD;
import static dev.ringback.callback.Fixtures.NORTHWIND;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.followup.FollowUpFixtures.changedTo;
import static dev.ringback.followup.FollowUpFixtures.claimed;
import static dev.ringback.followup.FollowUpFixtures.owed;
import static dev.ringback.followup.FollowUpFixtures.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.PersonId;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Papers that are owed since Tuesday nine o'clock, from a booking of Northwind's, for a visit on Friday at ten. */
class FollowUpJsonTest {

    private static final Instant HALF_PAST = at("tue 09:30");
    private static final FollowUp PAPERS = owed(FollowUpKind.INTAKE_PAPERWORK);
    private static final Person HERS = person(ANA, Role.ASSISTANT, Optional.of(NORTHWIND));
    private static final Person OTHERS = person(BEN, Role.ASSISTANT, Optional.of(BLUEBIRD));
    private static final Person IN_HOUSE = person(PAT, Role.COORDINATOR, Optional.empty());

    private static Person person(PersonId id, Role role, Optional<AgencyId> agency) {
        return new Person(id, role, agency, new Grants(new Grants.Locations.All(), EnumSet.allOf(Bucket.class)));
    }

    private static FollowUp with(FollowUpOutcome outcome) {
        return changedTo(recorded(outcome, claimed(ANA, PAPERS, HALF_PAST), ANA, HALF_PAST));
    }

    private static JsonNode summary(FollowUp followUp) {
        return FollowUpJson.summary(followUp, "+1212555••50", "front-desk");
    }

    private static boolean namesAnAgency(ArrayNode history) {
        return StreamSupport.stream(history.spliterator(), false).anyMatch(entry -> entry.has("agency"));
    }

    @Test
    void it_says_what_is_owed_from_what_by_whom_and_by_when() {
        JsonNode due = summary(PAPERS);

        assertThat(due.get("kind").asString()).isEqualTo("intake-paperwork");
        assertThat(due.get("followUp").asString())
                .startsWith(due.get("callback").asString());
        assertThat(due.get("owner").asString()).isEqualTo("front-desk");
        assertThat(due.get("state").asString()).isEqualTo("due");
        assertThat(due.get("due").asString()).isEqualTo("2026-12-01T15:00:00Z");
        assertThat(due.get("nextAt")).isEqualTo(due.get("due"));
        assertThat(due.get("appointmentAt").asString()).isEqualTo("2026-12-04T10:00-05:00");
        assertThat(due.get("outcome").isNull()).isTrue();
        assertThat(due.get("closedAt").isNull()).isTrue();
    }

    @Test
    void what_is_next_follows_where_it_stands() {
        assertThat(summary(claimed(ANA, PAPERS, HALF_PAST)).get("nextAt").asString())
                .isEqualTo("2026-12-01T14:40:00Z");
        assertThat(summary(with(FollowUpOutcome.SENT)).get("nextAt").asString()).isEqualTo("2026-12-03T13:00:00Z");

        JsonNode closed = summary(with(FollowUpOutcome.RECEIVED));
        assertThat(closed.get("nextAt").isNull()).isTrue();
        assertThat(closed.get("outcome").asString()).isEqualTo("received");
        assertThat(closed.get("closedAt").asString()).isEqualTo("2026-12-01T14:30:00Z");
    }

    @Test
    void which_agency_booked_is_told_to_its_own_people_and_in_the_house() {
        assertThat(namesAnAgency(FollowUpJson.history(PAPERS, HERS))).isTrue();
        assertThat(namesAnAgency(FollowUpJson.history(PAPERS, IN_HOUSE))).isTrue();

        ArrayNode others = FollowUpJson.history(PAPERS, OTHERS);
        assertThat(others).hasSize(1);
        assertThat(namesAnAgency(others)).isFalse();
        assertThat(others.get(0).get("kind").asString()).isEqualTo("intake-paperwork");
    }

    @Test
    void what_an_agencys_people_did_is_not_shown_to_another() {
        assertThat(FollowUpJson.history(claimed(ANA, PAPERS, HALF_PAST), HERS)).hasSize(2);
        assertThat(FollowUpJson.history(claimed(ANA, PAPERS, HALF_PAST), OTHERS))
                .hasSize(1);
    }
}
