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

import dev.ringback.callback.Actor;
import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Consent;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.HandOffs;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Notes;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.ReTriage;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Timers;
import dev.ringback.callback.WithheldReason;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import dev.ringback.directory.file.DirectoryFiles;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ana is Northwind's, Ben is Bluebird's, Pat is in-house. */
class EntryAudienceTest {

    private static final Instant NINE = at("tue 09:00");
    private static final Directory DIRECTORY = DirectoryFiles.directory(DirectoryFiles.SOUND);
    private static final Grants EVERYTHING = new Grants(new Grants.Locations.All(), EnumSet.allOf(Bucket.class));

    private static Callback noted(Callback callback, PersonId by) {
        return changed(Notes.note(callback, worker(by), NoteKind.STATUS, "by " + by.id(), NINE));
    }

    private static Callback released(Callback callback, PersonId by) {
        return changed(Claims.release(callback, worker(by), Optional.empty(), POLICY, NINE));
    }

    /** The kinds of entries that an agency's people are shown. */
    private static List<String> shownTo(AgencyId agency, Callback callback) {
        return shownTo(new Person(ANA, Role.ASSISTANT, Optional.of(agency), EVERYTHING), callback);
    }

    private static List<String> shownTo(Person person, Callback callback) {
        Reader reader = Reader.of(person, DIRECTORY, callback);
        List<EntryAudience> audiences = EntryAudience.ofEach(callback);
        return IntStream.range(0, audiences.size())
                .filter(i -> audiences.get(i).admits(reader))
                .mapToObj(i -> callback.history().get(i).word())
                .toList();
    }

    @Test
    void what_one_agency_wrote_the_next_is_not_shown() {
        Callback anas = released(noted(claimedBy(ANA, openedAt(NINE), NINE), ANA), ANA);
        Callback bens = noted(claimedBy(BEN, anas, NINE), BEN);

        assertThat(shownTo(BLUEBIRD, bens))
                .containsExactly("opened", "due", "due", "claimed", "number-shown", "renewed", "noted");
        assertThat(shownTo(NORTHWIND, bens))
                .containsExactly("opened", "due", "claimed", "number-shown", "renewed", "noted", "released", "due");
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
    void that_a_clinical_target_was_missed_no_agency_is_shown_and_what_happens_in_any_bucket_they_are() {
        Callback urgent = repeated(openedAt(NINE), urgent(call("contact-2", NINE)), NINE);
        Callback missed = Timers.elapse(urgent, POLICY, at("tue 09:20"));
        Callback still = Timers.elapse(missed, POLICY, at("tue 17:00"));
        Callback judged = changed(ReTriage.byPerson(still, worker(PAT), Bucket.SCHEDULING, POLICY, at("tue 17:00")));

        assertThat(reasons(judged))
                .containsExactly(
                        EscalationReason.URGENT_WORDS,
                        EscalationReason.TARGET_MISSED,
                        EscalationReason.OPEN_AT_DAY_END);
        assertThat(shownTo(NORTHWIND, judged)).containsExactly("opened", "due", "repeat-call", "escalated");
    }

    @Test
    void a_target_that_is_missed_in_another_bucket_is_told_to_those_who_should_have_called() {
        Callback missed = Timers.elapse(openedAt(NINE), POLICY, at("tue 10:00"));

        assertThat(reasons(missed)).containsExactly(EscalationReason.TARGET_MISSED);
        assertThat(shownTo(NORTHWIND, missed)).containsExactly("opened", "due", "escalated");
    }

    @Test
    void whom_a_clinical_call_takes_a_callback_from_is_not_told_by_what() {
        Callback taken = repeated(claimedBy(ANA, openedAt(NINE), NINE), urgent(call("contact-2", NINE)), NINE);
        Callback back = changed(ReTriage.byPerson(taken, worker(PAT), Bucket.SCHEDULING, POLICY, NINE));

        assertThat(back.history().stream().map(Entry::word)).contains("released");
        assertThat(shownTo(NORTHWIND, back))
                .containsExactly("opened", "due", "claimed", "number-shown", "repeat-call", "due");
    }

    @Test
    void why_a_text_was_withheld_is_told_to_in_house_staff_alone_and_that_one_went_to_everybody() {
        Callback callback = openedAt(NINE);
        for (WithheldReason reason : WithheldReason.values()) {
            callback = callback.with(new Entry.TextWithheld(NINE, TextStep.MISSED_CALL, reason, Optional.empty()));
        }
        callback = callback.with(new Entry.TextSent(NINE, TextStep.AFTER_FIRST_ATTEMPT, "message-1"));

        assertThat(shownTo(NORTHWIND, callback)).containsExactly("opened", "due", "text-sent");
        assertThat(shownTo(new Person(PAT, Role.COORDINATOR, Optional.empty(), EVERYTHING), callback))
                .contains("text-withheld");
    }

    private static List<EscalationReason> reasons(Callback callback) {
        return callback.history().stream()
                .filter(Entry.Escalated.class::isInstance)
                .map(entry -> ((Entry.Escalated) entry).reason())
                .toList();
    }

    @Test
    void in_house_staff_are_shown_all() {
        Callback anas = noted(claimedBy(ANA, openedAt(NINE), NINE), ANA);
        Callback bens = noted(claimedBy(BEN, released(anas, ANA), NINE), BEN);

        assertThat(shownTo(new Person(PAT, Role.COORDINATOR, Optional.empty(), EVERYTHING), bens))
                .isEqualTo(bens.history().stream().map(Entry::word).toList());
    }

    @Test
    void urgent_words_that_overrule_a_hand_off_are_told_to_no_agency_and_the_call_is() {
        Callback away = ended(Outcome.INSURANCE_VERIFICATION_NEEDED, claimedBy(ANA, openedAt(NINE), NINE), ANA, NINE);
        Callback urgent = repeated(away, urgent(call("contact-2", NINE)), NINE);

        assertThat(urgent.history().getLast()).isInstanceOf(Entry.Escalated.class);
        assertThat(shownTo(NORTHWIND, urgent))
                .containsExactly("opened", "due", "claimed", "number-shown", "outcome", "handed-off", "repeat-call");
    }

    @Test
    void a_complaint_is_for_whom_the_outcome_is_and_what_people_are_told_besides_is_for_everybody() {
        Callback tried = ended(Outcome.MESSAGE_LEFT, claimedBy(ANA, openedAt(NINE), NINE), ANA, NINE);
        Callback told = Timers.escalatedOnce(
                Timers.escalatedOnce(tried, EscalationReason.COMPLAINT, NINE), EscalationReason.THIRD_CALL, NINE);

        assertThat(shownTo(NORTHWIND, told)).endsWith("waiting", "escalated", "escalated");
        assertThat(shownTo(BLUEBIRD, told)).containsExactly("opened", "due", "waiting", "escalated");
    }

    @Test
    void what_a_patient_says_of_texts_in_a_call_is_everybodys_and_what_staff_record_of_it_is_not() {
        var said = new Consent(TextConsent.REVOKED, NINE, Consent.How.CONTACT_ATTRIBUTE, "contact-2");
        Callback callback = openedAt(NINE)
                .with(
                        new Entry.ConsentRecorded(NINE, new Actor.Caller(), said),
                        new Entry.ConsentRecorded(NINE, new Actor.Staff(worker(PAT)), said));

        assertThat(shownTo(NORTHWIND, callback)).containsExactly("opened", "due", "consent-recorded");
    }

    @Test
    void what_was_given_to_somebody_is_told_to_their_agency() {
        Callback bens = changed(Claims.reassign(openedAt(NINE), worker(PAT), worker(BEN), POLICY, NINE));

        assertThat(shownTo(BLUEBIRD, bens)).endsWith("reassigned");
        assertThat(shownTo(NORTHWIND, bens)).containsExactly("opened", "due");
    }

    @Test
    void what_ended_while_another_team_had_it_is_over_for_agencies_whoever_spoke_to_the_patient() {
        Callback away = ended(Outcome.INSURANCE_VERIFICATION_NEEDED, claimedBy(ANA, openedAt(NINE), NINE), ANA, NINE);
        Callback over = away.with(new Entry.Closed(NINE, Ending.REACHED_ELSEWHERE, List.of()));

        assertThat(stage(over)).isEqualTo(Subject.Stage.ENDED_IN_HOUSE);
        assertThat(shownTo(NORTHWIND, over)).doesNotContain("closed");
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
