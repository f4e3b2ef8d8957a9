package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Ending;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Team;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Tally;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the numbers are folded from, whatever a store keeps it in. */
public abstract class TallyStoreContract {

    private static final CallbackId ID = new CallbackId("abcdefgh01234567");
    private static final Tally.Place PLACE =
            new Tally.Place(OAK_STREET, Optional.of(Bucket.NEW_PATIENT), Optional.of("spring, checkups #1"));
    private static final Tally.Place BESIDE =
            new Tally.Place(new LocationId("harbor"), Optional.empty(), Optional.empty());
    private static final OffsetDateTime LATE_ON_MONDAY = OffsetDateTime.parse("2026-11-30T23:59:59-05:00");
    private static final OffsetDateTime TUESDAY = OffsetDateTime.parse("2026-12-01T09:00:00-05:00");
    private static final Period BOTH_DAYS = new Period(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1));

    private static final Tally.OfFollowUp OWED = new Tally.OfFollowUp(
            FollowUpId.of(ID, FollowUpKind.CONFIRMATION),
            PLACE,
            TUESDAY,
            Optional.empty(),
            FollowUpKind.CONFIRMATION,
            Team.FRONT_DESK,
            at("tue 10:00"),
            Tally.Late.NOT_YET,
            Optional.empty());
    private static final Tally.OfFollowUp DONE = new Tally.OfFollowUp(
            FollowUpId.of(ID, FollowUpKind.INSURANCE_VERIFICATION).then(FollowUpKind.CALL_PATIENT),
            PLACE,
            TUESDAY,
            Optional.of(worker(ANA)),
            FollowUpKind.CALL_PATIENT,
            Team.INSURANCE,
            at("wed 17:00"),
            Tally.Late.LATE,
            Optional.of(new Tally.Done(FollowUpOutcome.NO_CONTACT, at("thu 09:00"))));

    /** Where they are kept, empty at first. */
    protected abstract TallyStore tallies();

    private static Tally.OfCallback opened(OffsetDateTime firstCall) {
        return new Tally.OfCallback(
                ID,
                PLACE,
                firstCall,
                1,
                new Tally.Target(at("tue 09:15"), Duration.ofMinutes(15)),
                Team.FRONT_DESK,
                Optional.empty(),
                Tally.Reached.NOT_YET,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Tally.OfCallback declined(OffsetDateTime firstCall, PersonId by) {
        return new Tally.OfCallback(
                ID,
                PLACE,
                firstCall,
                3,
                new Tally.Target(at("tue 09:15"), Duration.ofMinutes(15)),
                Team.FRONT_DESK,
                Optional.of(
                        new Tally.FirstAttempt(at("tue 09:05"), Duration.ofSeconds(299), worker(by), Outcome.DECLINED)),
                Tally.Reached.REACHED,
                Optional.of(WhyNotBooked.WENT_ELSEWHERE),
                Optional.of(new Tally.Closing(Ending.DECLINED, at("tue 09:08"))),
                List.of(
                        new Tally.Attempt(worker(by), Tally.Seen.SEEN),
                        new Tally.Attempt(worker(PAT), Tally.Seen.UNSEEN)));
    }

    @Test
    void what_is_kept_is_read_as_it_was_whatever_it_is() {
        List<Tally> all = List.of(
                declined(TUESDAY, ANA),
                new Tally.FurtherCall(ID, 7, PLACE, LATE_ON_MONDAY),
                new Tally.Uncallable("0f1e2d3c-0000-4000-8000-000000000001", BESIDE, TUESDAY),
                new Tally.OfText(ID, 12, PLACE, TUESDAY, Tally.Fate.UNKNOWN),
                new Tally.Stop("text-1", BESIDE, LATE_ON_MONDAY),
                OWED,
                DONE,
                new Tally.OpenAtClose(ID, PLACE, LocalDate.of(2026, 12, 1)));

        tallies().keep(all, 3);

        assertThat(tallies().during(BOTH_DAYS)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_callback_that_nobody_of_an_agency_has_tried_is_read_as_it_was() {
        tallies().keep(List.of(opened(TUESDAY)), 1);
        assertThat(tallies().during(BOTH_DAYS)).containsExactly(opened(TUESDAY));

        tallies().keep(List.of(declined(TUESDAY, PAT)), 5);
        assertThat(tallies().during(BOTH_DAYS)).containsExactly(declined(TUESDAY, PAT));
    }

    @Test
    void what_is_told_again_and_what_is_told_late_changes_nothing() {
        tallies().keep(List.of(declined(TUESDAY, ANA)), 5);

        tallies().keep(List.of(declined(TUESDAY, ANA)), 5);
        tallies().keep(List.of(opened(TUESDAY)), 1);

        assertThat(tallies().during(BOTH_DAYS)).containsExactly(declined(TUESDAY, ANA));
    }

    @Test
    void it_does_not_matter_how_many_locations_and_campaigns_there_are() {
        List<Tally> calls = IntStream.range(0, 800)
                .<Tally>mapToObj(i -> new Tally.Uncallable(
                        "chain-" + i,
                        new Tally.Place(
                                new LocationId("location-" + i), Optional.empty(), Optional.of("campaign-" + i)),
                        TUESDAY))
                .toList();

        tallies().keep(calls, 0);

        assertThat(tallies().during(BOTH_DAYS)).containsExactlyInAnyOrderElementsOf(calls);
    }

    @Test
    void a_period_has_its_days_and_no_others_also_across_the_end_of_a_month() {
        Tally monday = new Tally.FurtherCall(ID, 7, PLACE, LATE_ON_MONDAY);
        Tally tuesday = opened(TUESDAY);
        tallies().keep(List.of(monday, tuesday), 1);

        assertThat(tallies().during(BOTH_DAYS)).containsExactlyInAnyOrder(monday, tuesday);
        assertThat(tallies().during(new Period(monday.day(), monday.day()))).containsExactly(monday);
        assertThat(tallies().during(new Period(tuesday.day(), tuesday.day().plusDays(40))))
                .containsExactly(tuesday);
        assertThat(tallies()
                        .during(new Period(
                                tuesday.day().plusDays(1), tuesday.day().plusDays(9))))
                .isEmpty();
    }
}
