package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.WishedBy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What outlives the callbacks of a number, whatever a store keeps it in. */
public abstract class NumberStoreContract {

    private static final PhoneNumber ANN = new PhoneNumber("+12125550141");
    private static final PhoneNumber BOB = new PhoneNumber("+12125550142");
    private static final PhoneNumber THEIR_OTHER = new PhoneNumber("+12125550143");
    private static final CallerAtLocation ANN_AT_OAK = new CallerAtLocation(OAK_STREET, ANN);
    private static final CallerAtLocation ANN_AT_HARBOR = new CallerAtLocation(new LocationId("harbor"), ANN);
    private static final Instant NINE = at("tue 09:00");
    private static final Instant TEN = at("tue 10:00");

    /** The callbacks beside which the numbers are kept, empty at first. */
    protected abstract CallbackStore callbacks();

    protected abstract NumberStore numbers();

    private static Standing.Said said(NumberWord word, Instant at) {
        return new Standing.Said(word, at);
    }

    private Standing standing() {
        return callbacks().load(ANN_AT_HARBOR).standing();
    }

    private static LedgerLine line(String id, Instant at) {
        return new LedgerLine(
                id,
                at,
                LedgerLine.What.TEXT_SENT,
                "after-first-attempt",
                "message-1",
                Optional.of(OAK_STREET),
                Optional.of(new CallbackId("callback-1")),
                Optional.of(new PersonId("pat")),
                Optional.of(new Consent(TextConsent.GIVEN, NINE, Consent.How.FORM, "form 17")));
    }

    @Test
    void a_word_on_a_number_is_known_at_every_location_and_of_no_other_number() {
        numbers().note(ANN, said(NumberWord.DO_NOT_CALL, NINE));

        assertThat(callbacks().load(ANN_AT_OAK).standing().isDoNotCall()).isTrue();
        assertThat(standing().isDoNotCall()).isTrue();
        assertThat(callbacks().load(new CallerAtLocation(OAK_STREET, BOB)).standing())
                .isEqualTo(Standing.NONE);
    }

    @Test
    void of_two_words_on_a_matter_the_later_counts_in_whatever_order_they_are_noted() {
        numbers().note(ANN, said(NumberWord.MAY_CALL, TEN));
        numbers().note(ANN, said(NumberWord.DO_NOT_CALL, NINE));
        numbers().note(ANN, said(NumberWord.RIGHT_NUMBER, NINE));
        numbers().note(ANN, said(NumberWord.WRONG_NUMBER, TEN));

        assertThat(standing().isDoNotCall()).isFalse();
        assertThat(standing().isWrongNumber()).isTrue();
    }

    @Test
    void of_two_words_of_one_instant_the_no_counts() {
        numbers().note(ANN, said(NumberWord.MAY_CALL, NINE));
        numbers().note(ANN, said(NumberWord.DO_NOT_CALL, NINE));
        numbers().note(ANN, said(NumberWord.MAY_CALL, NINE));

        assertThat(standing().isDoNotCall()).isTrue();
    }

    @Test
    void a_line_of_the_ledger_is_written_once_and_read_as_it_was() {
        var stopped = new LedgerLine(
                "text-1",
                NINE,
                LedgerLine.What.TEXTS_REFUSED,
                "text",
                "text-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        numbers().write(ANN, line("callback-1#4", TEN));
        numbers().write(ANN, line("callback-1#4", TEN.plusSeconds(1)));
        numbers().write(ANN, stopped);

        assertThat(numbers().ledger(ANN)).containsExactly(stopped, line("callback-1#4", TEN));
        assertThat(numbers().ledger(BOB)).isEmpty();
    }

    @Test
    void an_erasure_is_known_of_the_number_that_was_erased() {
        numbers().noteErasure(ANN, NINE);

        assertThat(numbers().erasedAt(ANN)).contains(NINE);
        assertThat(numbers().erasedAt(BOB)).isEmpty();
        assertThat(numbers().ledger(ANN)).isEmpty();
    }

    @Test
    void forgetting_the_ledger_leaves_what_came_later() {
        numbers().write(ANN, line("callback-1#4", NINE));
        numbers().write(ANN, line("callback-2#4", TEN));

        assertThat(numbers().forgetLedger(ANN, NINE)).isOne();
        assertThat(numbers().ledger(ANN)).containsExactly(line("callback-2#4", TEN));
    }

    @Test
    void what_means_fewer_calls_or_texts_stays_when_the_rest_is_forgotten() {
        numbers().note(ANN, said(NumberWord.WRONG_NUMBER, NINE));
        numbers().note(ANN, said(NumberWord.MAY_CALL, TEN));
        numbers().forgetAllButRefusals(ANN);
        assertThat(standing().words()).containsExactly(said(NumberWord.WRONG_NUMBER, NINE));

        numbers().note(ANN, said(NumberWord.RIGHT_NUMBER, TEN));
        numbers().forgetAllButRefusals(ANN);
        assertThat(standing()).isEqualTo(Standing.NONE);
        numbers().forgetAllButRefusals(ANN);
        assertThat(standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void a_callback_is_forgotten_as_it_was_read_or_not_at_all() throws Conflict {
        Callback closed = closed();
        assertThatThrownBy(() -> numbers()
                        .forget(callbacks().find(closed.key()).orElseThrow().saved()))
                .isInstanceOf(Conflict.class);

        numbers().forget(closed);
        numbers().forget(closed);

        assertThat(callbacks().find(closed.key())).isEmpty();
    }

    private Callback closed() throws Conflict {
        Callback opened = StoreFixtures.open(callbacks(), ANN_AT_OAK, call("contact-1", NINE));
        return StoreFixtures.save(
                callbacks(), opened, opened.with(new Entry.Closed(TEN, Ending.REACHED_ELSEWHERE, List.of())));
    }

    @Test
    void a_number_leads_to_the_patients_who_are_called_on_it_until_that_is_forgotten() throws Conflict {
        Instant expires = TEN.plusSeconds(86_400);
        numbers().noteWish(THEIR_OTHER, ANN, expires);
        numbers().noteWish(THEIR_OTHER, BOB, expires);
        numbers().noteWish(THEIR_OTHER, ANN, expires.plusSeconds(60));

        WishedBy anns = new WishedBy(ANN, 1, expires.plusSeconds(60));
        WishedBy bobs = new WishedBy(BOB, 2, expires);
        assertThat(numbers().wishedBy(THEIR_OTHER)).containsExactlyInAnyOrder(anns, bobs);
        assertThat(numbers().wishedBy(ANN)).isEmpty();

        numbers().forgetWish(THEIR_OTHER, anns);
        numbers().forgetWish(THEIR_OTHER, anns);
        assertThat(numbers().wishedBy(THEIR_OTHER)).containsExactly(bobs);
    }

    @Test
    void what_is_noted_again_is_not_forgotten_as_what_it_was() throws Conflict {
        Instant expires = TEN.plusSeconds(86_400);
        numbers().noteWish(THEIR_OTHER, ANN, expires);
        WishedBy read = numbers().wishedBy(THEIR_OTHER).getFirst();

        numbers().noteWish(THEIR_OTHER, ANN, expires);

        assertThatThrownBy(() -> numbers().forgetWish(THEIR_OTHER, read)).isInstanceOf(Conflict.class);
        assertThat(numbers().wishedBy(THEIR_OTHER)).containsExactly(new WishedBy(ANN, 1, expires.plusSeconds(1)));
    }

    @Test
    void notes_of_all_locations_are_forgotten_and_those_of_nobody_else() {
        Instant expires = TEN.plusSeconds(86_400);
        var reached = new CallerRecord.Reached(NINE, new ContactId("contact-1"));
        callbacks().noteReached(ANN_AT_OAK, reached, expires);
        callbacks()
                .noteConsent(
                        ANN_AT_HARBOR,
                        new Consent(TextConsent.GIVEN, NINE, Consent.How.CONTACT_ATTRIBUTE, "contact-2"),
                        expires);
        callbacks().noteReached(new CallerAtLocation(OAK_STREET, BOB), reached, expires);
        numbers().note(ANN, said(NumberWord.DO_NOT_CALL, NINE));

        assertThat(numbers().forgetNotes(ANN)).isEqualTo(2);

        assertThat(callbacks().load(ANN_AT_OAK).reached()).isEmpty();
        assertThat(callbacks().load(ANN_AT_HARBOR).said()).isEmpty();
        assertThat(standing().isDoNotCall()).isTrue();
        assertThat(callbacks().load(new CallerAtLocation(OAK_STREET, BOB)).reached())
                .contains(reached);
    }
}
