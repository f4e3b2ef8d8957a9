package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeenCallsTest {

    private static final PhoneNumber OTHER_NUMBER = new PhoneNumber("+12125550177");

    private final Callback due = openedAt(at("tue 09:00"));
    private final Callback held = claimedBy(ANA, due, at("tue 09:05"));

    private static SeenCall dialled(String contact, Instant at) {
        return new SeenCall(
                new ContactId(contact),
                at,
                Duration.ofSeconds(125),
                SeenCall.PickedUp.SOMEBODY,
                SeenCall.End.PATIENT_HUNG_UP);
    }

    private static Callback noted(Callback callback, Instant dialledAt, Instant now) {
        return SeenCalls.note(callback, PATIENT, dialled("out-1", dialledAt), now);
    }

    @Nested
    class A_call_to_the_patient {

        @Test
        void that_began_while_somebody_held_the_callback_is_theirs_and_moves_nothing() {
            Callback seen = noted(held, at("tue 09:06"), at("tue 09:09"));

            assertThat(seen.history().getLast())
                    .isEqualTo(new Entry.AttemptSeen(at("tue 09:09"), worker(ANA), dialled("out-1", at("tue 09:06"))));
            assertThat(seen.state()).isEqualTo(held.state());
            assertThat(seen.facts().work()).isEqualTo(held.facts().work());
        }

        @Test
        void belongs_to_who_held_it_then_although_others_hold_it_or_it_is_closed_by_the_time_it_becomes_known() {
            Callback again = ended(Outcome.MESSAGE_LEFT, held, ANA, at("tue 09:10"));
            Callback byBen = claimedBy(BEN, Timers.elapse(again, POLICY, at("tue 11:10")), at("tue 11:10"));
            Callback closed = ended(Outcome.BOOKED, byBen, BEN, at("tue 11:15"));

            for (Callback later : List.of(again, byBen, closed)) {
                assertThat(noted(later, at("tue 09:06"), at("tue 12:00"))
                                .history()
                                .getLast())
                        .isInstanceOfSatisfying(
                                Entry.AttemptSeen.class,
                                seen -> assertThat(seen.holder()).isEqualTo(worker(ANA)));
                assertThat(noted(later, at("tue 09:06"), at("tue 12:00")).state())
                        .isEqualTo(later.state());
            }
        }

        @Test
        void is_noted_once_however_often_it_is_told() {
            Callback seen = noted(held, at("tue 09:06"), at("tue 09:09"));

            assertThat(noted(seen, at("tue 09:07"), at("tue 09:30"))).isSameAs(seen);
        }

        @Test
        void that_began_while_nobody_held_the_callback_is_not_seen() {
            Callback released = changed(Claims.release(held, worker(ANA), Optional.empty(), POLICY, at("tue 09:08")));

            assertThat(noted(due, at("tue 09:02"), at("tue 09:04"))).isSameAs(due);
            assertThat(noted(held, at("tue 09:04"), at("tue 09:08"))).isSameAs(held);
            assertThat(noted(held, at("tue 08:50"), at("tue 09:08"))).isSameAs(held);
            assertThat(noted(released, at("tue 09:09"), at("tue 09:12"))).isSameAs(released);
            assertThat(noted(held, at("tue 09:15"), at("tue 09:20"))).isSameAs(held);
        }

        @Test
        void that_outlasts_the_claim_in_which_it_began_is_seen() {
            Callback lapsed = Timers.elapse(held, POLICY, at("tue 09:15"));

            assertThat(entries(noted(lapsed, at("tue 09:14"), at("tue 09:40")))).endsWith("attempt-seen");
        }

        @Test
        void counts_on_the_number_that_the_patient_wished_for_by_then() {
            var wishes = new Wishes(Optional.empty(), Optional.of(OTHER_NUMBER), Optional.empty(), Optional.empty());
            Callback wished = changed(Notes.wish(held, worker(ANA), wishes, POLICY, at("tue 09:08")));

            assertThat(SeenCalls.note(wished, OTHER_NUMBER, dialled("out-1", at("tue 09:06")), at("tue 09:09")))
                    .isSameAs(wished);
            assertThat(entries(
                            SeenCalls.note(wished, OTHER_NUMBER, dialled("out-1", at("tue 09:09")), at("tue 09:12"))))
                    .endsWith("attempt-seen");
        }

        @Test
        void to_somebody_else_is_not_seen() {
            assertThat(SeenCalls.note(held, OTHER_NUMBER, dialled("out-1", at("tue 09:06")), at("tue 09:09")))
                    .isSameAs(held);
        }

        @Test
        void is_not_kept_beyond_a_limit() {
            Callback full = IntStream.range(0, Limits.CALLS_SEEN)
                    .boxed()
                    .reduce(
                            held,
                            (callback, n) -> SeenCalls.note(
                                    callback, PATIENT, dialled("out-" + n, at("tue 09:06")), at("tue 09:09")),
                            (one, _) -> one);

            assertThat(full.facts().seen().ids()).hasSize(Limits.CALLS_SEEN);
            assertThat(SeenCalls.note(full, PATIENT, dialled("another", at("tue 09:06")), at("tue 09:09")))
                    .isSameAs(full);
        }
    }

    @Test
    void in_house_staff_s_calls_are_seen_as_an_agency_s_are() {
        Callback byPat = claimedBy(PAT, due, at("tue 09:05"));

        assertThat(noted(byPat, at("tue 09:06"), at("tue 09:09")).history().getLast())
                .isInstanceOfSatisfying(
                        Entry.AttemptSeen.class,
                        seen -> assertThat(seen.holder()).isEqualTo(worker(PAT)));
    }
}
