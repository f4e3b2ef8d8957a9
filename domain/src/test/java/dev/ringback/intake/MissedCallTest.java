package dev.ringback.intake;

import static dev.ringback.callback.MissedReason.ABANDONED_IN_MENU;
import static dev.ringback.callback.MissedReason.ABANDONED_IN_QUEUE;
import static dev.ringback.callback.MissedReason.AFTER_HOURS;
import static dev.ringback.callback.MissedReason.ASKED_FOR_CALLBACK;
import static dev.ringback.callback.MissedReason.LEFT_VOICEMAIL;
import static dev.ringback.callback.MissedReason.SHORT_ABANDON;
import static dev.ringback.intake.Leg.at;
import static dev.ringback.intake.Leg.inbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.TextConsent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MissedCallTest {

    private static final Duration SHORT = Duration.ofSeconds(10);

    private static MissedReason reason(Leg leg, BusinessHours businessHours) {
        return switch (Chain.of(leg.contact()).classify()) {
            case Classification.Missed(MissedCall call) -> call.reason(SHORT, businessHours);
            case Classification.Reached _, Classification.StillGoing _, Classification.NotOurs _ ->
                throw new AssertionError("not missed");
        };
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                arguments("hung up in the menu", inbound("a").ended(at(40)), BusinessHours.DURING, ABANDONED_IN_MENU),
                arguments(
                        "hung up in the queue",
                        inbound("a").queued(at(20)).ended(at(40)),
                        BusinessHours.DURING,
                        ABANDONED_IN_QUEUE),
                arguments("called at night", inbound("a").ended(at(40)), BusinessHours.OUTSIDE, AFTER_HOURS),
                arguments(
                        "queued at night",
                        inbound("a").queued(at(20)).ended(at(40)),
                        BusinessHours.OUTSIDE,
                        AFTER_HOURS),
                arguments("a second under ten", inbound("a").ended(at(9)), BusinessHours.DURING, SHORT_ABANDON),
                arguments(
                        "ten seconds are not short",
                        inbound("a").ended(at(10)),
                        BusinessHours.DURING,
                        ABANDONED_IN_MENU),
                arguments(
                        "short in the queue",
                        inbound("a").queued(at(2)).ended(at(5)),
                        BusinessHours.DURING,
                        SHORT_ABANDON),
                arguments("short at night", inbound("a").ended(at(4)), BusinessHours.OUTSIDE, SHORT_ABANDON),
                arguments(
                        "gave up early at night",
                        inbound("a").ended(at(4)).because("CUSTOMER_DISCONNECT"),
                        BusinessHours.OUTSIDE,
                        SHORT_ABANDON),
                arguments(
                        "turned away by a short announcement at night",
                        inbound("a").ended(at(7)).because("CONTACT_FLOW_DISCONNECT"),
                        BusinessHours.OUTSIDE,
                        AFTER_HOURS),
                arguments(
                        "left a voicemail",
                        inbound("a").ended(at(40)).with("ringback_voicemail", "s3://recordings/1"),
                        BusinessHours.OUTSIDE,
                        LEFT_VOICEMAIL),
                arguments(
                        "left a voicemail in no time",
                        inbound("a").ended(at(5)).with("ringback_voicemail", "s3://recordings/1"),
                        BusinessHours.DURING,
                        LEFT_VOICEMAIL),
                arguments(
                        "a blank voicemail is none",
                        inbound("a").ended(at(40)).with("ringback_voicemail", " "),
                        BusinessHours.DURING,
                        ABANDONED_IN_MENU),
                arguments(
                        "asked for a callback",
                        inbound("a").queued(at(3)).ended(at(8)).with("ringback_asked_for_callback", "true"),
                        BusinessHours.DURING,
                        ASKED_FOR_CALLBACK),
                arguments(
                        "a voicemail says more than the wish",
                        inbound("a")
                                .ended(at(40))
                                .with("ringback_asked_for_callback", "true")
                                .with("ringback_voicemail", "s3://recordings/1"),
                        BusinessHours.DURING,
                        LEFT_VOICEMAIL),
                arguments(
                        "the flow names the reason",
                        inbound("a").ended(at(40)).with("ringback_missed_reason", "After_Hours"),
                        BusinessHours.DURING,
                        AFTER_HOURS),
                arguments(
                        "the flow names a callback",
                        inbound("a").ended(at(5)).with("ringback_missed_reason", "asked-for-callback"),
                        BusinessHours.DURING,
                        ASKED_FOR_CALLBACK),
                arguments(
                        "a long call was not short, whatever the flow says",
                        inbound("a").ended(at(60)).with("ringback_missed_reason", "short-abandon"),
                        BusinessHours.DURING,
                        ABANDONED_IN_MENU),
                arguments(
                        "an unknown word names nothing",
                        inbound("a").ended(at(40)).with("ringback_missed_reason", "bored"),
                        BusinessHours.DURING,
                        ABANDONED_IN_MENU));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void every_missed_call_has_one_reason(String what, Leg leg, BusinessHours businessHours, MissedReason reason) {
        assertThat(reason(leg, businessHours)).as(what).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"yes,GIVEN", "YES,GIVEN", "' no ',REVOKED"})
    void consent_is_given_or_refused_in_plain_words(String written, TextConsent consent) {
        assertThat(FlowAttributes.in(Map.of("ringback_text_consent", written)).consent())
                .contains(consent);
    }

    @ParameterizedTest
    @CsvSource({"true", "1", "maybe", "''", "yes please"})
    void anything_else_is_no_evidence_of_consent(String written) {
        assertThat(FlowAttributes.in(Map.of("ringback_text_consent", written)).consent())
                .isEmpty();
    }

    @Test
    void a_bucket_that_nobody_knows_is_not_given() {
        assertThat(FlowAttributes.in(Map.of("ringback_bucket", "New_Patient")).bucket())
                .contains(Bucket.NEW_PATIENT);
        assertThat(FlowAttributes.in(Map.of("ringback_bucket", "vip")).bucket()).isEqualTo(Optional.empty());
    }
}
