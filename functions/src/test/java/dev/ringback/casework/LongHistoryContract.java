package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.casework.StoreFixtures.held;
import static dev.ringback.casework.StoreFixtures.only;
import static dev.ringback.casework.StoreFixtures.open;
import static dev.ringback.casework.StoreFixtures.save;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.Entry;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.desk.UnreadClaim;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A history has no end, whatever a store keeps it in. */
public abstract class LongHistoryContract {

    private static final CallerAtLocation ANN = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550141"));

    /** An empty store. */
    protected abstract CallbackStore store();

    @Test
    void a_history_that_no_item_has_room_for_is_kept_whole_and_can_be_ended() throws Conflict {
        CallbackStore store = store();
        Callback told = claimedBy(ANA, open(store, ANN, call("contact-1", at("tue 09:00"))), at("tue 09:05"));
        told = save(store, store.find(told.key()).orElseThrow(), told);
        for (int i = 1; i <= 150; i++) {
            // Three bytes a letter: the longest that a note can be.
            var note = new Entry.Noted(
                    at("tue 09:05"), worker(ANA), NoteKind.STATUS, "%04d".formatted(i) + "€".repeat(996));
            Callback read = store.find(told.key()).orElseThrow();
            assertThat(read).isEqualTo(told);
            told = save(store, read, read.with(note));
        }
        Callback closed = ended(Outcome.BOOKED, store.find(told.key()).orElseThrow(), ANA, at("tue 09:10"));
        closed = save(store, store.find(told.key()).orElseThrow(), closed);

        assertThat(store.find(closed.id())).contains(closed);
        assertThat(store.load(ANN).callbacks()).containsExactly(closed);
        assertThat(store.findAll(List.of(closed.key()))).containsExactly(closed);
        assertThat(closed.history()).hasSizeGreaterThan(150);
        assertThat(closed.isOpen()).isFalse();
        assertThat(store.damaged()).isEmpty();
    }

    @Test
    void a_claim_that_nobody_read_the_callback_for_keeps_a_long_history_whole() throws Conflict {
        CallbackStore store = store();
        Callback told = open(store, ANN, call("contact-1", at("tue 09:00")));
        for (int i = 1; i <= 100; i++) {
            var note = new Entry.Noted(at("tue 09:05"), worker(ANA), NoteKind.STATUS, "€".repeat(1000));
            told = save(store, store.find(told.key()).orElseThrow(), told.with(note));
        }
        Callback claimed = held(store.claim(UnreadClaim.of(only(store), worker(ANA), at("tue 09:06"))));

        assertThat(claimed.history())
                .hasSize(told.history().size() + 2)
                .startsWith(told.history().toArray(Entry[]::new));
        assertThat(store.find(told.key())).contains(claimed);
    }
}
