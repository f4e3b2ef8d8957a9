package dev.ringback.casework;

import static dev.ringback.intake.Leg.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.casework.memory.MemoryReconciled;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.Contacts;
import dev.ringback.intake.Leg;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Connect's list in pages of two, and a run every five minutes. */
class ReconcileTest {

    private final MemoryPractice practice = Oak.practice();
    private final MemoryReconciled reconciled = new MemoryReconciled();
    private final List<Contact> ended = new ArrayList<>();
    private final List<ContactId> described = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private Optional<ContactId> broken = Optional.empty();
    private int pagesUntilThrottled = Integer.MAX_VALUE;

    private final Reconcile reconcile = another();

    private Reconcile another() {
        var take = new TakeContactEvent(
                new Connect(),
                practice.handOvers,
                practice.takeMissedCall,
                practice.noteConversation,
                practice.noteOutboundCall,
                practice.clock);
        return new Reconcile(this::page, reconciled, take, Optional.of(Oak.INSTANCE), practice.clock);
    }

    private Optional<EndedContacts.Page> page(
            ConnectInstance instance, Instant from, Instant to, Optional<String> next) {
        asked.add(from);
        if (pagesUntilThrottled == 0) {
            return Optional.empty();
        }
        pagesUntilThrottled--;
        List<Contact> all = ended.stream()
                .filter(contact -> {
                    Instant at = contact.times().disconnected().orElseThrow();
                    return !at.isBefore(from) && !at.isAfter(to);
                })
                .sorted(Comparator.comparing(
                        contact -> contact.times().disconnected().orElseThrow()))
                .toList();
        int begin = next.map(Integer::parseInt).orElse(0);
        int end = Math.min(begin + 2, all.size());
        return Optional.of(new EndedContacts.Page(
                all.subList(begin, end), end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty()));
    }

    /** Connect describes what it lists. */
    private final class Connect implements Contacts {

        @Override
        public Optional<Contact> describe(ConnectInstance instance, ContactId id) {
            described.add(id);
            if (broken.equals(Optional.of(id))) {
                throw new IllegalStateException("Connect is down");
            }
            return ended.stream().filter(contact -> contact.id().equals(id)).findFirst();
        }

        @Override
        public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId id) {
            return describe(instance, id).map(List::of);
        }
    }

    /** A call of a patient of their own that ended so many seconds after nine, and of which no event comes. */
    private void missed(int patient, int second) {
        ended.add(Leg.inbound("contact-" + patient)
                .from("+1212555%04d".formatted(100 + patient))
                .ended(at(second))
                .contact());
    }

    private void runAt(int second) {
        practice.clock.set(at(second));
        reconcile.run(practice.log);
    }

    private List<String> open() {
        return practice.callbacks
                .allOpen()
                .map(Callback::caller)
                .map(number -> number.e164().substring(8))
                .sorted()
                .toList();
    }

    @Test
    void what_was_before_the_first_run_is_left_alone() {
        missed(23, -60 * 60);
        runAt(0);
        runAt(300);

        assertThat(open()).isEmpty();
    }

    @Test
    void a_missed_call_whose_events_never_came_opens_its_callback_ten_minutes_later() {
        runAt(0);
        missed(23, 40);
        runAt(300);
        assertThat(open()).as("its event may still come").isEmpty();

        runAt(900);

        assertThat(open()).containsExactly("0123");
    }

    @Test
    void a_call_that_its_event_told_of_is_asked_for_once_and_changes_nothing() {
        runAt(0);
        missed(23, 40);
        practice.clock.set(at(41));
        Callback opened = Oak.openedFor(practice, "+12125550123", Oak.NOTHING);
        int before = opened.history().size();
        ended.clear();
        ended.add(Leg.inbound("contact-of-+12125550123")
                .from("+12125550123")
                .ended(at(41))
                .contact());
        runAt(900);
        int askedFor = described.size();
        runAt(1200);
        runAt(1500);

        assertThat(practice.callbacks.find(opened.id()).orElseThrow().history()).hasSize(before);
        assertThat(described).hasSize(askedFor);
    }

    @Test
    void what_Connect_lists_late_is_found_by_the_next_windows() {
        runAt(0);
        runAt(900);
        missed(23, 200);
        runAt(1200);

        assertThat(open()).containsExactly("0123");
    }

    @Test
    void all_pages_are_gone_over_and_each_run_begins_where_the_last_ended() {
        runAt(0);
        for (int patient = 20; patient < 27; patient++) {
            missed(patient, patient);
        }
        runAt(900);

        assertThat(open()).hasSize(7);
        asked.clear();
        runAt(1200);
        assertThat(asked.getFirst()).isEqualTo(at(900).minus(Reconcile.SETTLED).minus(Reconcile.OVERLAP));
    }

    @Test
    void where_Connect_answers_no_more_the_next_run_goes_on_and_none_is_lost() {
        runAt(0);
        for (int patient = 20; patient < 27; patient++) {
            missed(patient, patient);
        }
        pagesUntilThrottled = 2;
        runAt(900);
        assertThat(open()).hasSize(4);

        pagesUntilThrottled = Integer.MAX_VALUE;
        runAt(1200);
        assertThat(open()).hasSize(7);
    }

    @Test
    void a_run_takes_so_many_and_no_more_so_that_others_may_ask_Connect_too() {
        runAt(0);
        for (int patient = 0; patient < Reconcile.CONTACTS_A_RUN + 20; patient++) {
            ended.add(Leg.inbound("contact-" + patient)
                    .from("+1212555%04d".formatted(2000 + patient))
                    .ended(at(1 + patient))
                    .contact());
        }
        runAt(1000);
        assertThat(reconciled.progress().orElseThrow().taken()).hasSize(Reconcile.CONTACTS_A_RUN);

        runAt(1300);
        assertThat(reconciled.progress().orElseThrow().taken()).hasSize(Reconcile.CONTACTS_A_RUN + 20);
    }

    @Test
    void after_weeks_without_a_run_it_goes_on_week_by_week() {
        runAt(0);
        int twelveDays = 12 * 24 * 60 * 60;
        missed(23, twelveDays);
        runAt(twelveDays + 24 * 60 * 60);
        assertThat(open()).isEmpty();

        runAt(twelveDays + 24 * 60 * 60 + 300);
        assertThat(open()).containsExactly("0123");
    }

    @Test
    void a_contact_that_cannot_be_taken_is_told_of_and_tried_again_and_keeps_no_other_from_being_taken() {
        runAt(0);
        missed(23, 40);
        missed(24, 41);
        broken = Optional.of(new ContactId("contact-23"));
        practice.clock.set(at(900));
        assertThatThrownBy(() -> reconcile.run(practice.log)).isInstanceOf(IllegalStateException.class);
        assertThat(open()).containsExactly("0124");
        assertThat(practice.log.notes())
                .contains("Contact contact-23, which Connect lists, was not taken: Connect is down");

        broken = Optional.empty();
        runAt(1200);
        assertThat(open()).containsExactly("0123", "0124");
    }

    @Test
    void a_contact_that_cannot_be_taken_for_two_hours_is_not_lost() {
        runAt(0);
        missed(23, 40);
        broken = Optional.of(new ContactId("contact-23"));
        for (int second = 900; second < 2 * 60 * 60; second += 300) {
            practice.clock.set(at(second));
            assertThatThrownBy(() -> reconcile.run(practice.log)).isInstanceOf(IllegalStateException.class);
        }
        broken = Optional.empty();
        runAt(2 * 60 * 60);

        assertThat(open()).containsExactly("0123");
    }

    @Test
    void a_contact_that_can_never_be_taken_holds_nothing_up_for_good() {
        runAt(0);
        missed(23, 40);
        broken = Optional.of(new ContactId("contact-23"));
        practice.clock.set(at(900));
        assertThatThrownBy(() -> reconcile.run(practice.log)).isInstanceOf(IllegalStateException.class);
        practice.clock.set(at(4 * 60 * 60));
        assertThatThrownBy(() -> reconcile.run(practice.log)).isInstanceOf(IllegalStateException.class);
        int later = 4 * 60 * 60 + 300;
        runAt(later);
        runAt(later + 300);
        assertThat(asked.getLast()).isEqualTo(at(later).minus(Reconcile.SETTLED).minus(Reconcile.OVERLAP));
    }

    @Test
    void quiet_runs_go_on_where_the_last_one_ended_and_save_that_once_an_hour() {
        runAt(0);
        int saves = reconciled.saves();
        for (int second = 300; second < 60 * 60; second += 300) {
            runAt(second);
        }
        assertThat(reconciled.saves()).isEqualTo(saves);
        assertThat(asked.getLast()).isEqualTo(at(60 * 60 - 600 - 600).minus(Reconcile.OVERLAP));

        runAt(60 * 60);
        assertThat(reconciled.saves()).isEqualTo(saves + 1);
    }

    @Test
    void quiet_runs_do_not_go_past_a_contact_that_another_instance_could_not_take() {
        runAt(0);
        runAt(900);
        missed(23, 200);
        broken = Optional.of(new ContactId("contact-23"));
        assertThatThrownBy(() -> another().run(practice.log)).isInstanceOf(IllegalStateException.class);
        broken = Optional.empty();
        runAt(3 * 60 * 60 / 2);

        assertThat(open()).containsExactly("0123");
    }

    @Test
    void a_run_that_comes_again_at_once_asks_nothing() {
        runAt(0);
        runAt(900);
        asked.clear();
        runAt(900);

        assertThat(asked).isEmpty();
    }
}
