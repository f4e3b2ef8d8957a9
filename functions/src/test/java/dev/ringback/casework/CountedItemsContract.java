package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.casework.StoreFixtures.open;
import static dev.ringback.casework.StoreFixtures.save;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.ReplyMeaning;
import dev.ringback.texting.TextOptOut;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is counted anew, whatever it is kept in: each thing in one part. */
public abstract class CountedItemsContract {

    private static final CallerAtLocation ANN = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550141"));
    private static final CallerAtLocation BOB = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550142"));

    /** Empty at first, and all three in one place. */
    protected abstract CallbackStore callbacks();

    protected abstract UncallableCalls uncallable();

    protected abstract TextOptOuts optOuts();

    protected abstract CountedItems items();

    private List<KeepNumbers.Change> all() {
        return IntStream.range(0, CountedItems.PARTS)
                .boxed()
                .flatMap(items()::part)
                .toList();
    }

    private static KeepNumbers.Change grew(Callback callback) {
        return new KeepNumbers.Change.Grew(
                callback.key(), Optional.of(callback), 0, callback.history().size());
    }

    @Test
    void each_callback_each_call_that_opened_nothing_and_each_stop_is_in_one_part() throws Conflict {
        Callback ann = open(callbacks(), ANN, call("contact-1", at("tue 09:00")));
        Callback bob = open(callbacks(), BOB, call("contact-2", at("tue 09:01")));
        var nobody = new UncallableCall(
                OAK_STREET, new ContactId("contact-3"), NotOpened.WITHHELD_NUMBER, at("tue 09:02"), Optional.empty());
        uncallable().record(nobody, at("tue 09:04"), at("fri 09:02"));
        said("text-1", ANN, ReplyMeaning.REVOKES);
        said("text-2", BOB, ReplyMeaning.RESTORES);

        assertThat(all())
                .containsExactlyInAnyOrder(
                        grew(ann),
                        grew(bob),
                        new KeepNumbers.Change.OpenedNothing(nobody),
                        new KeepNumbers.Change.Stopped(ANN.caller(), "text-1", at("tue 09:05")));
    }

    private void said(String text, CallerAtLocation who, ReplyMeaning meaning) throws Conflict {
        optOuts()
                .save(
                        who.caller(),
                        Optional.empty(),
                        TextOptOut.after(Optional.empty(), text, meaning, at("tue 09:05"))
                                .orElseThrow());
    }

    @Test
    void a_history_of_which_some_was_set_aside_is_read_whole() throws Conflict {
        Callback told = open(callbacks(), ANN, call("contact-1", at("tue 09:00")));
        for (int i = 0; i < 60; i++) {
            var note = new Entry.Noted(at("tue 09:05"), worker(ANA), NoteKind.STATUS, "€".repeat(990));
            told = save(callbacks(), callbacks().find(told.key()).orElseThrow(), told.with(note));
        }

        assertThat(all()).containsExactly(grew(told));
    }
}
