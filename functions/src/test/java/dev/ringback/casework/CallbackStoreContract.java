package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.casework.StoreFixtures.held;
import static dev.ringback.casework.StoreFixtures.made;
import static dev.ringback.casework.StoreFixtures.only;
import static dev.ringback.casework.StoreFixtures.open;
import static dev.ringback.casework.StoreFixtures.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Actor;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Team;
import dev.ringback.callback.Timers;
import dev.ringback.callback.Urgency;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.WorklistEntry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of callbacks promises, whatever it keeps them in. */
public abstract class CallbackStoreContract {

    private static final CallerAtLocation ANN = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550141"));
    private static final CallerAtLocation BOB = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550142"));
    private static final CallerAtLocation CAT =
            new CallerAtLocation(new LocationId("harbor"), new PhoneNumber("+12125550143"));

    private static final CallbackStore.Claim FAILED = new CallbackStore.Claim.Failed();

    /** An empty store. */
    protected abstract CallbackStore store();

    @Test
    void a_callback_that_was_opened_is_found_by_id_by_key_and_by_caller() throws Conflict {
        CallbackStore store = store();
        Callback opened = open(store, ANN, call("contact-1", at("tue 09:00")));

        assertThat(opened.revision()).isEqualTo(1);
        assertThat(store.find(opened.id())).contains(opened);
        assertThat(store.find(opened.key())).contains(opened);
        assertThat(store.load(ANN).callbacks()).containsExactly(opened);
        assertThat(store.load(BOB).callbacks()).isEmpty();
        assertThat(store.find(new CallbackId("nobody"))).isEmpty();
        assertThat(store.find(new CallbackKey(BOB.caller(), 1))).isEmpty();
    }

    @Test
    void two_callbacks_of_one_caller_are_not_opened_under_one_number() throws Conflict {
        CallbackStore store = store();
        Callback opened = open(store, ANN, call("contact-1", at("tue 09:00")));

        assertThatThrownBy(() -> open(store, ANN, call("contact-2", at("tue 09:00"))))
                .isInstanceOf(Conflict.class);
        assertThat(store.load(ANN).callbacks()).containsExactly(opened);
    }

    @Test
    void a_save_fails_on_a_revision_that_somebody_has_saved_over() throws Conflict {
        CallbackStore store = store();
        Callback opened = open(store, ANN, call("contact-1", at("tue 09:00")));
        Callback claimed = save(store, opened, claimedBy(ANA, opened, at("tue 09:05")));

        assertThatThrownBy(() -> save(store, opened, claimedBy(BEN, opened, at("tue 09:05"))))
                .isInstanceOf(Conflict.class);
        assertThat(store.find(opened.key())).contains(claimed);
        assertThat(claimed.revision()).isEqualTo(2);
    }

    @Test
    void a_save_of_what_is_gone_fails() {
        CallbackStore store = store();
        Callback never = made(ANN, call("contact-1", at("tue 09:00"))).saved();

        assertThatThrownBy(() -> save(store, never, claimedBy(ANA, never, at("tue 09:05"))))
                .isInstanceOf(Conflict.class);
        assertThat(store.load(ANN).callbacks()).isEmpty();
    }

    @Test
    void what_is_pending_is_kept_and_gone_once_it_was_done() throws Conflict {
        CallbackStore store = store();
        Callback opened = open(store, ANN, urgent(call("contact-1", at("tue 09:00"))));
        assertThat(store.find(opened.key()).orElseThrow().pending())
                .isEqualTo(opened.pending())
                .hasSize(1);

        save(store, opened, opened.withoutIntent(opened.pending().getFirst()));

        assertThat(store.find(opened.key()).orElseThrow().pending()).isEmpty();
    }

    @Test
    void the_worklist_shows_what_a_person_should_take_urgent_first_and_then_by_deadline() throws Conflict {
        CallbackStore store = store();
        Callback late = open(store, ANN, call("contact-1", at("tue 09:30")));
        Callback early = open(store, BOB, call("contact-2", at("tue 09:00")));
        Callback urgent = open(store, CAT, urgent(call("contact-3", at("tue 10:00"))));

        List<WorklistEntry> all = store.worklistAfter(Rank.FIRST).toList();

        assertThat(all).extracting(WorklistEntry::key).containsExactly(urgent.key(), early.key(), late.key());
        assertThat(store.worklistAfter(all.get(1).rank()))
                .extracting(WorklistEntry::key)
                .containsExactly(late.key());
    }

    @Test
    void what_waits_is_held_or_is_closed_is_not_in_the_worklist() throws Conflict {
        CallbackStore store = store();
        Callback held = open(store, ANN, call("contact-1", at("tue 09:00")));
        held = save(store, held, claimedBy(ANA, held, at("tue 09:05")));
        open(store, BOB, call("contact-2", at("tue 20:00")));
        Callback booked = open(store, CAT, call("contact-3", at("tue 09:00")));
        Callback claimed = claimedBy(ANA, booked, at("tue 09:05"));
        save(store, booked, ended(Outcome.BOOKED, claimed, ANA, at("tue 09:06")));

        assertThat(store.worklistAfter(Rank.FIRST)).isEmpty();
        assertThat(store.heldBy(ANA, at("tue 09:06"))).containsExactly(held.key());
        assertThat(store.heldBy(BEN, at("tue 09:06"))).isEmpty();
        assertThat(store.held(at("tue 09:06"))).contains(held);
    }

    @Test
    void a_claim_takes_what_the_worklist_shows_in_one_step() throws Conflict {
        CallbackStore store = store();
        Callback opened = open(store, ANN, call("contact-1", at("tue 09:00")));
        WorklistEntry entry = only(store);
        var claim = UnreadClaim.of(entry, worker(ANA), at("tue 09:05"));

        Callback claimed = held(store.claim(claim));

        assertThat(claimed).isEqualTo(opened.with(claim.entries()).saved());
        assertThat(store.find(opened.key())).contains(claimed);
        assertThat(store.worklistAfter(Rank.FIRST)).isEmpty();
        assertThat(store.heldBy(ANA, at("tue 09:06"))).containsExactly(opened.key());
    }

    @Test
    void a_claim_whose_reply_was_lost_succeeds_again_and_another_does_not() throws Conflict {
        CallbackStore store = store();
        open(store, ANN, call("contact-1", at("tue 09:00")));
        WorklistEntry entry = only(store);
        var claim = UnreadClaim.of(entry, worker(ANA), at("tue 09:05"));
        CallbackStore.Claim claimed = store.claim(claim);

        assertThat(store.claim(claim)).isEqualTo(claimed);
        assertThat(store.claim(UnreadClaim.of(entry, worker(BEN), at("tue 09:05"))))
                .isEqualTo(FAILED);
        assertThat(store.claim(UnreadClaim.of(entry, worker(ANA), at("tue 09:06"))))
                .isEqualTo(FAILED);
    }

    @Test
    void a_claim_does_not_hold_once_a_fact_that_it_was_judged_by_has_changed() throws Conflict {
        CallbackStore store = store();
        Callback opened = open(store, ANN, call("contact-1", at("tue 09:00")));
        WorklistEntry entry = only(store);
        Callback clinical = opened.with(new Entry.ReTriaged(
                at("tue 09:01"),
                new Actor.Staff(worker(BEN)),
                Bucket.CLINICAL,
                Urgency.ROUTINE,
                Team.CLINICAL,
                opened.deadline()));
        save(store, opened, clinical);

        assertThat(store.claim(UnreadClaim.of(entry, worker(ANA), at("tue 09:05"))))
                .isEqualTo(FAILED);
    }

    @Test
    void a_claim_holds_although_something_else_has_happened_since_the_worklist_was_read() throws Conflict {
        CallbackStore store = store();
        Callback opened = open(store, ANN, call("contact-1", at("tue 09:00")));
        WorklistEntry entry = only(store);
        save(store, opened, opened.with(new Entry.Noted(at("tue 09:01"), worker(BEN), NoteKind.STATUS, "called")));

        assertThat(held(store.claim(UnreadClaim.of(entry, worker(ANA), at("tue 09:05"))))
                        .revision())
                .isEqualTo(3);
    }

    @Test
    void everything_open_is_found_at_its_location_wherever_it_stands() throws Conflict {
        CallbackStore store = store();
        Callback due = open(store, ANN, call("contact-1", at("tue 09:00")));
        Callback waiting = open(store, BOB, call("contact-2", at("tue 20:00")));
        Callback elsewhere = open(store, CAT, call("contact-3", at("tue 09:00")));

        assertThat(store.allOpen()).containsExactlyInAnyOrder(due, waiting, elsewhere);
        assertThat(store.openAt(Set.of(OAK_STREET))).containsExactlyInAnyOrder(due, waiting);
        assertThat(store.openAt(Set.of())).isEmpty();
    }

    @Test
    void what_nobody_is_to_take_now_is_found_at_its_location_in_the_order_of_the_next_look() throws Conflict {
        CallbackStore store = store();
        Callback waiting = open(store, ANN, call("contact-1", at("tue 20:00")));
        Callback held = open(store, BOB, call("contact-2", at("tue 09:00")));
        open(store, CAT, call("contact-3", at("tue 09:00")));
        save(store, held, claimedBy(ANA, held, at("tue 09:01")));

        assertThat(store.watchedAt(Set.of(OAK_STREET)).map(Callback::id)).containsExactly(held.id(), waiting.id());
        assertThat(store.watchedAt(Set.of())).isEmpty();
    }

    @Test
    void callbacks_come_in_the_order_of_their_keys_without_those_that_are_gone() throws Conflict {
        CallbackStore store = store();
        Callback ann = open(store, ANN, call("contact-1", at("tue 09:00")));
        Callback bob = open(store, BOB, call("contact-2", at("tue 09:00")));

        assertThat(store.findAll(List.of(bob.key(), new CallbackKey(CAT.caller(), 1), ann.key())))
                .containsExactly(bob, ann);
        assertThat(store.findAll(List.of())).isEmpty();
    }

    @Test
    void an_alert_that_was_escalated_stands_in_the_store_with_its_entry() throws Conflict {
        CallbackStore store = store();
        Callback opened = open(store, ANN, call("contact-1", at("tue 09:00")));
        Callback told = save(store, opened, Timers.elapse(opened, POLICY, at("tue 09:30")));

        assertThat(store.find(opened.key())).contains(told);
        assertThat(told.hasBeenEscalatedFor(EscalationReason.TARGET_MISSED)).isTrue();
    }
}
