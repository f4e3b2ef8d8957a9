package dev.ringback.texting;

import static dev.ringback.texting.ConsentState.GIVEN;
import static dev.ringback.texting.ConsentState.NEVER_GIVEN;
import static dev.ringback.texting.ConsentState.REVOKED;
import static dev.ringback.texting.ConsentState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Consent;
import dev.ringback.callback.Consent.How;
import dev.ringback.callback.TextConsent;
import dev.ringback.seeds.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentLedgerTest {

    private static final int SEEDS = 200;

    private static final Instant T = Instant.parse("2026-11-24T15:00:00Z");

    /** What was said, a minute apart: (G)iven, (R)evoked, (S)top, start (A)gain. */
    static Stream<Arguments> ledgers() {
        return Stream.of(
                Arguments.of("", NEVER_GIVEN, "nobody asked"),
                Arguments.of("G", GIVEN, "the caller agreed"),
                Arguments.of("GR", REVOKED, "and thought better of it"),
                Arguments.of("GRG", GIVEN, "and agreed once more"),
                Arguments.of("R", REVOKED, "a no that nobody asked for counts"),
                Arguments.of("GS", STOPPED, "STOP takes consent"),
                Arguments.of("S", STOPPED, "STOP counts without it too"),
                Arguments.of("GSA", GIVEN, "START restores what STOP took"),
                Arguments.of("GSSA", GIVEN, "however often STOP was said"),
                Arguments.of("SA", NEVER_GIVEN, "START gives nothing of itself"),
                Arguments.of("A", NEVER_GIVEN, "nor does a START out of the blue"),
                Arguments.of("GRSA", REVOKED, "START does not restore what was revoked before the STOP"),
                Arguments.of("GSRA", REVOKED, "nor what was revoked after it"),
                Arguments.of("GSG", STOPPED, "what a location records does not lift a STOP"),
                Arguments.of("SGA", GIVEN, "but counts after the START"),
                Arguments.of("GSAS", STOPPED, "a STOP after a START counts"));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("ledgers")
    void where_consent_stands_is_the_fold_of_what_was_said(String said, ConsentState standing, String why) {
        var ledger = new ConsentLedger(entries(said));

        assertThat(ledger.standing()).as(why).isEqualTo(standing);
        assertThat(ledger.inForce()).as(why).isEqualTo(standing == GIVEN);
    }

    @ParameterizedTest
    @MethodSource("atTheSameInstant")
    void of_two_things_said_at_once_the_one_that_means_fewer_texts_counts(
            List<ConsentEntry> entries, ConsentState standing) {
        assertThat(new ConsentLedger(entries).standing()).isEqualTo(standing);
        assertThat(new ConsentLedger(entries.reversed()).standing()).isEqualTo(standing);
    }

    static Stream<Arguments> atTheSameInstant() {
        return Stream.of(
                Arguments.of(List.of(entry('G', T), entry('R', T)), REVOKED),
                Arguments.of(List.of(entry('G', T), entry('S', T)), STOPPED),
                Arguments.of(List.of(entry('A', T), entry('S', T)), STOPPED));
    }

    @Test
    void what_a_caller_said_in_a_call_is_an_entry_with_that_contact_as_its_evidence() {
        var contact = "11111111-2222-3333-4444-555555555555";

        assertThat(ConsentEntry.of(new Consent(TextConsent.GIVEN, T, How.CONTACT_ATTRIBUTE, contact)))
                .isEqualTo(new ConsentEntry.Given(T, How.CONTACT_ATTRIBUTE, contact));
        assertThat(ConsentEntry.of(new Consent(TextConsent.REVOKED, T, How.CONTACT_ATTRIBUTE, contact)))
                .isEqualTo(new ConsentEntry.Revoked(T, How.CONTACT_ATTRIBUTE, contact));
    }

    @Test
    void repeated_and_delayed_reports_change_nothing() {
        Seeds.each(SEEDS, ConsentLedgerTest::standsAsIfHeardOnceInOrder);
    }

    private static void standsAsIfHeardOnceInOrder(long seed) {
        var random = new Random(seed);
        List<ConsentEntry> said = entries(anything(random));
        List<ConsentEntry> heard = new ArrayList<>(said);
        said.stream().filter(_ -> random.nextBoolean()).forEach(heard::add);
        Collections.shuffle(heard, random);

        assertThat(new ConsentLedger(heard).standing()).isEqualTo(new ConsentLedger(said).standing());
    }

    @Test
    void consent_in_force_was_given_and_neither_revoked_nor_stopped_since() {
        Seeds.each(SEEDS, ConsentLedgerTest::isInForceByTheLastWords);
    }

    private static void isInForceByTheLastWords(long seed) {
        String said = anything(new Random(seed));

        assertThat(new ConsentLedger(entries(said)).inForce())
                .as(said)
                .isEqualTo(said.lastIndexOf('G') > said.lastIndexOf('R')
                        && said.lastIndexOf('S') <= said.lastIndexOf('A'));
    }

    @Test
    void a_stop_and_a_start_leave_things_as_they_were() {
        Seeds.each(SEEDS, ConsentLedgerTest::standsAsBeforeStopAndStart);
    }

    private static void standsAsBeforeStopAndStart(long seed) {
        String said = anything(new Random(seed));

        assertThat(new ConsentLedger(entries(said + "SA")).standing())
                .as(said)
                .isEqualTo(new ConsentLedger(entries(said).stream()
                                .filter(Predicate.not(ConsentEntry.Stopped.class::isInstance))
                                .toList())
                        .standing());
    }

    private static String anything(Random random) {
        return random.ints(random.nextInt(8), 0, 4)
                .mapToObj(i -> "GRSA".substring(i, i + 1))
                .reduce("", String::concat);
    }

    private static List<ConsentEntry> entries(String said) {
        return IntStream.range(0, said.length())
                .mapToObj(i -> entry(said.charAt(i), T.plus(Duration.ofMinutes(i))))
                .toList();
    }

    private static ConsentEntry entry(char said, Instant at) {
        return switch (said) {
            case 'G' -> new ConsentEntry.Given(at, How.PERSON, "ana@northwind.example");
            case 'R' -> new ConsentEntry.Revoked(at, How.FORM, "form-1");
            case 'S' -> new ConsentEntry.Stopped(at, "message-1");
            case 'A' -> new ConsentEntry.Started(at, "message-2");
            default -> throw new IllegalArgumentException("unknown: " + said);
        };
    }
}
