package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.StoreFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextConsent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is noted of a caller beside their callbacks, whatever a store keeps it in. */
public abstract class CallerNotesContract {

    private static final CallerAtLocation ANN = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550141"));
    private static final CallerAtLocation BOB = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550142"));
    private static final Instant EXPIRES = at("tue 09:00").plus(Duration.ofDays(14));

    /** An empty store. */
    protected abstract CallbackStore store();

    @Test
    void the_latest_conversation_is_noted_whatever_the_order_in_which_they_come() {
        CallbackStore store = store();
        var later = new CallerRecord.Reached(at("tue 10:00"), new ContactId("later"));
        store.noteReached(ANN, later, EXPIRES);
        store.noteReached(ANN, new CallerRecord.Reached(at("tue 09:00"), new ContactId("earlier")), EXPIRES);
        store.noteReached(ANN, new CallerRecord.Reached(at("tue 10:00"), new ContactId("same-second")), EXPIRES);

        assertThat(store.load(ANN).reached()).contains(later);
        assertThat(store.load(BOB).reached()).isEmpty();
    }

    @Test
    void the_same_conversation_is_not_noted_anew_when_it_is_told_with_a_later_time() {
        CallbackStore store = store();
        var first = new CallerRecord.Reached(at("tue 09:00"), new ContactId("contact-1"));
        store.noteReached(ANN, first, EXPIRES);
        store.noteReached(ANN, new CallerRecord.Reached(at("tue 10:00"), new ContactId("contact-1")), EXPIRES);

        assertThat(store.load(ANN).reached()).contains(first);
    }

    @Test
    void the_latest_word_about_texts_is_noted_and_of_two_in_one_second_the_one_that_means_fewer() {
        CallbackStore store = store();
        store.noteConsent(ANN, said(TextConsent.GIVEN, at("tue 10:00")), EXPIRES);
        store.noteConsent(ANN, said(TextConsent.REVOKED, at("tue 09:00")), EXPIRES);
        assertThat(store.load(ANN).said().map(Consent::said)).contains(TextConsent.GIVEN);

        store.noteConsent(ANN, said(TextConsent.REVOKED, at("tue 10:00")), EXPIRES);
        store.noteConsent(ANN, said(TextConsent.GIVEN, at("tue 10:00")), EXPIRES);
        assertThat(store.load(ANN).said().map(Consent::said)).contains(TextConsent.REVOKED);

        store.noteConsent(ANN, said(TextConsent.GIVEN, at("tue 10:01")), EXPIRES);
        assertThat(store.load(ANN).said()).contains(said(TextConsent.GIVEN, at("tue 10:01")));
    }

    @Test
    void the_same_no_of_the_same_call_is_not_noted_anew_when_its_events_come_again() {
        CallbackStore store = store();
        store.noteConsent(ANN, said(TextConsent.REVOKED, at("tue 10:00")), EXPIRES);
        store.noteConsent(ANN, said(TextConsent.REVOKED, at("tue 11:00")), EXPIRES);

        assertThat(store.load(ANN).said()).contains(said(TextConsent.REVOKED, at("tue 10:00")));
    }
}
