package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.BLUEBIRD;
import static dev.ringback.callback.Fixtures.NORTHWIND;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Claims;
import dev.ringback.callback.HandOffs;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Notes;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.ReTriage;
import dev.ringback.callback.Team;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ana is Northwind's, Ben is Bluebird's, Pat is in-house. */
class EntryAudienceTest {

    private static final Instant NINE = at("tue 09:00");

    private static Callback noted(Callback callback, PersonId by) {
        return changed(Notes.note(callback, worker(by), NoteKind.STATUS, "by " + by.id(), NINE));
    }

    private static Callback released(Callback callback, PersonId by) {
        return changed(Claims.release(callback, worker(by), Optional.empty(), POLICY, NINE));
    }

    /** The kinds of entries that an agency's people are shown. */
    private static List<String> shownTo(AgencyId agency, Callback callback) {
        List<EntryAudience> audiences = EntryAudience.ofEach(callback);
        return IntStream.range(0, audiences.size())
                .filter(i -> switch (audiences.get(i).whose()) {
                    case EntryAudience.Whose.Everybodys _ -> true;
                    case EntryAudience.Whose.OfAgency(AgencyId of) -> of.equals(agency);
                    case EntryAudience.Whose.InHouse _ -> false;
                })
                .mapToObj(i -> callback.history().get(i).word())
                .toList();
    }

    @Test
    void what_one_agency_wrote_the_next_is_not_shown() {
        Callback anas = released(noted(claimedBy(ANA, openedAt(NINE), NINE), ANA), ANA);
        Callback bens = noted(claimedBy(BEN, anas, NINE), BEN);

        assertThat(shownTo(BLUEBIRD, bens))
                .containsExactly("opened", "due", "due", "claimed", "number-shown", "noted", "renewed");
        assertThat(shownTo(NORTHWIND, bens))
                .containsExactly("opened", "due", "claimed", "number-shown", "noted", "renewed", "released", "due");
    }

    @Test
    void an_outcome_stays_with_its_agency_when_in_house_staff_take_over() {
        Callback tried = ended(Outcome.MESSAGE_LEFT, claimedBy(ANA, openedAt(NINE), NINE), ANA, NINE);
        Callback pats = noted(tried, PAT);

        assertThat(shownTo(BLUEBIRD, pats)).containsExactly("opened", "due", "waiting");
        assertThat(shownTo(NORTHWIND, pats)).contains("outcome").doesNotContain("noted");
    }

    @Test
    void what_another_team_does_is_its_own_from_the_hand_off_to_the_return() {
        Callback away = ended(Outcome.INSURANCE_VERIFICATION_NEEDED, claimedBy(ANA, openedAt(NINE), NINE), ANA, NINE);
        Callback passedOn =
                changed(HandOffs.passOn(claimedBy(PAT, away, NINE), worker(PAT), Team.BILLING, POLICY, NINE));
        Callback back = changed(HandOffs.returnToDesk(
                noted(claimedBy(PAT, passedOn, NINE), PAT), worker(PAT), Optional.of("paid"), POLICY, NINE));

        assertThat(shownTo(NORTHWIND, back))
                .containsExactly("opened", "due", "claimed", "number-shown", "outcome", "handed-off", "due");
        assertThat(shownTo(BLUEBIRD, back)).containsExactly("opened", "due", "due");
    }

    @Test
    void that_it_was_a_clinical_matter_once_no_agency_is_shown() {
        Callback urgent = repeated(openedAt(NINE), urgent(call("contact-2", NINE)), NINE);
        Callback judged = changed(ReTriage.byPerson(urgent, worker(PAT), Bucket.SCHEDULING, POLICY, NINE));

        assertThat(shownTo(NORTHWIND, judged)).containsExactly("opened", "due", "repeat-call");
        assertThat(EntryAudience.ofEach(judged).get(2).words()).isEqualTo(NoteAudience.IN_HOUSE);
    }

    @Test
    void what_in_house_staff_or_another_team_ended_is_over_for_agencies() {
        Callback anas = claimedBy(ANA, openedAt(NINE), NINE);
        Callback away = ended(Outcome.INSURANCE_VERIFICATION_NEEDED, anas, ANA, NINE);

        assertThat(stage(ended(Outcome.BOOKED, anas, ANA, NINE))).isEqualTo(Subject.Stage.AT_THE_DESK);
        assertThat(stage(ended(Outcome.BOOKED, claimedBy(PAT, openedAt(NINE), NINE), PAT, NINE)))
                .isEqualTo(Subject.Stage.ENDED_IN_HOUSE);
        assertThat(stage(ended(Outcome.BOOKED, claimedBy(PAT, away, NINE), PAT, NINE)))
                .isEqualTo(Subject.Stage.ENDED_IN_HOUSE);
        assertThat(stage(changed(Notes.callWish(anas, worker(PAT), MayCall.DO_NOT_CALL, "told me on the phone", NINE))))
                .isEqualTo(Subject.Stage.ENDED_IN_HOUSE);
        assertThat(stage(changed(Notes.callWish(anas, worker(ANA), MayCall.DO_NOT_CALL, "told me on the phone", NINE))))
                .isEqualTo(Subject.Stage.AT_THE_DESK);
    }

    private static Subject.Stage stage(Callback callback) {
        return Subject.of(callback).stage();
    }
}
