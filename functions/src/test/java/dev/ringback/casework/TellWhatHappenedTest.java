package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.casework.Oak.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import dev.ringback.casework.TellWhatHappened.Written;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.casework.memory.RecordingBus;
import dev.ringback.form.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellWhatHappenedTest {

    private final MemoryPractice practice = Oak.practice();
    private final Callback opened = opened(practice);
    private final RecordingBus bus = new RecordingBus();

    private List<Written> written() {
        List<Written> written = new ArrayList<>();
        for (int seq = 1; seq <= opened.history().size(); seq++) {
            DomainEvent event = DomainEvent.of(
                    opened.id(), opened.location(), seq, opened.history().get(seq - 1));
            written.add(new Written("record-" + seq, List.of(event), Optional.empty(), Optional.empty()));
        }
        return written;
    }

    private Optional<String> tell(List<Written> written) {
        return new TellWhatHappened(practice.callbacks, practice.keepLedger, bus).tell(written, practice.log);
    }

    @Test
    void all_of_it_is_told_in_order() {
        assertThat(opened.history()).hasSize(3);
        assertThat(tell(written())).isEmpty();

        assertThat(bus.published()).extracting(DomainEvent::entry).containsExactly("opened", "due", "text-withheld");
        assertThat(practice.log.notes()).isEmpty();
    }

    /** A spending limit that was reached, or a registration that lapsed, refuses every text, and nobody would see it. */
    @Test
    void a_text_that_was_refused_is_noted_and_one_that_was_withheld_by_a_rule_is_not() {
        Instant now = practice.clock.instant();
        tell(List.of(
                withheld("record-1", WithheldReason.REFUSED_BY_CARRIER, now),
                withheld("record-2", WithheldReason.NO_CONSENT, now)));

        assertThat(practice.log.notes())
                .containsExactly("A text of callback %s was refused by the carrier".formatted(opened.id()));
    }

    private Written withheld(String record, WithheldReason why, Instant at) {
        var entry = new Entry.TextWithheld(at, TextStep.AFTER_FIRST_ATTEMPT, why, Optional.empty());
        DomainEvent event = DomainEvent.of(opened.id(), opened.location(), 4, entry);
        return new Written(record, List.of(event), Optional.empty(), Optional.empty());
    }

    @Test
    void what_is_kept_of_a_number_follows_although_the_bus_takes_nothing() {
        bus.hasRoomFor(0);
        var said = new KeepLedger.Change.SaidByText(PATIENT, TextConsent.REVOKED, "text-1", practice.clock.instant());
        tell(List.of(new Written("record-1", List.of(), Optional.empty(), Optional.of(said))));

        assertThat(practice.callbacks.numbers().ledger(PATIENT))
                .extracting(LedgerLine::what)
                .containsExactly(LedgerLine.What.TEXTS_REFUSED);
    }

    @Test
    void where_it_could_not_go_on_it_says_and_names_the_event() {
        bus.hasRoomFor(1);

        assertThat(tell(written())).contains("record-2");

        assertThat(bus.published()).hasSize(1);
        assertThat(practice.log.notes())
                .containsExactly("Record record-2 was not published, at event callback-1-2: the bus is full");
    }

    @Test
    void what_a_callback_that_is_gone_left_behind_is_deleted_although_the_bus_takes_nothing() {
        bus.hasRoomFor(0);
        List<Written> written = new ArrayList<>(written());
        written.add(new Written("record-gone", List.of(), Optional.of(opened.key()), Optional.empty()));

        assertThat(tell(written)).contains("record-1");
        assertThat(practice.callbacks.forgotten()).containsExactly(opened.key());
    }
}
