package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.WHO;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import dev.ringback.casework.KeepNumbers.Change;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepNumbersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final MemoryPractice practice = Oak.practice();
    private Callback opened;

    @BeforeEach
    void a_call_was_missed() {
        opened = Oak.opened(practice);
    }

    private List<Tally> kept() {
        return practice.tallies.during(new Period(MONDAY, MONDAY.plusDays(13))).toList();
    }

    private Change grew(Callback callback, int after) {
        return new Change.Grew(
                callback.key(), Optional.of(callback), after, callback.history().size());
    }

    @Test
    void a_history_that_is_told_twice_or_late_counts_once_and_as_it_is_at_last() {
        Callback claimed = opened.with(new Entry.Claimed(at("tue 09:05"), worker(ANA), at("tue 09:15")));
        Callback texted = claimed.with(new Entry.TextWithheld(
                at("tue 09:06"), TextStep.MISSED_CALL, WithheldReason.NO_CONSENT, Optional.empty()));
        int entries = opened.history().size();

        practice.keepNumbers.follow(grew(texted, entries + 1));
        practice.keepNumbers.follow(grew(opened, 0));
        practice.keepNumbers.follow(grew(claimed, entries));
        practice.keepNumbers.follow(grew(texted, entries + 1));

        // Without consent a text was withheld when the callback was opened, too.
        assertThat(kept())
                .hasSize(3)
                .hasOnlyElementsOfTypes(Tally.OfCallback.class, Tally.OfText.class)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_history_of_which_some_was_set_aside_is_read_whole() {
        practice.keepNumbers.follow(new Change.Grew(
                opened.key(), Optional.empty(), 0, opened.history().size()));

        assertThat(kept()).hasAtLeastOneElementOfType(Tally.OfCallback.class);
    }

    @Test
    void a_call_that_opened_nothing_counts_where_it_was_and_in_no_bucket() {
        practice.keepNumbers.follow(new Change.OpenedNothing(new UncallableCall(
                WHO.location(), new ContactId("c-7"), NotOpened.WITHHELD_NUMBER, at("tue 23:30"), Optional.empty())));

        assertThat(kept()).singleElement().satisfies(tally -> {
            assertThat(tally.day()).isEqualTo(MONDAY.plusDays(1));
            assertThat(tally.place()).isEqualTo(new Tally.Place(WHO.location(), Optional.empty(), Optional.empty()));
        });
    }

    @Test
    void a_stop_counts_where_the_patients_last_callback_was_or_else_at_the_catch_all() {
        practice.keepNumbers.follow(new Change.Stopped(PATIENT, "text-1", at("tue 10:00")));
        practice.keepNumbers.follow(new Change.Stopped(new PhoneNumber("+12125550199"), "text-2", at("tue 10:00")));

        assertThat(kept())
                .extracting(tally -> tally.place().location())
                .containsExactly(WHO.location(), new LocationId("harbor"));
    }

    @Test
    void what_was_open_at_a_close_is_counted_with_the_next_thing_that_happens_by_the_hours_of_that_time() {
        String closedOnTuesdays = Oak.directory().replace("mon-fri", "wed-fri");
        assertThat(closedOnTuesdays).isNotEqualTo(Oak.directory());
        practice.directories.put(1, closedOnTuesdays, "ops@sunrise.example", at("wed 10:00"), Optional.empty());
        practice.clock.set(at("wed 17:01"));
        Callback told = opened.with(new Entry.Noted(at("wed 17:00"), worker(ANA), NoteKind.STATUS, "still open"));

        practice.keepNumbers.follow(grew(told, opened.history().size()));

        assertThat(kept())
                .filteredOn(Tally.OpenAtClose.class::isInstance)
                .extracting(Tally::day)
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2));
    }
}
