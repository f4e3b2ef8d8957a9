package dev.ringback.intake;

import static dev.ringback.intake.InitiationMethod.CALLBACK;
import static dev.ringback.intake.InitiationMethod.MONITOR;
import static dev.ringback.intake.InitiationMethod.OUTBOUND;
import static dev.ringback.intake.InitiationMethod.QUEUE_TRANSFER;
import static dev.ringback.intake.InitiationMethod.TRANSFER;
import static dev.ringback.intake.Leg.after;
import static dev.ringback.intake.Leg.at;
import static dev.ringback.intake.Leg.inbound;
import static dev.ringback.intake.Leg.leg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.TextConsent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweredChainTest {

    private static Classification classify(Leg... legs) {
        return Chain.of(Arrays.stream(legs).map(Leg::contact).toArray(Contact[]::new))
                .classify();
    }

    @Nested
    class Reached {

        @Test
        void an_agent_on_any_leg_means_that_the_caller_was_reached() {
            Leg first = inbound("a").from("+12125550123").ended(at(30));
            Leg second = after(first, "b", QUEUE_TRANSFER).started(at(30)).agent(at(50));

            assertThat(classify(first, second))
                    .isEqualTo(new Classification.Reached(
                            new ContactId("a"),
                            new Customer(Optional.empty(), Address.of("+12125550123")),
                            Address.of("+12125550100"),
                            Classification.Dialler.CALLER,
                            at(0),
                            at(50),
                            at(50),
                            FlowAttributes.in(Map.of())));
        }

        @Test
        void what_the_caller_said_about_texts_comes_with_it() {
            Leg call = inbound("a")
                    .with("ringback_text_consent", "no")
                    .agent(at(20))
                    .ended(at(60));

            assertThat(classify(call))
                    .isInstanceOfSatisfying(
                            Classification.Reached.class,
                            reached -> assertThat(reached.said().consent()).contains(TextConsent.REVOKED));
        }

        @Test
        void an_agent_on_an_earlier_leg_counts_though_a_later_one_was_abandoned() {
            Leg first = inbound("a").agent(at(20)).ended(at(60));

            assertThat(classify(
                            first, after(first, "b", TRANSFER).started(at(60)).ended(at(90))))
                    .isInstanceOf(Classification.Reached.class);
        }

        @Test
        void a_supervisor_who_listens_is_not_an_agent_for_the_caller() {
            Leg first = inbound("a").ended(at(30));

            assertThat(classify(
                            first, after(first, "b", MONITOR).started(at(10)).agent(at(11))))
                    .isInstanceOf(Classification.Missed.class);
        }

        @Test
        void an_agent_who_calls_back_out_of_connects_queue_has_reached_the_caller_unless_a_machine_answered() {
            Leg first = inbound("a").ended(at(30));
            Leg callback =
                    after(first, "b", CALLBACK).started(at(300)).agent(at(310)).ended(at(400));

            assertThat(classify(first, callback)).isInstanceOf(Classification.Reached.class);
            assertThat(classify(first, callback.answeredBy(AnsweredBy.NO_HUMAN)))
                    .isInstanceOf(Classification.Missed.class);
        }

        @Test
        void a_call_that_we_made_reached_the_patient_if_a_human_was_heard_and_an_agent_was_there() {
            Leg call = leg("o", OUTBOUND)
                    .from("+12125550123")
                    .to("+12125550100")
                    .agent(at(1))
                    .ended(at(90));

            assertThat(classify(call.answeredBy(AnsweredBy.HUMAN)))
                    .isInstanceOfSatisfying(Classification.Reached.class, reached -> {
                        assertThat(reached.caller().from()).contains(new Address("+12125550123"));
                        assertThat(reached.dialled()).contains(new Address("+12125550100"));
                        assertThat(reached.dialler()).isEqualTo(Classification.Dialler.PRACTICE);
                    });
        }
    }

    @Nested
    class NotOurs {

        @ParameterizedTest
        @EnumSource(
                value = AnsweredBy.class,
                names = {"NO_HUMAN", "UNDECIDED"})
        void a_call_that_we_made_and_that_no_human_was_heard_on_is_nothing_to_us(AnsweredBy whom) {
            assertThat(classify(leg("o", OUTBOUND).agent(at(1)).ended(at(90)).answeredBy(whom)))
                    .isEqualTo(new Classification.NotOurs(new ContactId("o"), Classification.Why.DIALLED_BY_US));
        }

        @Test
        void a_call_that_we_made_and_nobody_joined_is_nothing_to_us() {
            assertThat(classify(leg("o", OUTBOUND).ended(at(90)).answeredBy(AnsweredBy.HUMAN)))
                    .isEqualTo(new Classification.NotOurs(new ContactId("o"), Classification.Why.DIALLED_BY_US));
        }

        @Test
        void a_leg_transferred_from_a_call_that_we_made_is_not_missed() {
            Leg ours = leg("o", OUTBOUND).agent(at(1)).ended(at(20));

            assertThat(classify(
                            ours,
                            after(ours, "p", QUEUE_TRANSFER).started(at(20)).ended(at(60))))
                    .isEqualTo(new Classification.NotOurs(new ContactId("o"), Classification.Why.DIALLED_BY_US));
        }

        @ParameterizedTest
        @EnumSource(
                value = Channel.class,
                names = {"CHAT", "TASK", "EMAIL"})
        void only_voice_can_be_missed(Channel medium) {
            assertThat(classify(inbound("a").over(medium).ended(at(40))))
                    .isEqualTo(new Classification.NotOurs(new ContactId("a"), Classification.Why.NOT_VOICE));
        }

        @Test
        void a_call_of_which_connect_does_not_say_how_it_began_is_the_callers() {
            assertThat(classify(leg("a", InitiationMethod.UNSTATED).ended(at(40))))
                    .isInstanceOf(Classification.Missed.class);
        }

        @ParameterizedTest
        @EnumSource(
                value = InitiationMethod.class,
                names = {"INBOUND", "UNSTATED", "OUTBOUND", "EXTERNAL_OUTBOUND", "CALLBACK", "API", "OTHER"},
                mode = EnumSource.Mode.EXCLUDE)
        void a_chain_that_began_in_another_way_is_not_ours(InitiationMethod method) {
            assertThat(classify(leg("x", method).ended(at(40))))
                    .isEqualTo(new Classification.NotOurs(new ContactId("x"), Classification.Why.NOT_INBOUND));
        }

        @Test
        void a_chain_that_began_in_a_way_that_nobody_knows_yet_says_so() {
            assertThat(classify(leg("x", InitiationMethod.OTHER).ended(at(40))))
                    .isEqualTo(new Classification.NotOurs(new ContactId("x"), Classification.Why.UNKNOWN_KIND));
        }

        @Test
        void a_chain_of_a_medium_that_nobody_knows_yet_says_so() {
            assertThat(classify(inbound("x").over(Channel.OTHER).ended(at(40))))
                    .isEqualTo(new Classification.NotOurs(new ContactId("x"), Classification.Why.UNKNOWN_KIND));
        }

        @ParameterizedTest
        @ValueSource(strings = {"true", "TRUE", " True "})
        void a_chain_is_ignored_on_request(String value) {
            assertThat(classify(inbound("a").ended(at(40)).with("ringback_ignore", value)))
                    .isEqualTo(new Classification.NotOurs(new ContactId("a"), Classification.Why.IGNORED));
        }

        @ParameterizedTest
        @ValueSource(strings = {"false", "", "no", "1"})
        void only_true_is_such_a_request(String value) {
            assertThat(classify(inbound("a").ended(at(40)).with("ringback_ignore", value)))
                    .isInstanceOf(Classification.Missed.class);
        }
    }
}
