package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.missed;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.WithheldReason;
import dev.ringback.casework.memory.MemoryPractice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for a number over the whole tenant, where both locations text right after a missed call (docs/rules.md §8). */
class TextsOfATenantTest {

    private static final String HARBORS_HOURS = "\"hours\":{\"mon-sun\":\"07:00-17:00\"}";

    private final MemoryPractice practice = new MemoryPractice(
            with(
                    "\"texting\":{\"from\":\"+13125550111\",\"link\":\"https://book.example.org/harbor\",\"onMissedCall\":true}"),
            at("tue 09:00"));

    /** The directory in which Harbor has more. */
    private static String with(String more) {
        assertThat(Oak.directory()).contains(HARBORS_HOURS);
        return Oak.directory().replace(HARBORS_HOURS, HARBORS_HOURS + "," + more);
    }

    private static Optional<WithheldReason> withheld(Callback callback) {
        return callback.history().stream()
                .filter(Entry.TextWithheld.class::isInstance)
                .map(entry -> ((Entry.TextWithheld) entry).reason())
                .reduce((_, last) -> last);
    }

    /** Somebody has closed what was open, so that the next call opens a callback of its own. */
    private void closed(Callback callback) {
        practice.work.claim(Oak.person(practice, "pat"), callback.id(), practice.log);
        practice.work.recordOutcome(
                Oak.person(practice, "pat"), callback.id(), Oak.report(Outcome.NO_FURTHER_ACTION), practice.log);
    }

    private Callback calledAgain(String contact) {
        practice.takeMissedCall.take(missed(contact, practice.clock.instant(), NOTHING), practice.log);
        return Oak.current(practice);
    }

    @Test
    void a_number_that_one_location_texted_is_left_alone_by_the_others_for_a_day() {
        opened(practice, CONSENTS);
        practice.clock.tick(Duration.ofHours(5));

        assertThat(withheld(openedAtHarbor(practice, CONSENTS))).contains(WithheldReason.TEXTED_RECENTLY);
        assertThat(practice.texts.sent()).hasSize(1);
    }

    @Test
    void it_gets_no_fourth_text_in_seven_days() {
        for (int day = 0; day < 3; day++) {
            closed(day == 0 ? opened(practice, CONSENTS) : calledAgain("contact-on-day-" + day));
            practice.clock.tick(Duration.ofHours(25));
        }
        assertThat(practice.texts.sent()).hasSize(3);

        assertThat(withheld(openedAtHarbor(practice, CONSENTS))).contains(WithheldReason.WEEK_LIMIT_REACHED);
        assertThat(practice.texts.sent()).hasSize(3);
    }

    @Test
    void of_two_locations_that_would_text_it_at_the_same_moment_one_does() {
        practice.texts.whenNextAsked(() -> openedAtHarbor(practice, CONSENTS));

        Callback atOak = opened(practice, CONSENTS);

        assertThat(practice.texts.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.from().e164()).isEqualTo("+13125550111"));
        assertThat(withheld(atOak)).contains(WithheldReason.TEXTED_RECENTLY);
        assertThat(atOak.pending()).isEmpty();
    }

    @Test
    void a_number_that_has_become_the_practices_own_is_not_texted() {
        practice.clock.set(at("tue 06:00"));
        Callback waiting = opened(practice, CONSENTS);
        practice.directories.put(
                practice.directories.current(),
                with("\"lines\":{}").replace("\"+13125550110\"]", "\"+13125550110\",\"+12125550123\"]"),
                "ops",
                practice.clock.instant(),
                Optional.empty());
        practice.clock.set(at("tue 08:00"));
        practice.wakeUp.wake(waiting.id(), practice.log);

        assertThat(practice.texts.sent()).isEmpty();
        assertThat(withheld(Oak.current(practice))).contains(WithheldReason.OWN_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"2028-05-30T14:00:00Z, true", "2028-06-02T14:00:00Z, false"})
    void consent_counts_no_more_after_eighteen_months_of_silence(Instant call, boolean goes) {
        closed(opened(practice, CONSENTS));
        practice.clock.set(call);
        Callback later = calledAgain("contact-much-later");

        assertThat(practice.texts.sent()).hasSize(goes ? 2 : 1);
        assertThat(withheld(later)).isEqualTo(goes ? Optional.empty() : Optional.of(WithheldReason.CONSENT_TOO_OLD));
    }

    @Test
    void whoever_agrees_anew_is_texted_after_whatever_silence() {
        closed(opened(practice, CONSENTS));
        practice.clock.set(Instant.parse("2029-01-10T15:00:00Z"));
        practice.takeMissedCall.take(missed("contact-much-later", practice.clock.instant(), CONSENTS), practice.log);

        assertThat(withheld(Oak.current(practice))).isEmpty();
        assertThat(practice.texts.sent()).hasSize(2);
    }
}
