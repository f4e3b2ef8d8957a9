package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Outcome;
import dev.ringback.casework.memory.MemoryOfferedTasks;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.ConnectInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Oak Street offers its attempts through a flow of Connect, and Harbor does not; a run a minute. */
class OfferAttemptsTest {

    private static final String ANOTHER = "+12125550124";
    private static final String A_THIRD = "+12125550125";

    private final MemoryPractice practice = new MemoryPractice(
            Oak.directory()
                    .replace(
                            "\"timeZone\":\"America/New_York\"",
                            "\"timeZone\":\"America/New_York\",\"connect\":{\"instance\":"
                                    + "\"arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555\","
                                    + "\"taskFlow\":\"flow-1\"}"),
            at("tue 09:00"));
    private final MemoryOfferedTasks offered = new MemoryOfferedTasks();
    private final Connect connect = new Connect();
    private final OfferAttempts offerAttempts =
            new OfferAttempts(connect, offered, practice.callbacks, practice.directory, practice.clock);

    /** It knows a token again, and answers as it is told to. */
    private static final class Connect implements AgentTasks {

        private final Map<String, ContactId> tasks = new LinkedHashMap<>();
        private final List<Task> asked = new ArrayList<>();
        private final List<ContactId> ended = new ArrayList<>();
        private final Map<ContactId, String> callbacks = new HashMap<>();
        private Function<Task, Offered> answers = this::started;
        private Supplier<Ended> ends = () -> Ended.OVER;

        private Offered started(Task task) {
            ContactId id =
                    tasks.computeIfAbsent(task.attempt().word(), _ -> new ContactId("task-" + (tasks.size() + 1)));
            callbacks.put(id, task.attempt().callback().id());
            return new Offered.Started(id);
        }

        @Override
        public Offered offer(Task task) {
            asked.add(task);
            return answers.apply(task);
        }

        @Override
        public Ended end(ConnectInstance instance, ContactId task) {
            Ended end = ends.get();
            if (end == Ended.OVER) {
                ended.add(task);
            }
            return end;
        }

        /** The callbacks of the tasks that nobody has ended. */
        List<String> open() {
            return tasks.values().stream()
                    .filter(task -> !ended.contains(task))
                    .map(callbacks::get)
                    .toList();
        }
    }

    private void run() {
        practice.clock.set(practice.clock.instant().plus(Duration.ofMinutes(1)));
        offerAttempts.run(practice.log);
    }

    private void runAndFail() {
        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could be neither offered nor ended");
    }

    private void claim(Callback callback) {
        practice.work.claim(Oak.person(practice, "pat"), callback.id(), practice.log);
    }

    @Test
    void an_attempt_that_is_due_is_offered_once() {
        Callback due = Oak.opened(practice);
        run();
        run();

        assertThat(connect.asked).singleElement().satisfies(task -> {
            assertThat(task.flow()).isEqualTo("flow-1");
            assertThat(task.location()).isEqualTo("Oak Street");
            assertThat(task.attempt().word()).isEqualTo(due.id() + "-2");
        });
        assertThat(connect.open()).containsExactly(due.id().id());
    }

    @Test
    void a_location_without_a_flow_offers_nothing() {
        Oak.openedAtHarbor(practice);
        run();

        assertThat(connect.asked).isEmpty();
    }

    @Test
    void while_no_attempt_is_due_nothing_is_offered() {
        practice.clock.set(at("tue 19:00"));
        Oak.opened(practice);
        run();

        assertThat(connect.asked).isEmpty();
    }

    @Test
    void once_somebody_takes_it_its_task_is_ended() {
        Callback due = Oak.opened(practice);
        run();
        claim(due);
        run();

        assertThat(connect.open()).isEmpty();
        assertThat(offered.all()).isEmpty();
    }

    @Test
    void an_attempt_that_was_put_back_is_offered_anew() {
        Callback due = Oak.opened(practice);
        run();
        claim(due);
        practice.work.release(Oak.person(practice, "pat"), due.id(), Optional.empty(), practice.log);
        run();

        assertThat(connect.tasks).hasSize(2);
        assertThat(connect.open()).containsExactly(due.id().id());
    }

    @Test
    void the_task_of_a_closed_callback_is_ended() {
        Callback due = Oak.opened(practice);
        run();
        claim(due);
        practice.work.recordOutcome(
                Oak.person(practice, "pat"), due.id(), Oak.report(Outcome.NO_FURTHER_ACTION), practice.log);
        run();
        run();

        assertThat(connect.open()).isEmpty();
        assertThat(connect.tasks).hasSize(1);
    }

    @Test
    void each_attempt_has_a_task_of_its_own() {
        Callback due = Oak.found(practice, Outcome.MESSAGE_LEFT);
        run();
        assertThat(connect.asked).isEmpty();

        practice.clock.set(at("tue 11:00"));
        practice.wakeUp.wake(due.id(), practice.log);
        run();

        assertThat(connect.open()).containsExactly(due.id().id());
    }

    @Test
    void urgent_ones_come_first_and_then_the_earliest_deadline() {
        Callback later = Oak.openedFor(practice, ANOTHER, Map.of("ringback_bucket", "billing"));
        Callback sooner = Oak.opened(practice, Map.of("ringback_bucket", "new-patient"));
        Callback urgent = Oak.openedFor(practice, A_THIRD, Oak.URGENT);
        run();

        assertThat(connect.asked)
                .extracting(task -> task.attempt().callback())
                .containsExactly(urgent.id(), sooner.id(), later.id());
    }

    @Test
    void where_connect_answers_no_more_the_next_run_goes_on_with_what_is_due_by_then() {
        Callback first = Oak.opened(practice);
        Callback second = Oak.openedFor(practice, ANOTHER, Oak.NOTHING);
        connect.answers = _ -> new AgentTasks.Offered.TooMany();
        for (int minute = 0; minute < 60; minute++) {
            run();
        }
        assertThat(offered.all()).as("there is none of them").isEmpty();
        claim(first);
        connect.answers = connect::started;
        run();

        assertThat(connect.open()).containsExactly(second.id().id());
        assertThat(connect.tasks).hasSize(1);
    }

    @Test
    void an_offer_whose_reply_was_lost_is_the_same_task() {
        Callback due = Oak.opened(practice);
        connect.answers = task -> {
            connect.started(task);
            throw new IllegalStateException("connection reset");
        };
        runAndFail();
        connect.answers = connect::started;
        run();
        run();

        assertThat(connect.asked).hasSize(2);
        assertThat(connect.tasks).hasSize(1);
        claim(due);
        run();
        assertThat(connect.open()).isEmpty();
    }

    @Test
    void a_task_of_which_nobody_knew_is_ended_all_the_same() {
        Callback due = Oak.opened(practice);
        connect.answers = task -> {
            connect.started(task);
            throw new IllegalStateException("connection reset");
        };
        runAndFail();
        claim(due);
        connect.answers = _ -> new AgentTasks.Offered.TooMany();
        run();
        assertThat(offered.all()).hasSize(1);
        connect.answers = connect::started;
        run();

        assertThat(connect.tasks).hasSize(1);
        assertThat(connect.open()).isEmpty();
        assertThat(offered.all()).isEmpty();
    }

    @Test
    void a_flow_that_does_not_exist_is_asked_for_once_a_run_and_told_without_a_patient() {
        Oak.opened(practice);
        Oak.openedFor(practice, ANOTHER, Oak.NOTHING);
        connect.answers = _ -> new AgentTasks.Offered.Refused(new IllegalStateException("no such flow"));
        runAndFail();
        runAndFail();

        assertThat(connect.asked).hasSize(2);
        assertThat(offered.all()).isEmpty();
        assertThat(practice.log.notes())
                .last()
                .asString()
                .contains("callback-1", "oak-street", "flow-1", "no such flow")
                .doesNotContain("555");
    }

    @Test
    void a_task_that_cannot_be_ended_now_is_ended_later_and_nothing_else_is_offered_for_its_callback() {
        Callback due = Oak.opened(practice);
        run();
        claim(due);
        practice.work.release(Oak.person(practice, "pat"), due.id(), Optional.empty(), practice.log);
        connect.ends = () -> {
            throw new IllegalStateException("down");
        };
        runAndFail();
        assertThat(connect.tasks).hasSize(1);
        connect.ends = () -> AgentTasks.Ended.TOO_MANY;
        run();
        assertThat(connect.tasks).hasSize(1);
        connect.ends = () -> AgentTasks.Ended.OVER;
        run();
        run();

        assertThat(connect.tasks).hasSize(2);
        assertThat(connect.open()).containsExactly(due.id().id());
    }

    @Test
    void while_a_colleague_is_with_the_patient_about_another_location_nothing_is_offered() {
        Callback atHarbor = Oak.openedAtHarbor(practice);
        Oak.opened(practice);
        claim(practice.callbacks.find(atHarbor.id()).orElseThrow());
        run();

        assertThat(connect.asked).isEmpty();
    }
}
