package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.casework.StoreFixtures.placement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.MissedCalls;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.WorkKey;
import dev.ringback.desk.Placement;
import dev.ringback.desk.Rank;
import dev.ringback.desk.WorklistEntry;
import dev.ringback.directory.Directory;
import dev.ringback.directory.LocationPolicy;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpClaims;
import dev.ringback.followup.FollowUpDecision;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpOutcomes;
import dev.ringback.followup.FollowUpPolicy;
import dev.ringback.followup.FollowUpReport;
import dev.ringback.followup.FollowUpTimer;
import dev.ringback.followup.FollowUps;
import dev.ringback.rhythm.CallerZones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What every store promises about what is owed after a call (docs/adr/0051-a-follow-up-is-work-of-its-own.md). */
public abstract class FollowUpStoreContract {

    private static final PhoneNumber ANN = new PhoneNumber("+12125550141");
    private static final CallerAtLocation AT_OAK = new CallerAtLocation(OAK_STREET, ANN);
    private static final CallerAtLocation AT_HARBOR = new CallerAtLocation(new LocationId("harbor"), ANN);
    private static final Instant NOW = at("tue 09:00");
    private static final FollowUpPolicy OWES = policy();

    protected abstract CallbackStore callbacks();

    protected abstract FollowUpStore followUps();

    protected abstract NumberStore numbers();

    /** Oak Street, where every booking owes a confirmation, and its insurance to be verified. */
    private static FollowUpPolicy policy() {
        String json = Oak.directory()
                .replace(
                        "\"id\":\"oak-street\"",
                        "\"id\":\"oak-street\",\"followUps\":{\"confirmation\":\"on\",\"insurance-verification\":{\"buckets\":[\"scheduling\"]}}");
        Directory directory = DirectoryReader.read(JsonMapper.shared().readTree(json));
        return new LocationPolicy(directory, directory.location(OAK_STREET).orElseThrow(), _ -> CallerZones.UNKNOWN);
    }

    private static Placement placed(FollowUp followUp) {
        return Placement.of(followUp, FollowUpTimer.next(followUp, OWES.hours()), Duration.ofDays(90));
    }

    private static Callback made(CallerAtLocation who, CallerRecord record) {
        var id = new CallbackId("callback-at-" + who.location());
        return ((MissedCalls.Decision.Open)
                        MissedCalls.decide(record, call("contact-at-" + who.location(), NOW), id, POLICY, NOW))
                .callback();
    }

    private Callback open(CallerAtLocation who) throws Conflict {
        CallerRecord record = callbacks().load(who);
        Callback opened = made(who, record);
        return callbacks().open(opened, record.siblings(), placement(opened));
    }

    private static FollowUps.Owing booked(Callback held) {
        return FollowUps.after(Optional.of(held), ended(Outcome.BOOKED, held, ANA, NOW), OWES);
    }

    private Callback end(Callback before, FollowUps.Owing owing) throws Conflict {
        return callbacks()
                .saveWith(
                        before,
                        owing.callback(),
                        placement(owing.callback()),
                        List.of(),
                        owing.owed().stream()
                                .map(one -> new PlacedFollowUp(one, placed(one)))
                                .toList());
    }

    /** A callback that was booked, so that two things are owed. */
    private List<FollowUp> owed() throws Conflict {
        Callback opened = open(AT_OAK);
        Callback held = claimedBy(ANA, opened, NOW);
        held = callbacks().save(opened, held, placement(held));
        end(held, booked(held));
        return followUps().findAll(keys(opened));
    }

    private static List<FollowUpKey> keys(Callback of) {
        return List.of(
                FollowUpKey.of(of.key(), FollowUpKind.INSURANCE_VERIFICATION),
                FollowUpKey.of(of.key(), FollowUpKind.CONFIRMATION));
    }

    private static FollowUp claimed(PersonId by, FollowUp followUp) {
        return changed(FollowUpClaims.claim(followUp, worker(by), OWES, NOW)).after();
    }

    private static FollowUpDecision.Changed changed(FollowUpDecision decision) {
        return (FollowUpDecision.Changed) decision;
    }

    @Test
    void what_is_owed_is_there_with_the_end_of_the_callback() throws Conflict {
        List<FollowUp> owed = owed();

        assertThat(owed)
                .extracting(FollowUp::kind)
                .containsExactly(FollowUpKind.INSURANCE_VERIFICATION, FollowUpKind.CONFIRMATION);
        assertThat(owed).allSatisfy(one -> {
            assertThat(one.revision()).isEqualTo(1);
            assertThat(followUps().find(one.id())).contains(one);
            assertThat(followUps().find(one.key())).contains(one);
        });
        assertThat(callbacks().load(AT_OAK).owed())
                .containsExactlyInAnyOrderElementsOf(
                        keys(callbacks().load(AT_OAK).newest().orElseThrow()));
        assertThat(callbacks().load(AT_OAK).newest().orElseThrow().isOpen()).isFalse();
    }

    /** A callback expires so long after its end, and what was owed from it so long after its own: later, or not yet. */
    @Test
    void a_callback_that_opens_once_another_has_expired_takes_no_place_beside_which_something_is_owed()
            throws Conflict {
        FollowUp left = owed().getFirst();
        numbers().forget(callbacks().load(AT_OAK).newest().orElseThrow());

        Callback next = open(AT_OAK);
        Callback held = claimedBy(ANA, next, NOW);
        held = callbacks().take(next, held, callbacks().siblings(next), placement(held));
        end(held, booked(held));

        assertThat(next.ordinal()).isEqualTo(2);
        assertThat(followUps().find(left.key())).map(FollowUp::history).contains(left.history());
        assertThat(followUps().findAll(keys(next))).hasSize(2);
    }

    @Test
    void nothing_is_owed_where_the_end_was_not_saved() throws Conflict {
        Callback opened = open(AT_OAK);
        Callback held = claimedBy(ANA, opened, NOW);
        Callback saved = callbacks().save(opened, held, placement(held));
        FollowUps.Owing owing = booked(saved);
        callbacks().save(saved, saved, placement(saved));

        assertThatThrownBy(() -> end(saved, owing)).isInstanceOf(Conflict.class);
        assertThat(followUps().findAll(keys(opened))).isEmpty();
    }

    @Test
    void a_follow_up_is_no_callback_and_a_callback_no_follow_up() throws Conflict {
        FollowUp one = owed().getFirst();

        assertThat(callbacks().find(new CallbackId(one.id().id()))).isEmpty();
        assertThat(followUps().find(new FollowUpId(one.callback().id()))).isEmpty();
        assertThat(callbacks().allOpen()).isEmpty();
        assertThat(callbacks().load(AT_OAK).callbacks()).hasSize(1);
    }

    @Test
    void the_worklist_has_it_among_the_callbacks_by_when_it_is_due() throws Conflict {
        List<FollowUp> owed = owed();
        open(AT_HARBOR);

        assertThat(callbacks().worklistAfter(Rank.FIRST).map(WorklistEntry::deadline))
                .isSorted()
                .hasSize(3);
        assertThat(callbacks().worklistAfter(Rank.FIRST).map(WorklistEntry::key))
                .containsAll(owed.stream().<WorkKey>map(FollowUp::key).toList());
        assertThat(callbacks().openWork(at("wed 17:00")).overdue())
                .contains(owed.getFirst().key());
        assertThat(callbacks().openWork(NOW).overdue()).isEmpty();
        assertThat(callbacks().openWork(NOW).backlog().open()).isEqualTo(3);
    }

    @Test
    void a_claim_stands_in_the_watch_under_who_holds_it() throws Conflict {
        FollowUp one = owed().getFirst();
        FollowUp held = claimed(ANA, one);

        FollowUp saved = followUps().save(one, held, placed(held), List.of());

        assertThat(followUps().find(one.id())).contains(saved);
        assertThat(callbacks().heldBy(ANA, NOW)).containsExactly(one.key());
        assertThat(callbacks().heldBy(BEN, NOW)).isEmpty();
        assertThatThrownBy(() -> followUps().save(one, held, placed(held), List.of()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void siblings_are_all_that_is_open_with_the_patient_and_one_look_finds_them() throws Conflict {
        List<FollowUp> owed = owed();
        Callback atHarbor = open(AT_HARBOR);

        assertThat(atHarbor.siblings()).isEqualTo(Siblings.SEEN);
        assertThat(callbacks().siblings(atHarbor))
                .isEqualTo(new OpenWithPatient(List.of(), followUps().findAll(inOrder(owed))));
        assertThat(followUps().open(atHarbor.caller())).isEqualTo(followUps().findAll(inOrder(owed)));
        assertThat(followUps().siblings(owed.getFirst().key()))
                .isEqualTo(new OpenWithPatient(List.of(atHarbor), List.of(owed.getLast())));
    }

    /** As they stand beside their callback. */
    private static List<FollowUpKey> inOrder(List<FollowUp> owed) {
        return owed.reversed().stream().map(FollowUp::key).toList();
    }

    @Test
    void who_takes_one_takes_it_from_whoever_would_take_another_of_the_same_patient() throws Conflict {
        List<FollowUp> owed = owed();
        Callback atHarbor = open(AT_HARBOR);
        FollowUp one = owed.getFirst();
        FollowUp byAna = claimed(ANA, one);
        OpenWithPatient seenByBen = callbacks().siblings(atHarbor);
        Callback byBen = claimedBy(BEN, atHarbor, NOW);

        followUps().take(one, byAna, followUps().siblings(one.key()), placed(byAna));

        assertThatThrownBy(() -> callbacks().take(atHarbor, byBen, seenByBen, placement(byBen)))
                .isInstanceOf(Conflict.class);
        FollowUp other = owed.getLast();
        FollowUp otherByBen = claimed(BEN, other);
        OpenWithPatient now = followUps().siblings(other.key());
        assertThatThrownBy(() -> followUps().take(other, otherByBen, now, placed(otherByBen)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void what_is_owed_because_of_its_end_is_there_with_its_end() throws Conflict {
        FollowUp one = owed().getFirst();
        FollowUp held = claimed(ANA, one);
        FollowUp saved = followUps().save(one, held, placed(held), List.of());
        var changed = changed(
                FollowUpOutcomes.record(saved, worker(ANA), FollowUpReport.of(FollowUpOutcome.NOT_COVERED), OWES, NOW));
        FollowUp call = changed.owed().getFirst();

        followUps()
                .save(saved, changed.after(), placed(changed.after()), List.of(new PlacedFollowUp(call, placed(call))));

        assertThat(followUps().find(call.id())).contains(call.saved());
        assertThat(followUps().find(one.id()).orElseThrow().isOpen()).isFalse();
        assertThat(callbacks().load(AT_OAK).owed()).contains(call.key()).doesNotContain(one.key());
    }

    @Test
    void all_that_happened_to_it_is_kept_as_it_was() throws Conflict {
        FollowUp one = owed().getFirst();
        FollowUp late = FollowUpTimer.elapse(one, OWES.hours(), at("wed 17:05"));
        FollowUp saved = followUps().save(one, late, placed(late), List.of());

        assertThat(saved.pending()).hasSize(1);
        assertThat(followUps().find(one.key())).contains(saved);
        FollowUp told = saved.withoutIntent(saved.pending().getFirst());
        assertThat(followUps().save(saved, told, placed(told), List.of()).pending())
                .isEmpty();
    }
}
