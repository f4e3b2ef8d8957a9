package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.DIALLED;
import static dev.ringback.casework.Oak.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.PatientText;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.Address;
import dev.ringback.texting.TextOptOut;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/rules.md §8, texts from patients. */
class TakeTextTest {

    private final MemoryPractice practice = Oak.practice();

    private void text(String id, String from, String to, String body) {
        practice.takeText.take(
                new ReceivedText(id, Address.of(from), Address.of(to), practice.clock.instant(), body), practice.log);
    }

    private void text(String id, String body) {
        text(id, PATIENT.e164(), DIALLED, body);
    }

    private List<Callback> callbacks() {
        return practice.callbacks.load(Oak.WHO).callbacks();
    }

    private List<PatientText> shown() {
        return callbacks().stream()
                .flatMap(callback -> callback.history().stream())
                .filter(Entry.PatientTexted.class::isInstance)
                .map(entry -> ((Entry.PatientTexted) entry).text())
                .toList();
    }

    private boolean isStopped(String number) {
        return practice.optOuts
                .find(new PhoneNumber(number))
                .filter(TextOptOut::isInForce)
                .isPresent();
    }

    @Test
    void goes_to_the_callback_that_is_open() {
        opened(practice, CONSENTS);

        text("text-1", "I have a new number for you");

        assertThat(callbacks()).hasSize(1);
        assertThat(shown().getFirst().words().orElseThrow().text()).isEqualTo("I have a new number for you");
    }

    @Test
    void moves_the_next_attempt_to_the_time_that_it_asks_for_and_to_nothing_that_it_may_not_mean() {
        Callback open = opened(practice, CONSENTS);

        text("text-1", "not after 4");
        assertThat(entries(callbacks().getFirst())).doesNotContain("wish-recorded");
        text("text-2", "Después de las 4 por favor");

        Callback asked = callbacks().getFirst();
        assertThat(asked.id()).isEqualTo(open.id());
        assertThat(entries(asked)).endsWith("patient-texted", "wish-recorded", "waiting");
    }

    @Test
    void opens_one_where_none_is_and_the_same_text_opens_no_other() {
        text("text-1", "Can I come on Friday?");
        practice.clock.tick(Duration.ofMinutes(1));
        text("text-1", "Can I come on Friday?");

        assertThat(callbacks()).hasSize(1);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void to_a_number_that_no_location_owns_opens_one_at_the_catch_all() {
        text("text-1", PATIENT.e164(), "+12125550177", "Can I come on Friday?");

        assertThat(practice.callbacks.allOpen())
                .singleElement()
                .satisfies(opened -> assertThat(entries(opened)).contains("patient-texted", "escalated"))
                .extracting(Callback::location)
                .isEqualTo(practice.directory.current().catchAll());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop please",
                "Stop texting me",
                "no more texts",
                "🛑",
                "unsubscribe",
                "HELP",
                "START",
                "basta"
            })
    void a_bare_answer_opens_nothing_and_is_not_shown(String body) {
        opened(practice, CONSENTS);

        text("text-1", body);

        assertThat(shown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP calling me",
                "Wrong number",
                "He died last week",
                "no me llamen",
                "Please stop, I have a lawyer"
            })
    void a_no_that_says_more_ends_texts_and_is_shown_to_who_would_call(String body) {
        opened(practice, CONSENTS);

        text("text-1", body);

        assertThat(isStopped(PATIENT.e164())).isTrue();
        assertThat(shown()).extracting(PatientText::asks).containsExactly(PatientText.Asks.NO_MORE);
    }

    /** Else whoever thanks for a call is called once more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you!",
                "ok gracias",
                "Liked “Sunrise Family Practice: sorry we missed your call. Reply STOP to opt out.”",
                "I’m driving with Focus turned on. I’ll see your message when I get where I’m going."
            })
    void what_asks_for_nothing_opens_nothing_and_ends_no_texts(String body) {
        text("text-1", body);

        assertThat(callbacks()).isEmpty();
        assertThat(isStopped(PATIENT.e164())).isFalse();
    }

    @Test
    void urgent_words_alert_at_once() {
        text("text-1", "me duele el pecho");

        assertThat(practice.alerts.told()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22395", "AMAZON", "", "anonymous"})
    void from_a_short_code_or_nobody_it_changes_nothing(String from) {
        text("text-1", from, DIALLED, "STOP, or call me");

        assertThat(practice.callbacks.allOpen()).isEmpty();
    }

    @Test
    void from_a_number_of_our_own_it_opens_nothing() {
        text("text-1", Oak.HARBOR_DIALLED, DIALLED, "Please call me");

        assertThat(practice.callbacks.allOpen()).isEmpty();
    }

    @Test
    void a_text_without_words_is_shown_as_one() {
        text("text-1", "  ");

        assertThat(shown()).extracting(PatientText::words).containsExactly(Optional.empty());
    }

    @Test
    void of_sixteen_hundred_emoji_as_many_are_kept_as_of_any_words_and_none_in_half() {
        text("text-1", "😀".repeat(1600));

        String kept = shown().getFirst().words().orElseThrow().text();
        assertThat(kept.length()).isBetween(1990, 2000);
        assertThat(kept.chars().filter(c -> Character.isHighSurrogate((char) c)).count())
                .isEqualTo(kept.chars()
                        .filter(c -> Character.isLowSurrogate((char) c))
                        .count());
    }
}
