package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.BucketRule;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.rhythm.ContactWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextGateTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    /** Tuesday noon in New York. */
    private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

    private static final SomeFacts ALL_HOLD = new SomeFacts(new TextFacts(
            TextStep.AFTER_FIRST_ATTEMPT,
            LocationTexting.AFTER_ATTEMPTS,
            BucketRule.Texting.ALLOWED,
            ConsentState.GIVEN,
            NumberState.USABLE,
            CallbackStage.OPEN,
            0,
            Set.of(),
            ContactWindow.TEXTS,
            NEW_YORK,
            CallerZones.UNKNOWN));

    /** One thing that speaks against a text, and the reason that is given for it. */
    record Objection(String what, UnaryOperator<SomeFacts> but, WithheldReason reason) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** In the order of precedence; what stands further up is the reason given. */
    private static final List<Objection> OBJECTIONS = List.of(
            new Objection(
                    "the location does not text",
                    facts -> facts.location(LocationTexting.NEVER),
                    WithheldReason.LOCATION_DOES_NOT_TEXT),
            new Objection(
                    "the bucket forbids it",
                    facts -> facts.bucket(BucketRule.Texting.FORBIDDEN),
                    WithheldReason.BUCKET_NOT_TEXTED),
            of("the carrier holds an opt-out", NumberState.OPTED_OUT, WithheldReason.OPTED_OUT),
            of("it reaches somebody else", NumberState.WRONG_NUMBER, WithheldReason.WRONG_NUMBER),
            of("its owner wants no calls", NumberState.DO_NOT_CALL, WithheldReason.DO_NOT_CALL),
            of("the practice itself is behind it", NumberState.OWN_NUMBER, WithheldReason.OWN_NUMBER),
            of("no text gets through", NumberState.CANNOT_BE_TEXTED, WithheldReason.CANNOT_BE_TEXTED),
            of("silence for too long", NumberState.SILENT_FOR_LONG, WithheldReason.CONSENT_TOO_OLD),
            of("a later no elsewhere", NumberState.NO_TEXTS, WithheldReason.CONSENT_REVOKED),
            new Objection("no consent", facts -> facts.consent(ConsentState.NEVER_GIVEN), WithheldReason.NO_CONSENT),
            new Objection(
                    "consent revoked", facts -> facts.consent(ConsentState.REVOKED), WithheldReason.CONSENT_REVOKED),
            new Objection(
                    "the callback is closed", facts -> facts.callback(CallbackStage.CLOSED), WithheldReason.CLOSED),
            new Objection(
                    "a later attempt was made",
                    facts -> facts.callback(CallbackStage.MOVED_ON),
                    WithheldReason.NO_LONGER_TIMELY),
            new Objection(
                    "two texts for this callback", facts -> facts.textsForCallback(2), WithheldReason.LIMIT_REACHED),
            new Objection(
                    "three texts in a week",
                    facts -> facts.textedAt(
                            NOON.minus(Duration.ofHours(30)),
                            NOON.minus(Duration.ofDays(3)),
                            NOON.minus(Duration.ofDays(6))),
                    WithheldReason.WEEK_LIMIT_REACHED),
            new Objection(
                    "a text an hour ago",
                    facts -> facts.textedAt(NOON.minus(Duration.ofHours(1))),
                    WithheldReason.TEXTED_RECENTLY),
            new Objection(
                    "no hour suits all zones",
                    facts -> facts.callerZones(ZoneId.of("Asia/Dubai"), ZoneId.of("Asia/Tokyo")),
                    WithheldReason.OUTSIDE_HOURS));

    private static final Map<String, LocationTexting> TEXTING = Map.of(
            "NEVER", LocationTexting.NEVER,
            "AFTER_ATTEMPTS", LocationTexting.AFTER_ATTEMPTS,
            "AFTER_ATTEMPTS_AND_MISSED_CALLS", LocationTexting.AFTER_ATTEMPTS_AND_MISSED_CALLS);

    private static Objection of(String what, NumberState number, WithheldReason reason) {
        return new Objection(what, facts -> facts.number(number), reason);
    }

    static List<Objection> objections() {
        return OBJECTIONS;
    }

    @Test
    void a_text_goes_when_all_conditions_hold() {
        assertThat(TextGate.judge(ALL_HOLD.facts(), NOON)).isEqualTo(new Verdict.Send());
    }

    @ParameterizedTest
    @MethodSource("objections")
    void each_condition_alone_withholds_it(Objection objection) {
        assertThat(TextGate.judge(objection.but.apply(ALL_HOLD).facts(), NOON))
                .isEqualTo(new Verdict.Withhold(objection.reason));
    }

    static Stream<Arguments> pairs() {
        return IntStream.range(0, OBJECTIONS.size())
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, OBJECTIONS.size())
                        .mapToObj(second -> Arguments.of(OBJECTIONS.get(first), OBJECTIONS.get(second))));
    }

    /** The second is applied first, so that two values of one fact leave the first standing. */
    @ParameterizedTest(name = "{0} before {1}")
    @MethodSource("pairs")
    void of_several_conditions_the_most_lasting_is_the_reason_given(Objection first, Objection second) {
        assertThat(TextGate.judge(first.but.apply(second.but.apply(ALL_HOLD)).facts(), NOON))
                .isEqualTo(new Verdict.Withhold(first.reason));
    }

    @Test
    void every_reason_but_the_carriers_own_is_given_by_the_gate() {
        assertThat(OBJECTIONS)
                .extracting(Objection::reason)
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        WithheldReason.REFUSED_BY_CARRIER,
                        // What is said of one that was owed after a call, before the gate is asked.
                        WithheldReason.VISIT_CANCELLED,
                        WithheldReason.ASKED_RECENTLY)));
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void a_closed_callback_is_texted_about_the_attempt_that_closed_it_only(CallbackStage standing) {
        Verdict verdict = TextGate.judge(ALL_HOLD.callback(standing).facts(), NOON);

        assertThat(verdict instanceof Verdict.Send).isEqualTo(standing != CallbackStage.MOVED_ON);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSED_CALL,         AFTER_ATTEMPTS,                  false",
        "MISSED_CALL,         AFTER_ATTEMPTS_AND_MISSED_CALLS, true",
        "AFTER_FIRST_ATTEMPT, AFTER_ATTEMPTS_AND_MISSED_CALLS, true",
        "AFTER_LAST_ATTEMPT,  AFTER_ATTEMPTS,                  true",
        "AFTER_LAST_ATTEMPT,  NEVER,                           false",
    })
    void a_text_right_after_the_missed_call_is_for_locations_that_ask_for_it(
            TextStep step, String location, boolean goes) {
        Verdict verdict = TextGate.judge(
                ALL_HOLD.step(step)
                        .location(Objects.requireNonNull(TEXTING.get(location)))
                        .facts(),
                NOON);

        assertThat(verdict)
                .isEqualTo(goes ? new Verdict.Send() : new Verdict.Withhold(WithheldReason.LOCATION_DOES_NOT_TEXT));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "3, false"})
    void a_callback_causes_two_texts_at_most(int texts, boolean goes) {
        assertThat(TextGate.judge(ALL_HOLD.textsForCallback(texts).facts(), NOON) instanceof Verdict.Send)
                .isEqualTo(goes);
    }

    @ParameterizedTest
    @CsvSource({"PT24H, true", "PT23H59M59S, false", "PT0S, false", "PT-5S, false", "PT48H, true"})
    void a_caller_is_left_alone_for_24_hours_after_a_text(Duration ago, boolean goes) {
        assertThat(TextGate.judge(ALL_HOLD.textedAt(NOON.minus(ago)).facts(), NOON) instanceof Verdict.Send)
                .isEqualTo(goes);
    }

    @ParameterizedTest
    @CsvSource({"PT168H, true", "PT167H59M59S, false", "PT200H, true"})
    void a_number_gets_three_texts_in_seven_days_at_most(Duration firstAgo, boolean goes) {
        SomeFacts facts =
                ALL_HOLD.textedAt(NOON.minus(firstAgo), NOON.minus(Duration.ofDays(4)), NOON.minus(Duration.ofDays(2)));

        assertThat(TextGate.judge(facts.facts(), NOON))
                .isEqualTo(goes ? new Verdict.Send() : new Verdict.Withhold(WithheldReason.WEEK_LIMIT_REACHED));
    }

    @Test
    void a_number_of_a_state_with_a_narrower_window_is_texted_in_that() {
        SomeFacts facts = ALL_HOLD.window(new ContactWindow(LocalTime.of(9, 0), LocalTime.of(20, 0)));

        assertThat(TextGate.judge(facts.facts(), inNewYork("2026-11-24T08:30:00")))
                .isEqualTo(new Verdict.Wait(inNewYork("2026-11-24T09:00:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00:00, ''",
        "2026-11-24T20:00:00, ''",
        "2026-11-24T07:59:59, 2026-11-24T08:00:00",
        "2026-11-24T20:00:01, 2026-11-25T08:00:00",
        // A Saturday and a holiday: the window of texts knows no closed days.
        "2026-11-28T12:00:00, ''",
        "2026-11-26T12:00:00, ''",
        // The nights of the clock changes.
        "2026-10-31T22:00:00, 2026-11-01T08:00:00",
        "2027-03-13T22:00:00, 2027-03-14T08:00:00",
    })
    void a_text_waits_for_the_hour(String local, String until) {
        assertThat(TextGate.judge(ALL_HOLD.facts(), inNewYork(local)))
                .isEqualTo(until.isEmpty() ? new Verdict.Send() : new Verdict.Wait(inNewYork(until)));
    }

    @Test
    void a_caller_far_away_is_texted_when_it_is_day_in_both_places() {
        // 8:00 in Honolulu is 13:00 in New York.
        SomeFacts facts = ALL_HOLD.callerZones(HONOLULU);

        assertThat(TextGate.judge(facts.facts(), NOON)).isEqualTo(new Verdict.Wait(NOON.plus(Duration.ofHours(1))));
        assertThat(TextGate.judge(facts.facts(), NOON.plus(Duration.ofHours(1))))
                .isEqualTo(new Verdict.Send());
    }

    @Test
    void every_zone_that_the_number_may_be_in_counts() {
        Instant nineInNewYork = inNewYork("2026-11-24T09:00:00");

        assertThat(TextGate.judge(
                        ALL_HOLD.callerZones(NEW_YORK, ZoneId.of("America/Los_Angeles"))
                                .facts(),
                        nineInNewYork))
                .isEqualTo(new Verdict.Wait(inNewYork("2026-11-24T11:00:00")));
    }

    @Test
    void a_text_that_waits_says_that_it_is_outside_hours() {
        assertThat(new Verdict.Wait(NOON).reason()).isEqualTo(WithheldReason.OUTSIDE_HOURS);
    }

    @ParameterizedTest
    @MethodSource("objections")
    void a_text_waits_only_if_nothing_but_the_hour_is_in_its_way(Objection objection) {
        Instant night = NOON.plus(Duration.ofHours(11));

        assertThat(TextGate.judge(objection.but.apply(ALL_HOLD).facts(), night))
                .isEqualTo(new Verdict.Withhold(objection.reason));
    }

    private static Instant inNewYork(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
