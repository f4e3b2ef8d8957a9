package dev.ringback.casework;

import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.URGENT;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedFor;
import static dev.ringback.casework.Oak.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.State;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Lull;
import dev.ringback.desk.Rank;
import dev.ringback.desk.Totals;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import java.time.Duration;
import java.util.ArrayList;
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

            assertThat(practice.readDesk.held(person("lee"), ALL, person("ana").id()))
                    .hasSize(1);
            practice.clock.tick(Duration.ofMinutes(10));
            assertThat(practice.readDesk.held(person("lee"), ALL, person("ana").id()))
                    .isEmpty();
        }
    }

    @Nested
    class Failure {

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

            assertThat(practice.readDesk.held(person("ben"), ALL, person("ana").id()))
                    .isEmpty();
        }
    }
}
