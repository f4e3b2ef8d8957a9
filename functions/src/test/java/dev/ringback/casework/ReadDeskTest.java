package dev.ringback.casework;

import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.URGENT;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static dev.ringback.casework.Oak.openedFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerRecord;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Rank;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
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
        void what_somebody_holds_is_shown_until_the_claim_ends() {
            Callback opened = opened(practice);
            practice.work.claim(person("ana"), opened.id(), practice.log);

            assertThat(practice.readDesk.held(person("lee"), ALL, person("ana").id()))
                    .hasSize(1);
            practice.clock.tick(Duration.ofMinutes(10));
            assertThat(practice.readDesk.held(person("lee"), ALL, person("ana").id()))
                    .isEmpty();
        }

        @Test
        void all_that_is_kept_of_a_caller_is_read_where_the_reader_was_granted_it() {
            Callback opened = opened(practice);
            openedAtHarbor(practice);

            assertThat(practice.readDesk.recordsOfCaller(person("pat"), opened)).hasSize(2);
            assertThat(practice.readDesk.recordsOfCaller(person("ana"), opened))
                    .singleElement()
                    .extracting(CallerRecord::callbacks)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .containsExactly(current(practice));
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
