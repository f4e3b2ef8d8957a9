package dev.ringback.intake;

import static dev.ringback.intake.InitiationMethod.CALLBACK;
import static dev.ringback.intake.InitiationMethod.EXTERNAL_OUTBOUND;
import static dev.ringback.intake.InitiationMethod.OUTBOUND;
import static dev.ringback.intake.InitiationMethod.TRANSFER;
import static dev.ringback.intake.Leg.at;
import static dev.ringback.intake.Leg.inbound;
import static dev.ringback.intake.Leg.leg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.SeenCall;
import dev.ringback.callback.SeenCall.End;
import dev.ringback.callback.SeenCall.PickedUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboundCallTest {

    private static Optional<OutboundCall> call(Leg... legs) {
        var contacts = Arrays.stream(legs).map(Leg::contact).toArray(Contact[]::new);
        return Chain.of(contacts).outboundCall();
    }

    private static SeenCall seen(Leg... legs) {
        return call(legs).orElseThrow().call();
    }

    @Nested
    class A_call_that_the_practice_dialled {

        @Test
        void is_told_of_from_the_dialling_to_the_end() {
            assertThat(call(leg("o", OUTBOUND).agent(at(2)).ended(at(125)).because("CUSTOMER_DISCONNECT")))
                    .contains(new OutboundCall(
                            new SeenCall(
                                    new ContactId("o"),
                                    at(0),
                                    Duration.ofSeconds(125),
                                    PickedUp.SOMEBODY,
                                    End.PATIENT_HUNG_UP),
                            Address.of("+12125550123")));
        }

        @Test
        void that_goes_on_is_not_told_of_yet() {
            assertThat(call(leg("o", OUTBOUND).agent(at(2)))).isEmpty();
        }

        @Test
        void is_one_call_although_it_was_transferred() {
            Leg first = leg("o", EXTERNAL_OUTBOUND).agent(at(2)).ended(at(60));

            assertThat(seen(first, Leg.after(first, "o-2", TRANSFER).agent(at(61))))
                    .isEqualTo(seen(first));
        }

        @ParameterizedTest
        @CsvSource({
            "HUMAN, SOMEBODY",
            "NO_HUMAN, A_MACHINE",
            "UNDECIDED, SOMEBODY",
        })
        void was_taken_by_whom_connect_heard(AnsweredBy heard, PickedUp pickedUp) {
            assertThat(seen(leg("o", OUTBOUND).ended(at(90)).answeredBy(heard)).pickedUp())
                    .isEqualTo(pickedUp);
        }

        @Test
        void was_taken_by_nobody_where_the_patients_end_was_never_connected() {
            Contact told = leg("o", OUTBOUND).agent(at(2)).ended(at(30)).contact();
            var times = new Contact.Times(
                    Optional.of(at(0)), Optional.empty(), Optional.empty(), Optional.of(at(2)), Optional.of(at(30)));

            assertThat(Chain.of(told.at(times)).outboundCall().orElseThrow().call())
                    .isEqualTo(new SeenCall(
                            new ContactId("o"), at(0), Duration.ofSeconds(30), PickedUp.NOBODY, End.OTHER));
        }

        @ParameterizedTest
        @CsvSource({
            "CUSTOMER_DISCONNECT, PATIENT_HUNG_UP",
            "agentDisconnect, WE_HUNG_UP",
            "TELECOM_BUSY, BUSY",
            "TELECOM_UNANSWERED, UNANSWERED",
            "TELECOM_TIMEOUT, UNANSWERED",
            "TELECOM_NUMBER_INVALID, NOT_CONNECTED",
            "TELECOM_PROBLEM, NOT_CONNECTED",
            "OUTBOUND_DESTINATION_ENDPOINT_ERROR, NOT_CONNECTED",
            "THIRD_PARTY_DISCONNECT, OTHER",
            "A_WORD_OF_TOMORROW, OTHER",
        })
        void ended_as_connect_says(String reason, End end) {
            assertThat(seen(leg("o", OUTBOUND).ended(at(30)).because(reason)).end())
                    .isEqualTo(end);
        }

        @Test
        void of_which_only_the_end_is_known_lasted_no_time() {
            Contact told = leg("o", OUTBOUND).ended(at(30)).contact();
            var times = new Contact.Times(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(at(30)));
            SeenCall call =
                    Chain.of(told.at(times)).outboundCall().orElseThrow().call();

            assertThat(call.dialledAt()).isEqualTo(at(30));
            assertThat(call.lasted()).isZero();
        }
    }

    @Test
    void calls_of_patients_ignored_calls_and_what_is_no_call_are_none() {
        Instant end = at(90);
        Leg theirs = inbound("i").ended(at(20));

        assertThat(call(theirs, Leg.after(theirs, "c", CALLBACK).ended(end))).isEmpty();
        assertThat(call(leg("o", OUTBOUND).over(Channel.CHAT).ended(end))).isEmpty();
        assertThat(call(leg("o", OUTBOUND).with("ringback_ignore", "true").ended(end)))
                .isEmpty();
    }
}
