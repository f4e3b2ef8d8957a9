package dev.ringback.intake;

import static dev.ringback.intake.InitiationMethod.CALLBACK;
import static dev.ringback.intake.InitiationMethod.INBOUND;
import static dev.ringback.intake.InitiationMethod.QUEUE_TRANSFER;
import static dev.ringback.intake.Leg.after;
import static dev.ringback.intake.Leg.at;
import static dev.ringback.intake.Leg.inbound;
import static dev.ringback.intake.Leg.leg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.TextConsent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    private static Classification classify(Leg... legs) {
        return Chain.of(Arrays.stream(legs).map(Leg::contact).toArray(Contact[]::new))
                .classify();
    }

    private static MissedCall missed(Leg... legs) {
        return switch (classify(legs)) {
            case Classification.Missed(MissedCall call) -> call;
            case Classification.Reached _, Classification.StillGoing _, Classification.NotOurs _ ->
                throw new AssertionError("not missed");
        };
    }

    @Nested
    class Missed {

        @Test
        void an_inbound_call_that_ended_without_an_agent_is_missed() {
            MissedCall call = missed(inbound("a").from("+12125550123").ended(at(40)));

            assertThat(call.chain()).isEqualTo(new ContactId("a"));
            assertThat(call.caller().from()).contains(new Address("+12125550123"));
            assertThat(call.dialled()).contains(new Address("+12125550100"));
            assertThat(call.startedAt()).isEqualTo(at(0));
            assertThat(call.endedAt()).isEqualTo(at(40));
        }

        @Test
        void the_leg_on_which_connect_calls_back_has_the_number_that_the_caller_gave() {
            Leg first = inbound("a").from("anonymous").ended(at(40));
            Leg queued = after(first, "b", CALLBACK).from("+12125550124");

            assertThat(missed(first, queued).caller())
                    .isEqualTo(new Customer(Address.of("+12125550124"), Address.of("anonymous")));
        }

        @Test
        void a_call_that_was_transferred_to_a_queue_is_one_missed_call_that_ends_with_its_last_leg() {
            Leg first = inbound("a").ended(at(30));
            Leg second = after(first, "b", QUEUE_TRANSFER)
                    .started(at(30))
                    .queued(at(31))
                    .ended(at(95));

            MissedCall call = missed(second, first);

            assertThat(call.chain()).isEqualTo(new ContactId("a"));
            assertThat(call.dialled()).contains(new Address("+12125550100"));
            assertThat(call.startedAt()).isEqualTo(at(0));
            assertThat(call.endedAt()).isEqualTo(at(95));
        }

        @Test
        void legs_tell_the_same_in_any_order() {
            long seed = 20261124;
            Leg first = inbound("a").ended(at(30)).with("ringback_reason", "first");
            Leg second = after(first, "b", QUEUE_TRANSFER)
                    .started(at(30))
                    .ended(at(60))
                    .with("ringback_reason", "second");
            Leg third = after(second, "c", QUEUE_TRANSFER)
                    .started(at(60))
                    .ended(at(90))
                    .with("ringback_voicemail", "rec");
            Classification expected = classify(first, second, third);

            List<Leg> shuffled = new ArrayList<>(List.of(first, second, third));
            var random = new Random(seed);
            for (int run = 0; run < 20; run++) {
                Collections.shuffle(shuffled, random);
                assertThat(classify(shuffled.toArray(Leg[]::new)))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
            }
        }

        @Test
        void what_the_flow_noted_on_a_later_leg_wins() {
            Leg first = inbound("a")
                    .ended(at(30))
                    .with("ringback_text_consent", "yes")
                    .with("ringback_voicemail", "rec-1");
            Leg second = after(first, "b", QUEUE_TRANSFER)
                    .started(at(30))
                    .ended(at(60))
                    .with("ringback_text_consent", "no");

            FlowAttributes said = missed(first, second).said();

            assertThat(said.consent()).contains(TextConsent.REVOKED);
            assertThat(said.voicemail()).contains("rec-1");
        }

        @Test
        void the_queue_is_the_last_one_that_the_caller_was_in() {
            Leg first = inbound("a").ended(at(30)).inQueue("arn:first");
            Leg second = after(first, "b", QUEUE_TRANSFER)
                    .started(at(30))
                    .ended(at(60))
                    .inQueue("arn:second");

            assertThat(missed(first, second).queueArn()).contains("arn:second");
        }

        @Test
        void a_transferred_leg_whose_first_leg_nobody_knows_any_more_is_not_lost() {
            Leg first = inbound("a").ended(at(30));
            MissedCall call =
                    missed(after(first, "b", QUEUE_TRANSFER).started(at(30)).ended(at(95)));

            assertThat(call.chain()).isEqualTo(new ContactId("a"));
            assertThat(call.dialled()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"TRANSFER", "QUEUE_TRANSFER", "DISCONNECT", "MONITOR", "FLOW", "OTHER"})
        void a_call_in_which_the_caller_reached_us_on_a_later_leg_is_not_lost(InitiationMethod began) {
            Leg first = leg("a", began).ended(at(30));

            assertThat(missed(first, after(first, "b", INBOUND).ended(at(95))).chain())
                    .isEqualTo(new ContactId("a"));
        }

        @Test
        void a_wish_to_be_called_back_that_connect_still_keeps_does_not_hold_the_line() {
            Leg first = inbound("a").ended(at(30));

            assertThat(missed(first, after(first, "b", CALLBACK).started(at(30)))
                            .gaveUpIn())
                    .isEqualTo(MissedCall.GaveUpIn.CALLBACK_QUEUE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"CUSTOMER_DISCONNECT", "AGENT_DISCONNECT", "CONTACT_FLOW_DISCONNECT", "SOMETHING_NEW"})
        void the_disconnect_reason_alone_decides_nothing(String reason) {
            assertThat(classify(inbound("a").ended(at(40)).because(reason))).isInstanceOf(Classification.Missed.class);
            assertThat(classify(inbound("a").agent(at(20)).ended(at(40)).because(reason)))
                    .isInstanceOf(Classification.Reached.class);
            assertThat(classify(inbound("a").because(reason))).isInstanceOf(Classification.StillGoing.class);
        }
    }

    @Nested
    class StillGoing {

        @Test
        void a_call_that_waits_in_a_later_leg_is_still_going() {
            Leg first = inbound("a").ended(at(30));

            assertThat(classify(first, after(first, "b", QUEUE_TRANSFER).started(at(30))))
                    .isEqualTo(new Classification.StillGoing(new ContactId("a")));
        }

        @Test
        void a_leg_that_was_transferred_to_a_queue_is_over_even_if_connect_is_late_to_say_so() {
            Leg first = inbound("a");

            assertThat(classify(
                            first,
                            after(first, "b", QUEUE_TRANSFER).started(at(30)).ended(at(60))))
                    .isInstanceOf(Classification.Missed.class);
        }
    }

    @Test
    void an_account_of_a_contact_fills_the_gaps_of_another_and_contradicts_nothing() {
        Contact described = inbound("a").with("k", "described").contact();
        Contact told = inbound("a")
                .to("+12125550199")
                .ended(at(40))
                .agent(at(10))
                .with("k", "told")
                .with("l", "told")
                .contact();

        Contact filled = described.filledFrom(told);

        assertThat(filled.times().disconnected()).contains(at(40));
        assertThat(filled.times().agentConnected()).contains(at(10));
        assertThat(filled.endpoints().system()).contains(new Address("+12125550100"));
        assertThat(filled.attributes()).containsEntry("k", "described").containsEntry("l", "told");
    }

    @Test
    void nothing_of_the_patient_is_printed() {
        Contact contact = inbound("a")
                .from("+12125550123")
                .with("ringback_reason", "a private matter")
                .contact();

        assertThat(contact + " " + missed(inbound("a").ended(at(1)).with("ringback_reason", "a private matter")))
                .doesNotContain("5550123", "private matter");
    }
}
