package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.URGENT;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static dev.ringback.casework.Oak.openedFor;
import static dev.ringback.casework.Oak.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.State;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Lull;
import dev.ringback.desk.Rank;
import dev.ringback.desk.Totals;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadDeskTest {

    private static final WorklistFilter ALL = new WorklistFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            WorklistFilter.Target.ANY,
            new WorklistFilter.Whose.Unclaimed());

    private static final WorklistFilter AT_HARBOR = new WorklistFilter(
            Optional.of(new LocationId("harbor")),
            Optional.empty(),
            Optional.empty(),
            WorklistFilter.Target.ANY,
            new WorklistFilter.Whose.Unclaimed());

    private final MemoryPractice practice = Oak.practice();

    private ReadDesk.Whole whole(String name) {
        return practice.readDesk
                .unclaimed(person(name), ALL, Rank.FIRST)
                .whole()
                .orElseThrow();
    }

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    @Nested
    class Success {

        @Test
        void a_callback_is_read_with_its_next_timer() {
            Callback opened = opened(practice);

            assertThat(practice.readDesk.callback(person("ana"), opened.id())).contains(opened);
            assertThat(practice.readDesk.timer(opened).orElseThrow().at()).isEqualTo(opened.deadline());
        }

        @Test
        void the_worklist_comes_in_pages_that_go_on_where_the_one_before_ended() {
            var ids = new ArrayList<CallbackId>();
            for (int i = 0; i < 30; i++) {
                ids.add(openedFor(practice, "+121255501%02d".formatted(10 + i), NOTHING)
                        .id());
                practice.clock.tick(Duration.ofSeconds(1));
            }

            var first = practice.readDesk.unclaimed(person("ana"), ALL, Rank.FIRST);
            var second =
                    practice.readDesk.unclaimed(person("ana"), ALL, first.next().orElseThrow());

            assertThat(first.rows()).hasSize(25);
            assertThat(second.next()).isEmpty();
            assertThat(first.rows()).extracting(row -> row.callback().id()).isEqualTo(ids.subList(0, 25));
            assertThat(second.rows()).extracting(row -> row.callback().id()).isEqualTo(ids.subList(25, 30));
        }

        @Test
        void a_page_that_is_just_full_is_the_last() {
            for (int i = 0; i < 25; i++) {
                openedFor(practice, "+121255501%02d".formatted(10 + i), NOTHING);
            }
            var page = practice.readDesk.unclaimed(person("ana"), ALL, Rank.FIRST);

            assertThat(page.rows()).hasSize(25);
            assertThat(page.next()).isEmpty();
        }

        @Test
        void a_filter_leaves_out_what_is_elsewhere_also_of_what_comes_next() {
            Callback opened = opened(practice);
            Callback atHarbor = openedFor(practice, "+12125550150", NOTHING);
            assertThat(at(AT_HARBOR).rows()).isEmpty();
            assertThat(at(AT_HARBOR).whole().orElseThrow().totals()).isEqualTo(new Totals(0, 0, 0));

            for (Callback callback : List.of(opened, atHarbor)) {
                practice.work.claim(person("pat"), callback.id(), practice.log);
                practice.work.recordOutcome(person("pat"), callback.id(), report(Outcome.MESSAGE_LEFT), practice.log);
            }
            assertThat(at(ALL).whole().orElseThrow().lull()).map(Lull::why).contains(Lull.Why.WAITING);
            assertThat(at(AT_HARBOR).whole().orElseThrow().lull())
                    .contains(new Lull(Lull.Why.NONE_WAITING, Optional.empty()));
        }

        private ReadDesk.Page at(WorklistFilter filter) {
            return practice.readDesk.unclaimed(person("pat"), filter, Rank.FIRST);
        }

        @Test
        void what_cannot_be_taken_since_a_colleague_is_with_its_caller_says_until_when() {
            opened(practice);
            practice.work.claim(person("pat"), openedAtHarbor(practice).id(), practice.log);
            Instant until = practice.clock.instant().plus(Duration.ofMinutes(10));

            var page = practice.readDesk.unclaimed(person("ana"), ALL, Rank.FIRST);

            assertThat(page.rows()).extracting(ReadDesk.Row::callerHeldUntil).containsExactly(Optional.of(until));
            assertThat(page.whole().orElseThrow().lull())
                    .contains(new Lull(Lull.Why.HELD_BY_OTHERS, Optional.of(until)));
        }

        @Test
        void who_holds_it_is_told_when_they_may_not_keep_it_for_longer() {
            Callback opened = opened(practice);
            practice.work.claim(person("ana"), opened.id(), practice.log);
            assertThat(practice.readDesk.mayBeKept(current(practice))).isTrue();

            for (int minute = 0; minute < 30; minute++) {
                practice.clock.tick(Duration.ofMinutes(1));
                practice.work.claim(person("ana"), opened.id(), practice.log);
            }
            assertThat(practice.readDesk.mayBeKept(current(practice))).isFalse();
        }

        @Test
        void all_of_the_worklist_is_counted_on_its_first_page_and_on_no_other() {
            for (int i = 0; i < 30; i++) {
                openedFor(practice, "+121255501%02d".formatted(10 + i), NOTHING);
            }
            openedFor(practice, "+12125550150", URGENT);
            practice.clock.tick(Duration.ofMinutes(61));

            var first = practice.readDesk.unclaimed(person("pat"), ALL, Rank.FIRST);

            assertThat(first.whole().orElseThrow().totals()).isEqualTo(new Totals(31, 31, 1));
            assertThat(whole("ana").totals()).isEqualTo(new Totals(30, 30, 0));
            assertThat(practice.readDesk
                            .unclaimed(person("pat"), ALL, first.next().orElseThrow())
                            .whole())
                    .isEmpty();
        }

        @Test
        void where_something_can_be_taken_there_is_no_lull() {
            opened(practice);

            assertThat(whole("ana").lull()).isEmpty();
        }

        @Test
        void where_there_is_nothing_nothing_waits() {
            assertThat(whole("ana").lull()).contains(new Lull(Lull.Why.NONE_WAITING, Optional.empty()));
        }

        @Test
        void what_colleagues_hold_can_be_taken_when_their_claims_end() {
            Callback opened = opened(practice);
            practice.work.claim(person("pat"), opened.id(), practice.log);

            assertThat(whole("ana").lull())
                    .contains(new Lull(
                            Lull.Why.HELD_BY_OTHERS,
                            Optional.of(practice.clock.instant().plus(Duration.ofMinutes(10)))));
            assertThat(whole("pat").lull()).contains(new Lull(Lull.Why.NONE_WAITING, Optional.empty()));
        }

        @Test
        void what_another_agency_holds_or_what_is_clinical_waits_for_nobody_who_may_not_see_it() {
            Callback opened = opened(practice);
            practice.work.claim(person("ben"), opened.id(), practice.log);
            openedFor(practice, "+12125550150", URGENT);

            assertThat(whole("ana").totals()).isEqualTo(new Totals(0, 0, 0));
            assertThat(whole("ana").lull()).contains(new Lull(Lull.Why.NONE_WAITING, Optional.empty()));
        }

        @Test
        void the_next_attempt_of_what_was_tried_says_when_there_is_something_again() {
            Callback opened = opened(practice);
            practice.work.claim(person("pat"), opened.id(), practice.log);
            practice.work.recordOutcome(person("pat"), opened.id(), report(Outcome.MESSAGE_LEFT), practice.log);

            State.Waiting waiting = (State.Waiting) current(practice).state();
            assertThat(whole("ana").lull()).contains(new Lull(Lull.Why.WAITING, Optional.of(waiting.until())));
        }

        @Test
        void what_is_due_at_an_hour_at_which_nobody_may_be_called_says_from_when_they_may() {
            Callback opened = opened(practice);
            practice.clock.tick(Duration.ofHours(10));

            Lull lull = whole("ana").lull().orElseThrow();
            assertThat(lull.why()).isEqualTo(Lull.Why.OUTSIDE_CALLING_HOURS);
            assertThat(lull.at())
                    .isEqualTo(practice.readDesk.outlook(person("ana"), opened).callableFrom());
        }

        @Test
        void what_somebody_holds_is_shown_until_the_claim_ends() {
            Callback opened = opened(practice);
            practice.work.claim(person("ana"), opened.id(), practice.log);

            assertThat(practice.readDesk
                            .held(person("lee"), ALL, person("ana").id())
                            .callbacks())
                    .hasSize(1);
            practice.clock.tick(Duration.ofMinutes(10));
            assertThat(practice.readDesk
                            .held(person("lee"), ALL, person("ana").id())
                            .callbacks())
                    .isEmpty();
        }
    }

    @Nested
    class Failure {

        private static final String SAM_EVERYWHERE =
                "\"id\":\"sam@sunrise.example\",\"role\":\"manager\",\"locations\":\"all\"";

        @Test
        void what_somebody_holds_where_the_reader_was_not_granted_it_is_not_shown() {
            var practice = new MemoryPractice(
                    Oak.directory()
                            .replace(SAM_EVERYWHERE, SAM_EVERYWHERE.replace("\"all\"", "[\"oak-street\"]"))
                            .replace(
                                    "\"saysAs\":\"Sunrise Harbor\"",
                                    "\"saysAs\":\"Sunrise Harbor\",\"queueOwner\":\"pat@sunrise.example\""),
                    at("tue 09:00"));
            Person pat = Oak.person(practice, "pat");
            Person sam = Oak.person(practice, "sam");
            practice.work.claim(pat, openedAtHarbor(practice).id(), practice.log);
            Callback atOak = openedFor(practice, "+12125550150", NOTHING);
            practice.work.claim(pat, atOak.id(), practice.log);

            assertThat(practice.readDesk.held(sam, ALL, pat.id()).callbacks())
                    .extracting(Callback::id)
                    .containsExactly(atOak.id());
            assertThat(practice.readDesk.held(pat, ALL, pat.id()).callbacks()).hasSize(2);
            assertThat(practice.readDesk.held(pat, AT_HARBOR, pat.id()).callbacks())
                    .hasSize(1);
        }

        @Test
        void what_a_person_may_not_see_is_nowhere() {
            Callback clinical = opened(practice, URGENT);

            assertThat(practice.readDesk.callback(person("ana"), clinical.id())).isEmpty();
            assertThat(practice.readDesk
                            .unclaimed(person("ana"), ALL, Rank.FIRST)
                            .rows())
                    .isEmpty();
            assertThat(practice.readDesk
                            .unclaimed(person("pat"), ALL, Rank.FIRST)
                            .rows())
                    .containsExactly(new ReadDesk.Row(clinical, Optional.empty()));
        }

        @Test
        void another_agency_does_not_see_who_holds_what() {
            practice.work.claim(person("ana"), opened(practice).id(), practice.log);

            assertThat(practice.readDesk
                            .held(person("ben"), ALL, person("ana").id())
                            .callbacks())
                    .isEmpty();
        }
    }
}
