package dev.ringback.intake;

import static dev.ringback.intake.Leg.after;
import static dev.ringback.intake.Leg.at;
import static dev.ringback.intake.Leg.inbound;
import static dev.ringback.intake.Leg.leg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.ContactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How many questions Connect is asked about a call, and what comes of the answers. */
class ChainSearchTest {

    private static final ConnectInstance INSTANCE =
            new ConnectInstance("arn:aws:connect:us-east-1:111122223333:instance/i-1");

    private final List<String> asked = new ArrayList<>();

    /** What Connect knows; it lists the legs of a chain only where it may. */
    private ChainSearch search(Optional<List<Contact>> listed, Leg... legs) {
        return new ChainSearch(new Contacts() {
            @Override
            public Optional<Contact> describe(ConnectInstance instance, ContactId contact) {
                asked.add("describe " + contact);
                return Stream.of(legs)
                        .map(Leg::contact)
                        .filter(known -> known.id().equals(contact))
                        .findFirst();
            }

            @Override
            public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId contact) {
                asked.add("list " + contact);
                return listed;
            }
        });
    }

    private static Optional<List<Contact>> listed(Leg... legs) {
        return Optional.of(Stream.of(legs).map(Leg::contact).toList());
    }

    private static Chain chain(ChainSearch search, Leg leg) {
        return search.chain(INSTANCE, leg.contact());
    }

    @Nested
    class AsksLittle {

        @Test
        void of_a_missed_call_of_one_leg_only_what_came_after_it() {
            Leg a = inbound("a").ended(at(40));

            assertThat(chain(search(listed(a), a), a).classify()).isInstanceOf(Classification.Missed.class);
            assertThat(asked).containsExactly("list a");
        }

        @Test
        void of_a_first_leg_with_an_agent_nothing() {
            Leg a = inbound("a").agent(at(20)).ended(at(40));

            assertThat(chain(search(listed(a), a), a).classify()).isInstanceOf(Classification.Reached.class);
            assertThat(asked).isEmpty();
        }

        @Test
        void of_what_is_not_ours_nothing() {
            chain(search(listed()), inbound("a").ended(at(40)).with("ringback_ignore", "true"));
            chain(search(listed()), inbound("b").over(Channel.CHAT).ended(at(40)));
            chain(search(listed()), leg("c", InitiationMethod.OUTBOUND).ended(at(40)));

            assertThat(asked).isEmpty();
        }

        @Test
        void of_a_later_leg_with_an_agent_the_first_leg_alone() {
            Leg a = inbound("a").ended(at(40));
            Leg b = after(a, "b", InitiationMethod.QUEUE_TRANSFER).agent(at(50)).ended(at(60));

            assertThat(chain(search(listed(a, b), a, b), b).classify()).isInstanceOf(Classification.Reached.class);
            assertThat(asked).containsExactly("describe a");
        }
    }

    @Nested
    class AsksAll {

        @Test
        void a_leg_that_was_left_behind_is_not_missed_while_the_patient_waits_in_the_next() {
            Leg a = inbound("a").ended(at(40));
            Leg b = after(a, "b", InitiationMethod.QUEUE_TRANSFER);

            assertThat(chain(search(listed(a, b), a, b), a).classify()).isInstanceOf(Classification.StillGoing.class);
            assertThat(asked).containsExactly("list a");
        }

        @Test
        void a_leg_that_has_ended_may_have_had_an_agent_and_one_that_overheard_had_none() {
            Leg a = inbound("a").ended(at(40));
            Leg b = after(a, "b", InitiationMethod.QUEUE_TRANSFER).agent(at(50)).ended(at(60));
            Leg seen = after(a, "b", InitiationMethod.QUEUE_TRANSFER).ended(at(60));
            Leg overheard = after(a, "m", InitiationMethod.MONITOR).ended(at(60));

            assertThat(chain(search(listed(a, seen, overheard), a, b, overheard), a)
                            .classify())
                    .isInstanceOf(Classification.Reached.class);
            assertThat(asked).containsExactly("list a", "describe b");
        }

        @Test
        void what_only_has_to_do_with_the_call_is_no_leg_of_it() {
            Leg a = inbound("a").ended(at(40));
            Leg task = after(a, "t", InitiationMethod.API).over(Channel.TASK);
            Leg other = inbound("other").agent(at(10)).ended(at(40));

            assertThat(chain(search(listed(a, task, other), a, task, other), a).legs())
                    .hasSize(1);
        }

        @Test
        void where_connect_does_not_list_the_legs_they_are_walked_back() {
            Leg a = inbound("a").agent(at(10)).ended(at(40));
            Leg b = after(a, "b", InitiationMethod.QUEUE_TRANSFER).ended(at(50));
            Leg c = after(b, "c", InitiationMethod.QUEUE_TRANSFER).ended(at(60));
            Leg first = inbound("a").ended(at(40));

            Chain walked = chain(search(Optional.empty(), first, b, c), c);

            assertThat(walked.completeness()).isEqualTo(Chain.Completeness.KNOWN_LEGS);
            assertThat(walked.legs()).hasSize(3);
            assertThat(chain(search(Optional.empty(), a, b, c), c).classify())
                    .isInstanceOf(Classification.Reached.class);
        }

        @Test
        void legs_that_go_in_circles_come_to_an_end() {
            Leg a = inbound("a").ended(at(40));
            Leg b = after(a, "b", InitiationMethod.TRANSFER).ended(at(50));
            Leg circle =
                    after(b, "a", InitiationMethod.INBOUND).to("+12125550100").ended(at(40));

            assertThat(chain(search(Optional.empty(), circle, b), b).legs()).hasSizeLessThan(4);
        }
    }

    @Nested
    class Events {

        private static ContactEvent event(ContactEvent.Type type, Leg told) {
            return new ContactEvent("event-1", INSTANCE, type, told.contact());
        }

        @Test
        void an_event_that_carries_both_ends_of_the_line_needs_no_question() {
            Leg whole = inbound("a").ended(at(40));

            assertThat(search(listed()).contactOf(event(ContactEvent.Type.DISCONNECTED, whole), Optional.empty()))
                    .contains(whole.contact());
            assertThat(asked).isEmpty();
        }

        @Test
        void an_event_that_is_ahead_of_connect_fills_the_gaps_of_its_answer() {
            Leg told = leg("a", InitiationMethod.INBOUND).ended(at(40));
            Leg known = inbound("a");

            Contact found = search(listed(), known)
                    .contactOf(event(ContactEvent.Type.DISCONNECTED, told), Optional.empty())
                    .orElseThrow();

            assertThat(found.times().disconnected()).contains(at(40));
            assertThat(asked).containsExactly("describe a");
            assertThat(search(listed()).contactOf(event(ContactEvent.Type.DISCONNECTED, told), Optional.empty()))
                    .isEmpty();
        }

        private static HandedOver handedOver(Map<String, String> noted, HandedOver.Word word) {
            return new HandedOver(new ContactId("a"), inbound("a").contact().endpoints(), noted, word);
        }

        @Test
        void an_event_of_a_contact_of_which_a_flow_has_handed_over_all_needs_no_question() {
            Leg told = leg("a", InitiationMethod.INBOUND).ended(at(40));
            HandedOver last = handedOver(Map.of("ringback_when", "morning"), HandedOver.Word.LAST);

            Contact found = search(listed())
                    .contactOf(event(ContactEvent.Type.DISCONNECTED, told), Optional.of(last))
                    .orElseThrow();

            assertThat(asked).isEmpty();
            assertThat(found.endpoints()).isEqualTo(inbound("a").contact().endpoints());
            assertThat(found.attributes()).isEqualTo(Map.of("ringback_when", "morning"));
            assertThat(found.times().disconnected()).contains(at(40));
            assertThat(found.initiatedBy()).isEqualTo(InitiationMethod.INBOUND);
        }

        @Test
        void what_a_flow_handed_over_by_then_fills_what_connect_does_not_say() {
            Leg told = leg("a", InitiationMethod.INBOUND).ended(at(40));
            Leg known = inbound("a").with("ringback_when", "afternoon");
            HandedOver soFar = handedOver(
                    Map.of("ringback_when", "morning", "ringback_text_consent", "no"), HandedOver.Word.SO_FAR);

            Contact found = search(listed(), known)
                    .contactOf(event(ContactEvent.Type.DISCONNECTED, told), Optional.of(soFar))
                    .orElseThrow();

            assertThat(asked).containsExactly("describe a");
            assertThat(found.attributes())
                    .isEqualTo(Map.of("ringback_when", "afternoon", "ringback_text_consent", "no"));
        }

        @Test
        void connect_is_asked_where_it_alone_knows_something() {
            Leg told = leg("a", InitiationMethod.INBOUND).ended(at(40));
            HandedOver last = handedOver(Map.of(), HandedOver.Word.LAST);
            var noNumber = new HandedOver(new ContactId("a"), Contact.Endpoints.NONE, Map.of(), HandedOver.Word.LAST);
            HandedOver voicemail = handedOver(Map.of("ringback_missed_reason", "left-voicemail"), HandedOver.Word.LAST);

            var search = search(listed(), inbound("a"));
            search.contactOf(event(ContactEvent.Type.DISCONNECTED, told), Optional.of(noNumber));
            search.contactOf(event(ContactEvent.Type.DISCONNECTED, told), Optional.of(voicemail));
            search.contactOf(
                    event(ContactEvent.Type.DISCONNECTED, leg("a", InitiationMethod.UNSTATED)), Optional.of(last));

            assertThat(asked).containsExactly("describe a", "describe a", "describe a");
        }

        @Test
        void only_an_event_after_which_a_call_can_turn_out_to_be_missed_or_answered_decides() {
            Leg over = inbound("a").ended(at(40));
            Leg going = inbound("a");

            assertThat(Stream.of(ContactEvent.Type.values())
                            .filter(type -> event(type, over).canDecide()))
                    .containsExactlyInAnyOrder(
                            ContactEvent.Type.CONNECTED_TO_AGENT,
                            ContactEvent.Type.DISCONNECTED,
                            ContactEvent.Type.COMPLETED,
                            ContactEvent.Type.CONTACT_DATA_UPDATED);
            assertThat(event(ContactEvent.Type.CONTACT_DATA_UPDATED, going).canDecide())
                    .isFalse();
            assertThat(ContactEvent.Type.read("Connected_To_Agent")).isEqualTo(ContactEvent.Type.CONNECTED_TO_AGENT);
            assertThat(ContactEvent.Type.read("TELEPORTED")).isEqualTo(ContactEvent.Type.OTHER);
        }

        @Test
        void an_instance_is_known_by_its_arn() {
            assertThat(INSTANCE.id()).isEqualTo("i-1");
            assertThat(INSTANCE.queueArn("q-1")).isEqualTo(INSTANCE + "/queue/q-1");
            assertThat(INSTANCE.queueArn("arn:aws:connect:q")).isEqualTo("arn:aws:connect:q");
            assertThatThrownBy(() -> new ConnectInstance("i-1")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
