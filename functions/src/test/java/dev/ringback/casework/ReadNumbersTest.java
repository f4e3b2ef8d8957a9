package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Outcome;
import dev.ringback.casework.ReadNumbers.Against;
import dev.ringback.casework.ReadNumbers.Answer;
import dev.ringback.casework.ReadNumbers.Beside;
import dev.ringback.casework.ReadNumbers.Question;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.numbers.Counting;
import dev.ringback.numbers.Dimension;
import dev.ringback.numbers.Figures;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Tally;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadNumbersTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final Period DAY = new Period(TUESDAY, TUESDAY);
    private static final Period DAY_BEFORE = new Period(TUESDAY.minusDays(1), TUESDAY.minusDays(1));
    private static final LocationId HARBOR = new LocationId("harbor");

    private final MemoryPractice practice = Oak.practice();

    /** One callback that Ana of Northwind has tried, and one at Harbor that nobody has. */
    @BeforeEach
    void a_morning() {
        Callback opened = Oak.opened(practice);
        count(Oak.openedAtHarbor(practice));
        practice.work.claim(Oak.person(practice, "ana"), opened.id(), practice.log);
        practice.work.recordOutcome(
                Oak.person(practice, "ana"), opened.id(), Oak.report(Outcome.WRONG_NUMBER), practice.log);
        count(Oak.current(practice));
        practice.clock.set(at("tue 18:00"));
    }

    private void count(Callback callback) {
        practice.keepNumbers.follow(new KeepNumbers.Change.Grew(
                callback.key(), Optional.of(callback), 0, callback.history().size()));
    }

    private Answer asked(String person, Set<LocationId> locations, Optional<Dimension> by, Optional<Against> against) {
        return practice.readNumbers.answer(
                Oak.person(practice, person), new Question(DAY, locations, Set.of(), Set.of(), by, against));
    }

    private Answer.Told told(String person, Optional<Dimension> by, Optional<Against> against) {
        return (Answer.Told) asked(person, Set.of(), by, against);
    }

    @Test
    void a_manager_is_told_of_all_that_was_missed_and_what_was_left_open_at_the_close() {
        Figures figures =
                told("sam", Optional.empty(), Optional.empty()).asked().figures();

        assertThat(figures.callbacks()).isEqualTo(2);
        assertThat(figures.firstCallback().tried()).isEqualTo(1);
        assertThat(figures.unresolved()).isPresent();
    }

    @Test
    void groups_and_another_period_stand_beside_what_was_asked_for() {
        Answer.Told told = told("sam", Optional.of(Dimension.LOCATION), Optional.of(new Against.Days(DAY_BEFORE)));

        assertThat(told.asked().groups()).extracting(Counting.Group::key).containsExactly("harbor", "oak-street");
        assertThat(told.against())
                .hasValueSatisfying(beside -> assertThat(
                                ((Beside.OfPeriod) beside).figures().callbacks())
                        .isZero());
    }

    @Test
    void the_other_period_is_told_apart_by_the_same() {
        Answer.Told told = told("sam", Optional.of(Dimension.LOCATION), Optional.of(new Against.Days(DAY)));

        assertThat(told.against())
                .hasValueSatisfying(beside -> assertThat(((Beside.OfPeriod) beside).groups())
                        .isEqualTo(told.asked().groups())
                        .hasSize(2));
    }

    @Test
    void an_agencys_lead_is_told_of_the_own_peoples_work_alone() {
        Figures figures = told("lee", Optional.of(Dimension.PERSON), Optional.empty())
                .asked()
                .figures();

        assertThat(figures.callbacks()).isEqualTo(1);
        assertThat(figures.unresolved()).isEmpty();
    }

    @Test
    void who_may_not_know_is_told_nothing() {
        assertThat(asked("ana", Set.of(), Optional.empty(), Optional.empty())).isInstanceOf(Answer.NotAllowed.class);
        assertThat(asked("lee", Set.of(HARBOR), Optional.empty(), Optional.empty()))
                .isInstanceOf(Answer.NotAllowed.class);
        assertThat(practice.readNumbers.callbacks(Oak.person(practice, "ana"), question(Optional.empty()), 10))
                .isEmpty();
    }

    @Test
    void an_audit_stands_beside_once_it_is_kept_for_who_manages_all_locations() {
        Optional<Against> audit = Optional.of(new Against.Audit());
        assertThat(asked("sam", Set.of(), Optional.empty(), audit)).isInstanceOf(Answer.NoAudit.class);

        practice.audits.keep("{}");

        assertThat(told("sam", Optional.empty(), audit).against())
                .contains(new Beside.OfAudit("{}", practice.directory.current()));
        assertThat(asked("lee", Set.of(), Optional.empty(), audit)).isInstanceOf(Answer.NotAllowed.class);
    }

    @Test
    void more_than_can_be_folded_while_somebody_waits_is_not_told_in_part() {
        var readNumbers = new ReadNumbers(practice.tallies, practice.audits, practice.directory, practice.clock, 1);
        var sam = Oak.person(practice, "sam");

        assertThat(readNumbers.answer(sam, question(Optional.empty()))).isInstanceOf(Answer.TooMuch.class);
        assertThat(practice.readNumbers.callbacks(sam, question(Optional.empty()), 1))
                .hasValueSatisfying(callbacks -> assertThat(callbacks).hasSize(2));
    }

    private static Question question(Optional<Against> against) {
        return new Question(DAY, Set.of(), Set.of(), Set.of(), Optional.empty(), against);
    }

    @Test
    void the_callbacks_of_a_bucket_are_told_in_the_order_of_their_first_calls() {
        Question ofOther =
                new Question(DAY, Set.of(), Set.of(Bucket.OTHER), Set.of(), Optional.empty(), Optional.empty());

        assertThat(practice.readNumbers.callbacks(Oak.person(practice, "sam"), ofOther, 10))
                .hasValueSatisfying(callbacks -> assertThat(callbacks)
                        .hasSize(2)
                        .isSortedAccordingTo((one, other) -> one.firstCall()
                                .toInstant()
                                .compareTo(other.firstCall().toInstant()))
                        .extracting(Tally.OfCallback::closed)
                        .anyMatch(Optional::isPresent));
    }
}
