package dev.ringback.casework;

import static dev.ringback.casework.Oak.AT_HARBOR;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static dev.ringback.casework.Oak.openedFor;
import static dev.ringback.casework.Oak.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.State;
import dev.ringback.casework.WorkOnCallback.Result;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Rank;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One patient missed at two locations: whoever calls them is one person (docs/rules.md §7). */
class OnePersonCallsTest {

    private static final WorklistFilter ALL = new WorklistFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            WorklistFilter.Target.ANY,
            new WorklistFilter.Whose.Unclaimed());

    private final MemoryPractice practice = Oak.practice();
    private final CallbackId oak = opened(practice).id();
    private final CallbackId harbor = openedAtHarbor(practice).id();

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    private Result claim(String name, CallbackId id) {
        return practice.work.claim(person(name), id, practice.log);
    }

    private Optional<CallbackId> next(String name) {
        return practice.claimNext.claim(person(name), ALL, practice.log)
                        instanceof ClaimNext.Result.Claimed(Callback claimed)
                ? Optional.of(claimed.id())
                : Optional.empty();
    }

    private Optional<PersonId> holder(CallbackId id) {
        return practice.callbacks.find(id).orElseThrow().state() instanceof State.Held held
                ? Optional.of(held.by())
                : Optional.empty();
    }

    private Instant inTenMinutes() {
        return practice.clock.instant().plus(Duration.ofMinutes(10));
    }

    @Nested
    class Success {

        @Test
        void one_person_holds_both() {
            assertThat(claim("pat", oak)).isInstanceOf(Result.Done.class);
            assertThat(claim("pat", harbor)).isInstanceOf(Result.Done.class);

            assertThat(holder(oak))
                    .isEqualTo(holder(harbor))
                    .contains(person("pat").id());
        }

        @Test
        void one_person_is_given_both_by_next() {
            assertThat(next("pat")).isPresent();
            assertThat(next("pat")).isPresent();

            assertThat(holder(oak))
                    .isEqualTo(holder(harbor))
                    .contains(person("pat").id());
        }

        @Test
        void the_other_may_be_taken_once_the_first_was_given_back() {
            claim("ana", oak);
            practice.work.release(person("ana"), oak, Optional.empty(), practice.log);

            assertThat(claim("ben", harbor)).isInstanceOf(Result.Done.class);
        }

        @Test
        void the_other_may_be_taken_once_the_first_has_ended() {
            claim("ana", oak);
            practice.work.recordOutcome(person("ana"), oak, report(Outcome.NO_FURTHER_ACTION), practice.log);

            assertThat(next("ben")).contains(harbor);
            assertThat(practice.callbacks.find(harbor).orElseThrow().siblings()).isEqualTo(Siblings.SEEN);
        }

        @Test
        void a_claim_that_has_lapsed_holds_nobody_up_although_nobody_has_put_it_back() {
            claim("ana", oak);
            practice.clock.tick(Duration.ofMinutes(10));

            assertThat(claim("ben", harbor)).isInstanceOf(Result.Done.class);
            assertThat(practice.work.showNumber(person("ana"), oak, practice.log))
                    .isInstanceOf(Result.Refused.class);
            assertThat(claim("ana", oak)).isInstanceOf(Result.Refused.class);
        }

        @Test
        void the_worklist_shows_until_when_it_cannot_be_taken_to_everybody_but_the_holder() {
            claim("pat", oak);

            assertThat(practice.readDesk
                            .unclaimed(person("ben"), ALL, Rank.FIRST)
                            .rows())
                    .extracting(row -> row.callback().id(), ReadDesk.Row::callerHeldUntil)
                    .containsExactly(tuple(harbor, Optional.of(inTenMinutes())));
            assertThat(practice.readDesk
                            .unclaimed(person("pat"), ALL, Rank.FIRST)
                            .rows())
                    .extracting(ReadDesk.Row::callerHeldUntil)
                    .containsExactly(Optional.empty());
        }
    }

    @Nested
    class Failure {

        @Test
        void another_person_is_refused_and_told_until_when() {
            claim("ana", oak);

            assertThat(claim("ben", harbor))
                    .isEqualTo(new Result.Refused(
                            new Refusal.CallerHeldElsewhere(inTenMinutes()),
                            practice.directory
                                    .location(AT_HARBOR.location())
                                    .hours()
                                    .zone()));
            assertThat(holder(harbor)).isEmpty();
        }

        @Test
        void next_steps_over_it_and_goes_on() {
            claim("ana", oak);
            practice.clock.tick(Duration.ofMinutes(1));
            Callback other = openedFor(practice, "+12125550141", NOTHING);

            assertThat(next("ben")).contains(other.id());
            assertThat(next("ben")).isEmpty();
        }

        @Test
        void nobody_is_given_it_by_somebody_with_authority() {
            claim("ana", oak);

            assertThat(practice.work.reassign(person("sam"), harbor, "ben@bluebird.example", practice.log))
                    .isInstanceOf(Result.Refused.class);
            assertThat(practice.work.reassign(person("sam"), harbor, "ana@northwind.example", practice.log))
                    .isEqualTo(new Result.NotAssignable());
            assertThat(holder(harbor)).isEmpty();
        }

        @Test
        void of_two_who_claim_at_the_same_moment_the_second_is_refused() {
            practice.callbacks.beforeTheNextSave(() -> claim("ana", oak));

            assertThat(claim("ben", harbor)).isInstanceOf(Result.Refused.class);
            assertThat(holder(oak)).contains(person("ana").id());
            assertThat(holder(harbor)).isEmpty();
        }

        @Test
        void of_two_who_press_next_at_the_same_moment_the_second_gets_nothing_of_this_caller() {
            practice.callbacks.beforeTheNextSave(() -> claim("ana", oak));

            assertThat(next("ben")).isEmpty();
            assertThat(holder(oak)).contains(person("ana").id());
        }

        @Test
        void a_look_at_the_siblings_that_is_overtaken_is_taken_anew() {
            // The first save is the claim that asks for a look, the second one takes it.
            practice.callbacks.beforeTheNextSave(() -> {});
            practice.callbacks.beforeTheNextSave(() -> claim("ana", oak));

            assertThat(next("ben")).isEmpty();
            assertThat(holder(oak)).contains(person("ana").id());
            assertThat(holder(harbor)).isEmpty();
        }

        @Test
        void what_opens_while_another_location_is_called_is_held_up_from_its_first_moment() {
            MemoryPractice alone = Oak.practice();
            opened(alone);
            alone.work.claim(Oak.person(alone, "ana"), current(alone).id(), alone.log);
            CallbackId late = openedAtHarbor(alone).id();

            assertThat(alone.work.claim(Oak.person(alone, "ben"), late, alone.log))
                    .isInstanceOf(Result.Refused.class);
            assertThat(alone.claimNext.claim(Oak.person(alone, "ben"), ALL, alone.log))
                    .isInstanceOf(ClaimNext.Result.NothingLeft.class);
        }
    }
}
