package dev.ringback.casework;

import static dev.ringback.intake.Leg.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.BackfillReply.Backfilled;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.Contacts;
import dev.ringback.intake.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two days of which Connect told nothing, and its list of them in pages of two. */
class BackfillTest {

    private static final int DAY = 24 * 60 * 60;
    private static final Instant BEGAN = at(0);
    private static final Instant NOW = at(2 * DAY);

    private final MemoryPractice practice = Oak.practice();
    private final List<Contact> ended = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private Optional<ContactId> broken = Optional.empty();
    private int pagesUntilThrottled = Integer.MAX_VALUE;

    private final Backfill backfill = new Backfill(
            this::page,
            new TakeContactEvent(
                    new Connect(),
                    practice.handOvers,
                    practice.takeMissedCall,
                    practice.noteConversation,
                    practice.noteOutboundCall,
                    practice.clock),
            practice.directory,
            Optional.of(Oak.INSTANCE),
            practice.clock);

    private Optional<EndedContacts.Page> page(
            ConnectInstance instance, Instant from, Instant to, Optional<String> next) {
        asked.add(from);
        if (pagesUntilThrottled-- == 0) {
            return Optional.empty();
        }
        List<Contact> all = ended.stream()
                .filter(contact ->
                        !endOf(contact).isBefore(from) && !endOf(contact).isAfter(to))
                .sorted(Comparator.comparing(BackfillTest::endOf))
                .toList();
        int begin = next.map(Integer::parseInt).orElse(0);
        int end = Math.min(begin + 2, all.size());
        return Optional.of(new EndedContacts.Page(
                all.subList(begin, end), end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty()));
    }

    private static Instant endOf(Contact contact) {
        return contact.times().disconnected().orElseThrow();
    }

    private final class Connect implements Contacts {

        @Override
        public Optional<Contact> describe(ConnectInstance instance, ContactId id) {
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

    private void missed(int patient, int second) {
        String area = List.of("212", "646", "917").get(patient / 100);
        missed("contact-" + patient, "+1%s55501%02d".formatted(area, patient % 100), second);
    }

    private void missed(String contact, String number, int second) {
        ended.add(Leg.inbound(contact).from(number).ended(at(second)).contact());
    }

    private BackfillReply over(Instant from, Instant to) {
        practice.clock.set(NOW);
        return backfill.over(new BackfillRequest.Window(from, to), practice.log);
    }

    private Backfilled overBothDays() {
        return (Backfilled) over(BEGAN, NOW.minus(Reconcile.SETTLED));
    }

    private String why(Instant from, Instant to) {
        return ((BackfillReply.Unusable) over(from, to)).why();
    }

    private long open() {
        return practice.callbacks.allOpen().count();
    }

    @Test
    void each_missed_call_of_the_time_opens_its_callback_and_the_old_ones_are_counted() {
        missed(23, 40);
        missed(24, DAY / 2);
        missed(25, DAY + DAY / 2);

        Backfilled done = overBothDays();

        assertThat(open()).isEqualTo(3);
        assertThat(done).isEqualTo(new Backfilled(Map.of(Taken.OPENED, 3), 2, List.of(), Optional.empty()));
    }

    @Test
    void the_same_time_again_changes_nothing() {
        missed(23, 40);
        missed("contact-again", "+12125550123", 90);
        assertThat(overBothDays().taken()).isEqualTo(Map.of(Taken.OPENED, 1, Taken.ADDED, 1));
        List<Callback> before = practice.callbacks.allOpen().toList();

        assertThat(overBothDays().taken()).isEqualTo(Map.of(Taken.KNOWN, 2));
        assertThat(practice.callbacks.allOpen().toList()).isEqualTo(before);
    }

    @Test
    void a_withheld_number_opens_nothing_and_is_counted_as_such() {
        ended.add(
                Leg.inbound("contact-withheld").from("anonymous").ended(at(40)).contact());

        assertThat(overBothDays().taken()).isEqualTo(Map.of(Taken.OPENS_NOTHING, 1));
    }

    @Test
    void a_run_takes_so_many_and_says_where_to_go_on() {
        for (int patient = 0; patient < Reconcile.CONTACTS_A_RUN + 20; patient++) {
            missed(100 + patient, 60 + patient);
        }
        Backfilled first = overBothDays();
        assertThat(first.taken()).isEqualTo(Map.of(Taken.OPENED, Reconcile.CONTACTS_A_RUN));

        Backfilled second = (Backfilled) over(first.next().orElseThrow(), NOW.minus(Reconcile.SETTLED));
        assertThat(second.taken()).isEqualTo(Map.of(Taken.OPENED, 20));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void as_many_as_end_at_one_moment_are_taken_in_one_run() {
        for (int patient = 0; patient < Reconcile.CONTACTS_A_RUN + 20; patient++) {
            missed(100 + patient, 70);
        }
        missed(23, 80);
        Backfilled first = overBothDays();

        assertThat(first.taken()).isEqualTo(Map.of(Taken.OPENED, Reconcile.CONTACTS_A_RUN + 20));
        assertThat(first.next()).contains(at(70).plusMillis(1));
    }

    @Test
    void where_Connect_answers_no_more_it_says_how_far_it_came() {
        missed(23, 40);
        missed(24, 50);
        missed(25, 60);
        pagesUntilThrottled = 1;
        assertThat(overBothDays().next()).contains(at(50).plusMillis(1));

        pagesUntilThrottled = 0;
        assertThat(overBothDays().next()).contains(BEGAN);
    }

    @Test
    void what_cannot_be_taken_is_named_and_taken_when_asked_for_again() {
        missed(23, 40);
        missed(24, 50);
        broken = Optional.of(new ContactId("contact-23"));
        Backfilled done = overBothDays();
        assertThat(done.failed()).containsExactly(new ContactId("contact-23"));
        assertThat(done.taken()).isEqualTo(Map.of(Taken.OPENED, 1));

        broken = Optional.empty();
        assertThat(overBothDays().taken()).isEqualTo(Map.of(Taken.OPENED, 1, Taken.KNOWN, 1));
    }

    @Test
    void more_than_a_week_is_gone_over_week_by_week() {
        Instant from = NOW.minus(Duration.ofDays(10));
        Backfilled first = (Backfilled) over(from, NOW.minus(Reconcile.SETTLED));
        assertThat(first.next()).contains(from.plus(Reconcile.LONGEST).plusMillis(1));

        assertThat(((Backfilled) over(first.next().orElseThrow(), NOW.minus(Reconcile.SETTLED))).next())
                .isEmpty();
    }

    @Test
    void a_time_that_is_too_old_too_new_or_no_time_is_refused_before_anything_is_asked() {
        Instant earliest = NOW.minus(Backfill.EARLIEST);
        assertThat(why(earliest.minusSeconds(1), NOW.minus(Reconcile.SETTLED)))
                .startsWith("'from' must not be before " + earliest);
        assertThat(why(BEGAN, NOW)).startsWith("'to' must not be after " + NOW.minus(Reconcile.SETTLED));
        assertThat(why(BEGAN, BEGAN)).isEqualTo("'from' must be before 'to'.");
        assertThat(asked).isEmpty();
    }
}
