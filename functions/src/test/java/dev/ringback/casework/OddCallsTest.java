package dev.ringback.casework;

import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.DIALLED;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.REVOKES;
import static dev.ringback.casework.Oak.URGENT;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.missed;
import static dev.ringback.casework.Oak.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Consent;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Limits;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.TextConsent;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.Address;
import dev.ringback.intake.Customer;
import dev.ringback.intake.MissedCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Missed calls that are unlike most: of numbers that nobody can call, of two numbers, and of a phone that rings all day. */
class OddCallsTest {

    private final MemoryPractice practice = Oak.practice();

    private void take(String contact, Map<String, String> attributes) {
        practice.takeMissedCall.take(missed(contact, practice.clock.instant(), attributes), practice.log);
    }

    @Test
    void a_number_of_our_own_and_one_that_cannot_be_called_are_counted_and_open_nothing() {
        for (String caller : List.of(DIALLED, "12345")) {
            practice.takeMissedCall.take(
                    missed(
                            "contact-of-" + caller,
                            Optional.of(caller),
                            DIALLED,
                            Duration.ofSeconds(40),
                            practice.clock.instant(),
                            NOTHING),
                    practice.log);
        }

        assertThat(practice.uncallable.all())
                .extracting(UncallableCall::why)
                .containsExactlyInAnyOrder(NotOpened.OWN_NUMBER, NotOpened.UNUSABLE_NUMBER);
        assertThat(practice.callbacks.allOpen()).isEmpty();
    }

    @Test
    void urgent_words_of_somebody_who_cannot_be_called_are_told_at_once() {
        for (String caller : List.of(DIALLED, "12345")) {
            practice.takeMissedCall.take(
                    missed(
                            "contact-of-" + caller,
                            Optional.of(caller),
                            DIALLED,
                            Duration.ofSeconds(40),
                            practice.clock.instant(),
                            URGENT),
                    practice.log);
        }

        assertThat(practice.alerts.reasons())
                .containsExactly(EscalationReason.URGENT_WORDS, EscalationReason.URGENT_WORDS);
    }

    @Test
    void whoever_gives_another_number_is_called_back_on_that_one() {
        practice.takeMissedCall.take(giving("+12125550150"), practice.log);

        assertThat(practice.callbacks.allOpen())
                .extracting(callback -> callback.caller().e164())
                .containsExactly("+12125550150");
    }

    private MissedCall giving(String number) {
        MissedCall plain = missed("contact-1", practice.clock.instant(), NOTHING);
        return new MissedCall(
                plain.chain(),
                plain.dialled(),
                new Customer(Optional.of(new Address(number)), plain.caller().from()),
                plain.startedAt(),
                plain.endedAt(),
                plain.said(),
                plain.queueArn(),
                plain.gaveUpIn(),
                plain.endedBy(),
                plain.queued());
    }

    @Test
    void a_call_of_which_another_number_becomes_known_stays_on_the_callback_that_has_it() {
        take("contact-1", NOTHING);
        practice.takeMissedCall.take(giving("+12125550150"), practice.log);

        assertThat(practice.callbacks.allOpen()).containsExactly(current(practice));
    }

    @Test
    void what_the_hundred_and_first_call_says_about_texts_counts() {
        opened(practice, CONSENTS);
        for (int i = current(practice).calls().size(); i < Limits.CALLS; i++) {
            take("contact-of-" + i, NOTHING);
        }
        take("one-more", REVOKES);

        assertThat(practice.uncallable.all()).extracting(UncallableCall::why).containsExactly(NotOpened.MANY_CALLS);
        assertThat(current(practice).preferences().consent().map(Consent::said)).contains(TextConsent.REVOKED);
    }
}
