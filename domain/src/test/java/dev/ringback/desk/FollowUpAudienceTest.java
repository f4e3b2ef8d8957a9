package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.BLUEBIRD;
import static dev.ringback.callback.Fixtures.NORTHWIND;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Team;
import dev.ringback.callback.Worker;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowUpAudienceTest {

    private static final Instant NOW = at("tue 09:00");
    private static final Person ASSISTANT = person(ANA, Role.ASSISTANT, Optional.of(NORTHWIND));
    private static final Person OTHERS = person(BEN, Role.ASSISTANT, Optional.of(BLUEBIRD));
    private static final Person COORDINATOR = person(PAT, Role.COORDINATOR, Optional.empty());

    private static Person person(PersonId id, Role role, Optional<AgencyId> agency) {
        return new Person(id, role, agency, new Grants(new Grants.Locations.All(), EnumSet.allOf(Bucket.class)));
    }

    private static List<FollowUpEntry> by(Worker worker) {
        return List.of(
                new FollowUpEntry.AskedFor(NOW, worker),
                new FollowUpEntry.Claimed(NOW, worker, NOW),
                new FollowUpEntry.Reassigned(NOW, worker, worker, NOW),
                new FollowUpEntry.HandedOff(NOW, worker, Team.BILLING),
                new FollowUpEntry.NumberShown(NOW, worker),
                new FollowUpEntry.Renewed(NOW, worker, NOW),
                new FollowUpEntry.Released(NOW, worker),
                new FollowUpEntry.Lapsed(NOW, worker),
                new FollowUpEntry.OutcomeRecorded(NOW, worker, FollowUpReport.of(FollowUpOutcome.SENT)));
    }

    @Test
    void what_an_agencys_people_did_is_for_that_agency_and_the_house() {
        assertThat(by(worker(ANA))).allSatisfy(entry -> {
            assertThat(FollowUpAudience.admits(ASSISTANT, entry)).isTrue();
            assertThat(FollowUpAudience.admits(OTHERS, entry)).isFalse();
            assertThat(FollowUpAudience.admits(COORDINATOR, entry)).isTrue();
        });
    }

    @Test
    void what_in_house_staff_did_is_for_the_house() {
        assertThat(by(worker(PAT))).allSatisfy(entry -> {
            assertThat(FollowUpAudience.admits(ASSISTANT, entry)).isFalse();
            assertThat(FollowUpAudience.admits(COORDINATOR, entry)).isTrue();
        });
    }

    @Test
    void what_happens_by_itself_is_for_everybody_who_may_see_it() {
        assertThat(List.of(
                        new FollowUpEntry.Due(NOW),
                        new FollowUpEntry.Waiting(NOW, NOW, NOW),
                        new FollowUpEntry.Escalated(NOW, EscalationReason.FOLLOW_UP_LATE),
                        new FollowUpEntry.Closed(NOW, FollowUpOutcome.SENT)))
                .allSatisfy(entry ->
                        assertThat(FollowUpAudience.admits(OTHERS, entry)).isTrue());
    }
}
