package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.leaving;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.saying;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the ledger keeps of a number for six years (docs/rules.md §8). */
class LedgerLineTest {

    private static final Instant NINE = at("tue 09:00");

    private static final Callback AGREED =
            opened(nothingKnown(), saying(TextConsent.GIVEN, call("contact-1", NINE)), NINE);

    private static List<LedgerLine> lines(Callback callback) {
        return Lasting.of(callback).stream()
                .map(lasting -> LedgerLine.of(callback, lasting))
                .toList();
    }

    @Test
    void a_yes_in_a_call_is_one_line_with_the_contact_as_its_proof() {
        assertThat(lines(AGREED)).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo(LedgerLine.What.TEXTS_ALLOWED);
            assertThat(line.evidence()).isEqualTo("contact-1");
            assertThat(line.at()).isEqualTo(NINE);
            assertThat(line.location()).contains(OAK_STREET);
            assertThat(line.by()).isEmpty();
        });
        assertThat(lines(AGREED).getFirst())
                .isEqualTo(LedgerLine.inCall(
                        Consent.inCall(TextConsent.GIVEN, NINE, NINE, new ContactId("contact-1")),
                        OAK_STREET,
                        Optional.of(AGREED.id())));
    }

    @Test
    void a_text_names_the_consent_that_it_went_by() {
        Callback texted = AGREED.with(new Entry.TextSent(at("tue 09:30"), TextStep.MISSED_CALL, "message-1"))
                .with(new Entry.TextUnknown(at("tue 09:40"), TextStep.MISSED_CALL));

        assertThat(lines(texted))
                .extracting(LedgerLine::what, LedgerLine::how, LedgerLine::evidence)
                .endsWith(
                        tuple(LedgerLine.What.TEXT_SENT, "missed-call", "message-1"),
                        tuple(LedgerLine.What.TEXT_PERHAPS_SENT, "missed-call", ""));
        assertThat(lines(texted).getLast().allowedBy().map(Consent::evidence)).contains("contact-1");
    }

    @Test
    void what_the_staff_record_names_who_and_by_which_proof() {
        Callback held = claimedBy(ANA, AGREED, at("tue 09:01"));
        Callback revoked = changed(Notes.consent(
                held, worker(ANA), TextConsent.REVOKED, Consent.How.PERSON, "told me at 9:02", at("tue 09:02")));
        Callback wished =
                changed(Notes.callWish(revoked, worker(PAT), MayCall.DO_NOT_CALL, "letter of today", at("tue 09:03")));

        assertThat(lines(wished))
                .extracting(
                        LedgerLine::what,
                        LedgerLine::evidence,
                        line -> line.by().map(PersonId::id).orElse(""))
                .endsWith(
                        tuple(LedgerLine.What.TEXTS_REFUSED, "told me at 9:02", "ana@northwind.example"),
                        tuple(LedgerLine.What.CALLS_REFUSED, "letter of today", "pat@sunrise.example"));
    }

    @Test
    void a_wish_that_is_taken_back_is_a_line_too() {
        Callback wished = changed(
                Notes.callWish(openedAt(NINE), worker(PAT), MayCall.MAY_CALL, "letter of today", at("tue 09:03")));

        assertThat(lines(wished)).extracting(LedgerLine::what).containsExactly(LedgerLine.What.CALLS_ALLOWED);
    }

    @Test
    void a_wrong_number_names_who_found_it() {
        Callback wrong = attempted(Outcome.WRONG_NUMBER, openedAt(NINE), at("tue 09:05"));

        assertThat(lines(wrong)).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo(LedgerLine.What.WRONG_NUMBER);
            assertThat(line.by()).contains(ANA);
        });
    }

    @Test
    void what_was_said_by_text_or_corrected_was_said_to_the_whole_tenant() {
        LedgerLine stop = LedgerLine.byText(TextConsent.REVOKED, "message-7", NINE);
        LedgerLine start = LedgerLine.byText(TextConsent.GIVEN, "message-8", NINE);

        assertThat(stop.what()).isEqualTo(LedgerLine.What.TEXTS_REFUSED);
        assertThat(start.what()).isEqualTo(LedgerLine.What.TEXTS_ALLOWED);
        assertThat(stop.location()).isEmpty();
        assertThat(List.of(NumberWord.values()).stream()
                        .map(word -> LedgerLine.corrected(new Standing.Said(word, NINE), "pat", "scan 17")
                                .what()))
                .containsExactlyInAnyOrder(
                        LedgerLine.What.WRONG_NUMBER,
                        LedgerLine.What.RIGHT_NUMBER,
                        LedgerLine.What.CALLS_REFUSED,
                        LedgerLine.What.CALLS_ALLOWED,
                        LedgerLine.What.TEXTS_REFUSED,
                        LedgerLine.What.CAN_BE_TEXTED,
                        LedgerLine.What.CANNOT_BE_TEXTED,
                        LedgerLine.What.CANNOT_BE_TEXTED);
    }

    @Test
    void a_line_is_kept_for_six_years_from_what_it_tells_of() {
        assertThat(LedgerLine.byText(TextConsent.REVOKED, "m", Instant.parse("2024-02-29T12:00:00Z"))
                        .expiresAt())
                .isEqualTo("2030-02-28T12:00:00Z");
    }

    @Test
    void a_yes_that_was_said_to_a_location_after_a_no_counts_there_and_may_be_said_again() {
        Consent yes = AGREED.preferences().consent().orElseThrow();
        Standing earlierNo = Standing.NONE.with(
                new Standing.Said(NumberWord.NO_TEXTS, yes.at().minusSeconds(1)));
        Callback silenced = opened(nothingKnown(), saying(TextConsent.REVOKED, call("contact-1", NINE)), NINE);

        assertThat(earlierNo.isTakenBack(yes)).isFalse();
        assertThat(Notes.refusalOfYesToTexts(AGREED, earlierNo, worker(ANA))).isEmpty();
        assertThat(Notes.refusalOfYesToTexts(silenced, earlierNo, worker(ANA))).contains(new Refusal.PatientSaidNo());
    }

    @Test
    void a_no_to_texts_that_was_said_in_a_call_holds_for_the_number_and_a_yes_does_not() {
        Callback silenced = opened(nothingKnown(), saying(TextConsent.REVOKED, call("contact-1", NINE)), NINE);

        assertThat(Lasting.standing(List.of(silenced)).words())
                .containsExactly(new Standing.Said(NumberWord.NO_TEXTS, NINE));
        assertThat(Lasting.standing(List.of(AGREED))).isEqualTo(Standing.NONE);
    }

    @Test
    void a_word_that_was_said_in_a_call_is_told_once_however_often_more_becomes_known_of_that_call() {
        Call call = saying(TextConsent.GIVEN, call("contact-1", NINE));
        Callback amended = AGREED.with(new Entry.CallAmended(at("tue 09:05"), leaving("recording-1", call)))
                .with(new Entry.CallAmended(at("tue 09:06"), saying(TextConsent.REVOKED, call)));

        assertThat(Lasting.of(amended)).extracting(Lasting::seq).containsExactly(1, 4);
        assertThat(lines(amended))
                .extracting(LedgerLine::what)
                .containsExactly(LedgerLine.What.TEXTS_ALLOWED, LedgerLine.What.TEXTS_REFUSED);
    }

    @Test
    void an_entry_may_make_a_line_if_it_is_about_texts_calls_or_a_wrong_number() {
        assertThat(AGREED.history()).extracting(Lasting::mayBe).containsExactly(true, false);
        assertThat(openedAt(NINE).history()).extracting(Lasting::mayBe).containsOnly(false);
    }

    @Test
    void nothing_else_that_happens_makes_a_line() {
        Callback tried = attempted(Outcome.MESSAGE_LEFT, openedAt(NINE), at("tue 09:05"));
        Callback closed = attempted(Outcome.NO_FURTHER_ACTION, openedAt(NINE), at("tue 09:05"));

        assertThat(lines(tried)).isEmpty();
        assertThat(lines(closed)).isEmpty();
    }

    @Test
    void a_standing_keeps_the_last_word_on_each_matter_and_of_two_at_once_the_no() {
        var wrong = new Standing.Said(NumberWord.WRONG_NUMBER, NINE);
        var right = new Standing.Said(NumberWord.RIGHT_NUMBER, NINE.plusSeconds(1));
        var noCalls = new Standing.Said(NumberWord.DO_NOT_CALL, NINE);

        Standing standing = Standing.NONE.with(wrong).with(noCalls).with(right);
        assertThat(standing.isWrongNumber()).isFalse();
        assertThat(standing.isDoNotCall()).isTrue();
        assertThat(standing.with(wrong)).isEqualTo(standing);
        assertThat(standing.refusals().words()).containsExactly(noCalls);
        assertThat(standing.with(new Standing.Said(NumberWord.MAY_CALL, NINE)).isDoNotCall())
                .isTrue();
        assertThat(Standing.NONE.with(standing)).isEqualTo(standing);
    }

    @Test
    void a_no_said_anywhere_takes_a_yes_back_and_only_in_house_staff_record_one_after_it() {
        Consent yes = AGREED.preferences().consent().orElseThrow();
        Standing no = Standing.NONE.with(new Standing.Said(NumberWord.NO_TEXTS, NINE.plusSeconds(60)));

        assertThat(no.isTakenBack(yes)).isTrue();
        assertThat(Standing.NONE
                        .with(new Standing.Said(NumberWord.NO_TEXTS, yes.at()))
                        .isTakenBack(yes))
                .isTrue();
        assertThat(Standing.NONE.isTakenBack(yes)).isFalse();
        assertThat(Notes.refusalOfYesToTexts(AGREED, no, worker(ANA))).contains(new Refusal.PatientSaidNo());
        assertThat(Notes.refusalOfYesToTexts(AGREED, no, worker(PAT))).isEmpty();
        assertThat(Notes.refusalOfYesToTexts(AGREED, Standing.NONE, worker(ANA)))
                .isEmpty();
        assertThat(Notes.refusalOfYesToTexts(openedAt(NINE), Standing.NONE, worker(ANA)))
                .isEmpty();
    }
}
