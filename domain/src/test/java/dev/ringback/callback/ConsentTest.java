package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.seeds.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private static final int SEEDS = 200;
    private static final Instant T = at("tue 09:00");

    private static Consent said(TextConsent said, Instant at) {
        return new Consent(said, at, Consent.How.PERSON, "ana@northwind.example");
    }

    private static Optional<TextConsent> counts(List<Consent> words) {
        Preferences preferences = Preferences.NONE;
        for (Consent word : words) {
            preferences = preferences.with(Optional.of(word));
        }
        return preferences.consent().map(Consent::said);
    }

    @Test
    void the_later_word_counts_in_whatever_order_they_become_known() {
        List<Consent> words = List.of(said(TextConsent.REVOKED, T), said(TextConsent.GIVEN, T.plusSeconds(1)));

        assertThat(counts(words)).contains(TextConsent.GIVEN);
        assertThat(counts(words.reversed())).contains(TextConsent.GIVEN);
    }

    @Test
    void of_two_words_at_once_the_one_that_means_fewer_texts_counts() {
        List<Consent> words = List.of(said(TextConsent.GIVEN, T), said(TextConsent.REVOKED, T));

        assertThat(counts(words)).contains(TextConsent.REVOKED);
        assertThat(counts(words.reversed())).contains(TextConsent.REVOKED);
    }

    @Test
    void repeated_and_delayed_reports_change_nothing() {
        Seeds.each(SEEDS, ConsentTest::countAsIfHeardOnceInOrder);
    }

    @Test
    void no_yes_overtakes_a_no_that_became_known_after_it() {
        Callback opened = Fixtures.openedAt(T)
                .with(new Entry.ConsentRecorded(T, new Actor.Caller(), said(TextConsent.GIVEN, T.plusSeconds(40))))
                .with(new Entry.ConsentRecorded(
                        T.plusSeconds(10), new Actor.Caller(), said(TextConsent.REVOKED, T.plusSeconds(10))));

        assertThat(opened.preferences().consent().map(Consent::said)).contains(TextConsent.REVOKED);
    }

    @Test
    void a_yes_told_late_by_a_clock_that_is_fast_does_not_overtake_a_no_that_was_recorded_between() {
        Instant reallySaid = T;
        Consent no = said(TextConsent.REVOKED, reallySaid.plusSeconds(20));
        Consent yes = inCall(reallySaid.plusSeconds(40));

        assertThat(counts(List.of(no, yes))).contains(TextConsent.REVOKED);
        assertThat(counts(List.of(yes, no))).contains(TextConsent.REVOKED);
    }

    @Test
    void a_yes_said_in_a_call_well_after_a_no_counts() {
        Consent no = said(TextConsent.REVOKED, T);

        assertThat(counts(List.of(no, inCall(T.plusSeconds(60))))).contains(TextConsent.REVOKED);
        assertThat(counts(List.of(no, inCall(T.plusSeconds(61))))).contains(TextConsent.GIVEN);
    }

    private static Consent inCall(Instant at) {
        return Consent.inCall(TextConsent.GIVEN, at, at.plusSeconds(300), new ContactId("late"));
    }

    @Test
    void a_no_counts_from_when_it_became_known_however_long_ago_it_was_said() {
        Consent yes = said(TextConsent.GIVEN, T);
        Consent no = Consent.inCall(TextConsent.REVOKED, T.minusSeconds(3600), T.plusSeconds(5), new ContactId("late"));

        assertThat(counts(List.of(yes, no))).contains(TextConsent.REVOKED);
        assertThat(counts(List.of(no, yes))).contains(TextConsent.REVOKED);
    }

    private static void countAsIfHeardOnceInOrder(long seed) {
        var random = new Random(seed);
        List<Consent> said = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(minute -> said(
                        random.nextBoolean() ? TextConsent.GIVEN : TextConsent.REVOKED,
                        T.plus(Duration.ofMinutes(minute))))
                .toList();
        List<Consent> heard = new ArrayList<>(said);
        said.stream().filter(_ -> random.nextBoolean()).forEach(heard::add);
        Collections.shuffle(heard, random);

        assertThat(counts(heard)).contains(said.getLast().said());
    }
}
