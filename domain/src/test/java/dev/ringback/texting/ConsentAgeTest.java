package dev.ringback.texting;

import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.recordOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.TextConsent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Eighteen months before the missed call of 1 June 2028 is 1 December 2026. */
class ConsentAgeTest {

    private static final Instant THEN = Instant.parse("2028-06-01T15:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2026-11-03T15:00:00Z");
    private static final Instant LESS_LONG_AGO = Instant.parse("2027-01-05T15:00:00Z");

    /** The second callback of its caller. */
    private static final Callback CALLED =
            opened(recordOf(attempted(Outcome.DECLINED, before(LONG_AGO), LONG_AGO)), call("contact-now", THEN), THEN);

    private static Callback before(Instant at) {
        return opened(nothingKnown(), call("contact-before", at), at);
    }

    private static Consent given(Instant at) {
        return new Consent(TextConsent.GIVEN, at, Consent.How.PERSON, "by phone");
    }

    private static CallerRecord record(Optional<Instant> reached, List<Callback> here, List<Callback> elsewhere) {
        return new CallerRecord(
                new CallerAtLocation(OAK_STREET, PATIENT),
                here,
                elsewhere,
                reached.map(at -> new CallerRecord.Reached(at, new ContactId("contact-reached"))),
                Optional.empty());
    }

    private static boolean isTooOld(
            Instant given, Optional<Instant> reached, List<Callback> here, List<Callback> elsewhere) {
        return ConsentAge.isTooOld(given(given), record(reached, here, elsewhere), CALLED);
    }

    private static boolean isTooOld(Instant given) {
        return isTooOld(given, Optional.empty(), List.of(CALLED), List.of());
    }

    @Test
    void it_counts_for_eighteen_months_of_silence() {
        Instant call = CALLED.opened().call().startedAt();
        Instant limit = call.atOffset(ZoneOffset.UTC).minusMonths(18).toInstant();

        assertThat(isTooOld(limit)).isFalse();
        assertThat(isTooOld(limit.minusSeconds(1))).isTrue();
    }

    @Test
    void what_was_said_in_the_call_or_after_it_is_not_old() {
        assertThat(isTooOld(THEN)).isFalse();
        assertThat(isTooOld(THEN.plusSeconds(60))).isFalse();
    }

    @Test
    void a_conversation_meanwhile_breaks_the_silence() {
        assertThat(isTooOld(LONG_AGO, Optional.of(LESS_LONG_AGO), List.of(CALLED), List.of()))
                .isFalse();
        assertThat(isTooOld(LONG_AGO, Optional.of(LONG_AGO), List.of(CALLED), List.of()))
                .isTrue();
    }

    @Test
    void so_does_another_call_at_whatever_location() {
        Callback other = before(LESS_LONG_AGO);

        assertThat(isTooOld(LONG_AGO, Optional.empty(), List.of(other, CALLED), List.of()))
                .isFalse();
        assertThat(isTooOld(LONG_AGO, Optional.empty(), List.of(CALLED), List.of(other)))
                .isFalse();
    }

    @Test
    void and_so_does_reaching_the_patient_but_not_trying_to() {
        Callback other = before(LONG_AGO);

        assertThat(isTooOld(
                        LONG_AGO,
                        Optional.empty(),
                        List.of(attempted(Outcome.DECLINED, other, LESS_LONG_AGO), CALLED),
                        List.of()))
                .isFalse();
        assertThat(isTooOld(
                        LONG_AGO,
                        Optional.empty(),
                        List.of(attempted(Outcome.MESSAGE_LEFT, other, LESS_LONG_AGO), CALLED),
                        List.of()))
                .isTrue();
    }

    @Test
    void a_conversation_after_the_call_tells_nothing_of_the_time_before() {
        assertThat(isTooOld(LONG_AGO, Optional.of(THEN.plusSeconds(60)), List.of(CALLED), List.of()))
                .isTrue();
    }
}
