package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.BucketRule;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.rhythm.ContactWindow;
import dev.ringback.seeds.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any facts at any time around a change of the clocks; the conditions are written down a second time here. */
class TextGatePropertiesTest {

    private static final Set<TextStep> AFTER_CALLS =
            EnumSet.of(TextStep.THREE_DAYS_BEFORE, TextStep.DAY_BEFORE, TextStep.FEEDBACK);
    private static final LocationTexting AT_EVERY_STEP =
            LocationTexting.AFTER_ATTEMPTS_AND_MISSED_CALLS.and(AFTER_CALLS);
    private static final List<LocationTexting> TEXTINGS = List.of(
            LocationTexting.NEVER,
            LocationTexting.AFTER_ATTEMPTS,
            LocationTexting.AFTER_ATTEMPTS_AND_MISSED_CALLS,
            AT_EVERY_STEP);

    private static final int SEEDS = 2_000;

    private static final List<ZoneId> ZONES = Stream.of(
                    "America/New_York",
                    "America/Chicago",
                    "America/Phoenix",
                    "America/St_Johns",
                    "Pacific/Honolulu",
                    "Asia/Dubai",
                    "Asia/Tokyo",
                    "Australia/Lord_Howe")
            .map(ZoneId::of)
            .toList();

    private static final Instant BEFORE_THE_CHANGE = Instant.parse("2026-10-30T00:00:00Z");

    @Test
    void a_verdict_is_what_the_conditions_say() {
        Seeds.each(SEEDS, TextGatePropertiesTest::isJudgedByTheConditions);
    }

    private static void isJudgedByTheConditions(long seed) {
        Case any = Case.of(new Random(seed));
        Set<WithheldReason> broken = brokenConditions(any.facts, any.now);

        switch (TextGate.judge(any.facts, any.now)) {
            case Verdict.Send _ -> assertThat(broken).as("%s", any).isEmpty();
            case Verdict.Withhold(WithheldReason reason) ->
                assertThat(broken).as("%s", any).contains(reason);
            case Verdict.Wait wait -> {
                assertThat(broken).as("%s", any).containsExactly(WithheldReason.OUTSIDE_HOURS);
                assertThat(TextGate.judge(any.facts, wait.until()))
                        .as("%s", any)
                        .isEqualTo(new Verdict.Send());
            }
        }
    }

    @Test
    void a_text_that_waits_for_the_hour_goes_in_the_first_minute_that_suits_everyone() {
        Seeds.each(SEEDS, TextGatePropertiesTest::goesInTheFirstMinuteThatSuits);
    }

    private static void goesInTheFirstMinuteThatSuits(long seed) {
        Case any = Case.of(new Random(seed)).withNothingElseInItsWay();
        Set<ZoneId> zones = any.zones();

        Optional<Instant> first = LongStream.rangeClosed(0, Duration.ofDays(4).toMinutes())
                .mapToObj(minute -> any.now.plus(Duration.ofMinutes(minute)))
                .filter(time -> suitsAll(time, zones, any.facts.window().earliest()))
                .findFirst();

        Verdict expected = first.<Verdict>map(
                        time -> time.equals(any.now) ? new Verdict.Send() : new Verdict.Wait(time))
                .orElse(new Verdict.Withhold(WithheldReason.OUTSIDE_HOURS));
        assertThat(TextGate.judge(any.facts, any.now)).as("%s", any).isEqualTo(expected);
    }

    /** Else the properties above would hold of nothing. */
    @Test
    void the_generator_comes_upon_every_verdict_and_every_reason() {
        Set<Object> seen = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> Case.of(new Random(seed)))
                .map(any -> TextGate.judge(any.facts, any.now))
                .map(verdict ->
                        verdict instanceof Verdict.Withhold(WithheldReason reason) ? reason : verdict.getClass())
                .collect(Collectors.toSet());

        assertThat(seen)
                .contains(Verdict.Send.class, Verdict.Wait.class)
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        WithheldReason.REFUSED_BY_CARRIER,
                        WithheldReason.VISIT_CANCELLED,
                        WithheldReason.ASKED_RECENTLY)));
    }

    private static Set<WithheldReason> brokenConditions(TextFacts facts, Instant now) {
        Set<WithheldReason> broken = EnumSet.noneOf(WithheldReason.class);
        if (facts.location().equals(LocationTexting.NEVER)
                || (facts.step() == TextStep.MISSED_CALL && facts.location().equals(LocationTexting.AFTER_ATTEMPTS))
                || (AFTER_CALLS.contains(facts.step()) && !facts.location().equals(AT_EVERY_STEP))) {
            broken.add(WithheldReason.LOCATION_DOES_NOT_TEXT);
        }
        if (facts.bucket() != BucketRule.Texting.ALLOWED) {
            broken.add(WithheldReason.BUCKET_NOT_TEXTED);
        }
        if (facts.consent() == ConsentState.NEVER_GIVEN) {
            broken.add(WithheldReason.NO_CONSENT);
        }
        if (facts.consent() == ConsentState.REVOKED) {
            broken.add(WithheldReason.CONSENT_REVOKED);
        }
        if (facts.number() == NumberState.WRONG_NUMBER) {
            broken.add(WithheldReason.WRONG_NUMBER);
        }
        if (facts.number() == NumberState.DO_NOT_CALL) {
            broken.add(WithheldReason.DO_NOT_CALL);
        }
        if (facts.number() == NumberState.NO_TEXTS) {
            broken.add(WithheldReason.CONSENT_REVOKED);
        }
        if (facts.number() == NumberState.OWN_NUMBER) {
            broken.add(WithheldReason.OWN_NUMBER);
        }
        if (facts.number() == NumberState.CANNOT_BE_TEXTED) {
            broken.add(WithheldReason.CANNOT_BE_TEXTED);
        }
        if (facts.number() == NumberState.SILENT_FOR_LONG) {
            broken.add(WithheldReason.CONSENT_TOO_OLD);
        }
        if (facts.number() == NumberState.OPTED_OUT) {
            broken.add(WithheldReason.OPTED_OUT);
        }
        if (facts.callback() == CallbackStage.CLOSED) {
            broken.add(WithheldReason.CLOSED);
        }
        if (facts.callback() == CallbackStage.MOVED_ON) {
            broken.add(WithheldReason.NO_LONGER_TIMELY);
        }
        if (facts.textsForCallback() > 1) {
            broken.add(WithheldReason.LIMIT_REACHED);
        }
        int today = 0;
        int thisWeek = 0;
        for (Instant texted : facts.textedAt()) {
            long ago = Duration.between(texted, now).toSeconds();
            today += ago < 24 * 60 * 60 ? 1 : 0;
            thisWeek += ago < 7 * 24 * 60 * 60 ? 1 : 0;
        }
        if (today > 0) {
            broken.add(WithheldReason.TEXTED_RECENTLY);
        }
        if (thisWeek > 2) {
            broken.add(WithheldReason.WEEK_LIMIT_REACHED);
        }
        Set<ZoneId> zones = new HashSet<>(facts.callerZones().zones());
        zones.add(facts.locationZone());
        if (!suitsAll(now, zones, facts.window().earliest())) {
            broken.add(WithheldReason.OUTSIDE_HOURS);
        }
        return broken;
    }

    private static boolean suitsAll(Instant time, Set<ZoneId> zones, LocalTime earliest) {
        return zones.stream()
                .map(zone -> time.atZone(zone).toLocalTime())
                .allMatch(local -> !local.isBefore(earliest) && !local.isAfter(LocalTime.of(20, 0)));
    }

    /** Any facts at any full minute; each condition holds more often than not, so that texts go, too. */
    private record Case(TextFacts facts, Instant now) {

        static Case of(Random random) {
            Instant now = BEFORE_THE_CHANGE.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
            TextFacts facts = new TextFacts(
                    any(random, TextStep.values()),
                    mostly(random, AT_EVERY_STEP, TEXTINGS.toArray(LocationTexting[]::new)),
                    mostly(random, BucketRule.Texting.ALLOWED, BucketRule.Texting.values()),
                    mostly(random, ConsentState.GIVEN, ConsentState.values()),
                    mostly(random, NumberState.USABLE, NumberState.values()),
                    mostly(random, CallbackStage.OPEN, CallbackStage.values()),
                    random.nextInt(10) == 0 ? 2 : random.nextInt(2),
                    texted(random, now),
                    random.nextInt(4) == 0
                            ? new ContactWindow(LocalTime.of(9, 0), LocalTime.of(20, 0))
                            : ContactWindow.TEXTS,
                    any(random, ZONES.toArray(ZoneId[]::new)),
                    callerZones(random));
            return new Case(facts, now);
        }

        Case withNothingElseInItsWay() {
            return new Case(
                    new TextFacts(
                            facts.step(),
                            AT_EVERY_STEP,
                            BucketRule.Texting.ALLOWED,
                            ConsentState.GIVEN,
                            NumberState.USABLE,
                            CallbackStage.OPEN,
                            0,
                            Set.of(),
                            facts.window(),
                            facts.locationZone(),
                            facts.callerZones()),
                    now);
        }

        Set<ZoneId> zones() {
            Set<ZoneId> zones = new HashSet<>(facts.callerZones().zones());
            zones.add(facts.locationZone());
            return zones;
        }

        private static Set<Instant> texted(Random random, Instant now) {
            Set<Instant> texted = new HashSet<>();
            for (int i = random.nextInt(8) == 0 ? 4 : random.nextInt(2); i > 0; i--) {
                texted.add(now.minus(Duration.ofMinutes(random.nextInt(9 * 24 * 60))));
            }
            return texted;
        }

        private static CallerZones callerZones(Random random) {
            Set<ZoneId> zones = new HashSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                zones.add(any(random, ZONES.toArray(ZoneId[]::new)));
            }
            return new CallerZones(zones);
        }

        private static <T> T mostly(Random random, T usual, T[] values) {
            return random.nextInt(5) > 0 ? usual : any(random, values);
        }

        private static <T> T any(Random random, T[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
