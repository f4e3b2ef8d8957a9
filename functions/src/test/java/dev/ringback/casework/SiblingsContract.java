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
import static dev.ringback.casework.StoreFixtures.held;
import static dev.ringback.casework.StoreFixtures.placement;
import static dev.ringback.casework.StoreFixtures.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.MissedCalls;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Siblings;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of callbacks promises about one caller at several locations (docs/rules.md §7). */
public abstract class SiblingsContract {

    private static final PhoneNumber ANN = new PhoneNumber("+12125550141");
    private static final CallerAtLocation AT_OAK = new CallerAtLocation(OAK_STREET, ANN);
    private static final CallerAtLocation AT_HARBOR = new CallerAtLocation(new LocationId("harbor"), ANN);
    private static final CallerAtLocation AT_MILL = new CallerAtLocation(new LocationId("mill"), ANN);

    /** An empty store. */
    protected abstract CallbackStore store();

    private static Callback open(CallbackStore store, CallerAtLocation who, CallerRecord record, Instant endedAt)
            throws Conflict {
        Call call = call("contact-at-" + who.location(), endedAt);
        var id = new CallbackId("callback-at-" + who.location());
        var opened = ((MissedCalls.Decision.Open) MissedCalls.decide(record, call, id, POLICY, endedAt)).callback();
        return store.open(opened, record.siblings(), placement(opened));
    }

    private static Callback open(CallbackStore store, CallerAtLocation who) throws Conflict {
        return open(store, who, store.load(who), at("tue 09:00"));
    }

    private static Callback now(CallbackStore store, Callback callback) {
        return store.find(callback.key()).orElseThrow();
    }

    private static WorklistEntry entry(CallbackStore store, Callback callback) {
        return store.worklistAfter(Rank.FIRST)
                .filter(entry -> entry.key().equals(callback.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_caller_has_one_numbering_over_all_locations() throws Conflict {
        CallbackStore store = store();
        CallerRecord nothing = store.load(AT_HARBOR);
        Callback oak = open(store, AT_OAK);

        assertThat(store.load(AT_HARBOR).callbacks()).isEmpty();
        assertThat(store.load(AT_HARBOR).siblings()).containsExactly(oak);
        assertThatThrownBy(() -> open(store, AT_HARBOR, nothing, at("tue 09:00")))
                .isInstanceOf(Conflict.class);
        assertThat(open(store, AT_HARBOR).ordinal()).isEqualTo(2);
    }

    @Test
    void callbacks_that_are_open_together_have_seen_each_other_and_others_have_not() throws Conflict {
        CallbackStore store = store();
        Callback oak = open(store, AT_OAK);
        assertThat(now(store, oak).siblings()).isEqualTo(Siblings.NONE);

        Callback harbor = open(store, AT_HARBOR);

        assertThat(now(store, oak).siblings()).isEqualTo(Siblings.SEEN);
        assertThat(now(store, oak).revision()).isEqualTo(oak.revision());
        assertThat(now(store, harbor)).isEqualTo(harbor);
        assertThat(harbor.siblings()).isEqualTo(Siblings.SEEN);
        assertThat(store.siblings(oak).callbacks()).containsExactly(harbor);
        assertThat(store.siblings(harbor).callbacks()).containsExactly(now(store, oak));
        assertThat(open(store, AT_MILL).ordinal()).isEqualTo(3);
        assertThat(store.siblings(harbor).callbacks())
                .extracting(Callback::location)
                .containsExactly(AT_OAK.location(), AT_MILL.location());
    }

    @Test
    void what_is_closed_is_nobodys_sibling() throws Conflict {
        CallbackStore store = store();
        Callback oak = open(store, AT_OAK);
        Callback closed =
                save(store, oak, ended(Outcome.BOOKED, claimedBy(ANA, oak, at("tue 09:05")), ANA, at("tue 09:06")));

        Callback harbor = open(store, AT_HARBOR);

        assertThat(harbor.siblings()).isEqualTo(Siblings.NONE);
        assertThat(now(store, closed)).isEqualTo(closed);
        assertThat(store.siblings(harbor).callbacks()).isEmpty();
        assertThat(save(store, harbor, claimedBy(BEN, harbor, at("tue 09:07"))).revision())
                .isEqualTo(2);
    }

    @Test
    void none_is_opened_beside_one_that_is_gone() throws Conflict {
        CallbackStore store = store();
        CallerRecord oak = store.load(AT_OAK);
        Callback gone = ((MissedCalls.Decision.Open) MissedCalls.decide(
                        oak, call("gone", at("tue 09:00")), new CallbackId("gone"), POLICY, at("tue 09:00")))
                .callback();
        var record = new CallerRecord(AT_HARBOR, List.of(), List.of(gone), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> open(store, AT_HARBOR, record, at("tue 09:00")))
                .isInstanceOf(Conflict.class);
        assertThat(store.allOpen()).isEmpty();
    }

    @Test
    void one_that_has_seen_a_sibling_is_saved_as_ever_but_not_taken() throws Conflict {
        CallbackStore store = store();
        Callback oak = open(store, AT_OAK);
        open(store, AT_HARBOR);

        assertThatThrownBy(() -> save(store, oak, claimedBy(ANA, oak, at("tue 09:05"))))
                .isInstanceOf(Conflict.class);
        Callback noted =
                save(store, oak, oak.with(new Entry.Noted(at("tue 09:01"), worker(BEN), NoteKind.STATUS, "called")));
        assertThat(noted.revision()).isEqualTo(2);
        assertThat(now(store, oak).siblings()).isEqualTo(Siblings.SEEN);
    }

    @Test
    void it_is_taken_beside_siblings_that_have_not_changed_and_they_count_that() throws Conflict {
        CallbackStore store = store();
        Callback oak = open(store, AT_OAK);
        Callback harbor = open(store, AT_HARBOR);
        Callback before = now(store, oak);
        Callback claimed = claimedBy(ANA, before, at("tue 09:05"));

        Callback taken = store.take(before, claimed, callbacks(harbor), placement(claimed));

        assertThat(now(store, oak)).isEqualTo(taken);
        assertThat(store.heldBy(ANA, at("tue 09:06"))).containsExactly(oak.key());
        assertThat(now(store, harbor)).isEqualTo(harbor.saved());
        Callback late = claimedBy(BEN, harbor, at("tue 09:05"));
        assertThatThrownBy(() -> store.take(harbor, late, callbacks(before), placement(late)))
                .isInstanceOf(Conflict.class);
        assertThat(now(store, harbor)).isEqualTo(harbor.saved());
    }

    @Test
    void of_two_who_take_two_callbacks_of_one_caller_the_second_fails() throws Conflict {
        CallbackStore store = store();
        Callback oak = open(store, AT_OAK);
        Callback harbor = open(store, AT_HARBOR);
        Callback mill = open(store, AT_MILL);
        Callback oakRead = now(store, oak);
        Callback harborRead = now(store, harbor);
        Callback byAna = claimedBy(ANA, oakRead, at("tue 09:05"));
        Callback byBen = claimedBy(BEN, mill, at("tue 09:05"));

        store.take(oakRead, byAna, callbacks(harborRead, mill), placement(byAna));

        assertThatThrownBy(() -> store.take(mill, byBen, callbacks(oakRead, harborRead), placement(byBen)))
                .isInstanceOf(Conflict.class);
        assertThat(store.heldBy(BEN, at("tue 09:06"))).isEmpty();
    }

    @Test
    void a_claim_of_one_that_has_seen_a_sibling_asks_for_a_look() throws Conflict {
        CallbackStore store = store();
        Callback oak = open(store, AT_OAK);
        WorklistEntry entry = entry(store, oak);
        open(store, AT_HARBOR);
        Callback read = now(store, oak);

        var claim = UnreadClaim.of(entry, worker(ANA), at("tue 09:05"));

        assertThat(store.claim(claim)).isEqualTo(new CallbackStore.Claim.Beside(read));
        assertThat(now(store, oak)).isEqualTo(read);
        Callback taken = read.with(claim.entries());
        store.take(read, taken, store.siblings(read), claim.placement());
        assertThat(held(store.claim(claim))).isEqualTo(now(store, oak));
        assertThat(store.claim(UnreadClaim.of(entry, worker(BEN), at("tue 09:05"))))
                .isEqualTo(new CallbackStore.Claim.Failed());
    }

    @Test
    void what_is_noted_at_one_location_is_not_noted_at_another() throws Conflict {
        CallbackStore store = store();
        Callback oak = open(store, AT_OAK);
        var reached = new CallerRecord.Reached(at("tue 10:00"), new ContactId("contact-9"));
        store.noteReached(AT_HARBOR, reached, at("wed 10:00"));

        assertThat(store.load(AT_OAK).reached()).isEmpty();
        assertThat(store.load(AT_HARBOR).reached()).contains(reached);
        assertThat(store.records(ANN))
                .containsExactlyInAnyOrder(
                        new CallerRecord(AT_OAK, List.of(oak), List.of(), Optional.empty(), Optional.empty()),
                        new CallerRecord(AT_HARBOR, List.of(), List.of(oak), Optional.of(reached), Optional.empty()));
        assertThat(store.records(new PhoneNumber("+12125550142"))).isEmpty();
    }

    private static OpenWithPatient callbacks(Callback... callbacks) {
        return new OpenWithPatient(List.of(callbacks), List.of());
    }
}
