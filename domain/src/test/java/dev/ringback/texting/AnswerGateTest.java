package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.texting.AnswerFacts.Carrier;
import dev.ringback.texting.AnswerFacts.Change;
import dev.ringback.texting.AnswerFacts.Refusal;
import dev.ringback.texting.AnswerFacts.Sender;
import dev.ringback.texting.AnswersGiven.Fate;
import dev.ringback.texting.AnswersGiven.Given;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of a patient's texts Ringback answers itself, and until when (docs/rules.md §8). */
class AnswerGateTest {

    private static final Instant ASKED = Instant.parse("2026-11-24T03:00:00Z");
    private static final LocationId OAK = new LocationId("oak-street");

    /** STOP from a patient, to a number whose answers are left to Ringback, at ten in the evening. */
    private static final AnswerFacts STOP = facts(ReplyMeaning.REVOKES, Change.STOPPED);

    private static final AnswerFacts START = facts(ReplyMeaning.RESTORES, Change.STARTED);
    private static final AnswerFacts HELP = facts(ReplyMeaning.ASKS_FOR_HELP, Change.NOTHING);

    private static AnswerFacts facts(ReplyMeaning said, Change change) {
        return new AnswerFacts(
                said,
                change,
                ASKED,
                Optional.of(AnswersBy.RINGBACK),
                Carrier.LEAVES_IT,
                Sender.PATIENT,
                Refusal.NONE,
                AnswersGiven.NONE,
                ZoneId.of("America/New_York"),
                CallerZones.UNKNOWN);
    }

    private static AnswerFacts with(AnswerFacts facts, Carrier carrier, Sender sender, Refusal refusal) {
        return new AnswerFacts(
                facts.said(),
                facts.change(),
                facts.askedAt(),
                facts.answersBy(),
                carrier,
                sender,
                refusal,
                facts.given(),
                facts.locationZone(),
                facts.callerZones());
    }

    private static AnswerFacts answeredBy(AnswerFacts facts, Optional<AnswersBy> by) {
        return new AnswerFacts(
                facts.said(),
                facts.change(),
                facts.askedAt(),
                by,
                facts.carrier(),
                facts.sender(),
                facts.refusal(),
                facts.given(),
                facts.locationZone(),
                facts.callerZones());
    }

    private static AnswerFacts after(AnswerFacts facts, Given... before) {
        AnswersGiven given = AnswersGiven.NONE;
        for (Given one : before) {
            given = given.with(one);
        }
        return new AnswerFacts(
                facts.said(),
                facts.change(),
                facts.askedAt(),
                facts.answersBy(),
                facts.carrier(),
                facts.sender(),
                facts.refusal(),
                given,
                facts.locationZone(),
                facts.callerZones());
    }

    private static Optional<Answer> answer(AnswerFacts facts) {
        return AnswerGate.judge(facts, ASKED.plusSeconds(1)).map(AnswerGate.Go::answer);
    }

    @Test
    void each_of_the_three_words_has_its_answer_at_any_hour() {
        assertThat(answer(STOP)).contains(Answer.NO_MORE);
        assertThat(answer(START)).contains(Answer.AGAIN);
        assertThat(answer(HELP)).contains(Answer.HELP);
        assertThat(answer(facts(ReplyMeaning.OTHER, Change.NOTHING))).isEmpty();
    }

    @Test
    void it_goes_within_five_minutes_or_not_at_all() {
        assertThat(AnswerGate.judge(STOP, ASKED).orElseThrow().until()).isEqualTo(ASKED.plus(Duration.ofMinutes(5)));
        assertThat(AnswerGate.judge(STOP, ASKED.plus(Duration.ofMinutes(5)).minusMillis(1)))
                .isPresent();
        assertThat(AnswerGate.judge(STOP, ASKED.plus(Duration.ofMinutes(5)))).isEmpty();
    }

    @Test
    void a_word_that_changes_nothing_is_not_confirmed() {
        assertThat(answer(facts(ReplyMeaning.REVOKES, Change.NOTHING))).isEmpty();
        assertThat(answer(facts(ReplyMeaning.RESTORES, Change.NOTHING))).isEmpty();
    }

    @Test
    void where_AWS_answers_or_nobody_texts_Ringback_does_not() {
        assertThat(answer(answeredBy(STOP, Optional.of(AnswersBy.AWS)))).isEmpty();
        assertThat(answer(answeredBy(STOP, Optional.empty()))).isEmpty();
    }

    @Test
    void what_the_carrier_has_answered_is_not_answered_again_but_for_help() {
        assertThat(answer(with(STOP, Carrier.HAS_ANSWERED, Sender.PATIENT, Refusal.NONE)))
                .isEmpty();
        assertThat(answer(with(START, Carrier.HAS_ANSWERED, Sender.PATIENT, Refusal.NONE)))
                .isEmpty();
        assertThat(answer(with(HELP, Carrier.HAS_ANSWERED, Sender.PATIENT, Refusal.NONE)))
                .contains(Answer.HELP);
    }

    @Test
    void nobody_but_a_patient_is_answered() {
        assertThat(answer(with(HELP, Carrier.LEAVES_IT, Sender.NOBODY, Refusal.NONE)))
                .isEmpty();
    }

    @Test
    void who_wants_no_texts_gets_none_but_the_one_that_confirms_that() {
        assertThat(answer(with(STOP, Carrier.LEAVES_IT, Sender.PATIENT, Refusal.STANDS)))
                .contains(Answer.NO_MORE);
        assertThat(answer(with(START, Carrier.LEAVES_IT, Sender.PATIENT, Refusal.STANDS)))
                .isEmpty();
        assertThat(answer(with(HELP, Carrier.LEAVES_IT, Sender.PATIENT, Refusal.STANDS)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Fate.class)
    void one_answer_a_day_whatever_it_was_unless_the_carrier_refused_it(Fate fate) {
        Given before = Given.sending("text-0", Answer.HELP, OAK, ASKED.minus(Duration.ofHours(23)))
                .became(fate, Optional.empty());
        Given longAgo = Given.sending("text-0", Answer.HELP, OAK, ASKED.minus(Duration.ofHours(25)))
                .became(fate, Optional.empty());

        assertThat(answer(after(STOP, before)).isEmpty()).isEqualTo(fate != Fate.REFUSED);
        assertThat(answer(after(STOP, longAgo))).contains(Answer.NO_MORE);
    }

    @ParameterizedTest
    @CsvSource({
        "+18005550123, STOP, HAS_ANSWERED",
        "+18885550123, ' unstop ', HAS_ANSWERED",
        "+18005550123, please stop, LEAVES_IT",
        "+12125550101, STOP, LEAVES_IT",
    })
    void carriers_answer_the_bare_words_on_toll_free_numbers(String texted, String body, Carrier carrier) {
        assertThat(Carrier.of(new PhoneNumber(texted), body)).isEqualTo(carrier);
    }

    @Test
    void an_answer_with_hours_keeps_to_them_and_one_of_later_begins_then() {
        Map<Answer, AnswerRule> rules = AnswerRule.read("""
                # a comment
                help: 5m: 08:00-20:00: 2026-01-01
                again: 10m: any: 2027-01-01
                """);

        assertThat(rules).containsOnlyKeys(Answer.HELP, Answer.AGAIN);
        assertThat(rules)
                .hasEntrySatisfying(
                        Answer.HELP, rule -> assertThat(rule.hours()).isPresent())
                .hasEntrySatisfying(Answer.AGAIN, rule -> {
                    assertThat(rule.hours()).isEmpty();
                    assertThat(rule.until(ASKED)).isEqualTo(ASKED.plus(Duration.ofMinutes(10)));
                    assertThat(rule.since()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
                });
    }

    @Test
    void what_went_is_found_by_its_text_and_by_its_id_and_is_forgotten_after_eight_days() {
        Given one = Given.sending("text-1", Answer.HELP, OAK, ASKED);
        Given sent = one.became(Fate.SENT, Optional.of("message-1"));
        AnswersGiven given = AnswersGiven.NONE.with(one).with(one, sent);

        assertThat(given.to("text-1")).contains(sent);
        assertThat(given.withMessageId("message-1")).contains(sent);
        assertThat(given.withMessageId("message-2")).isEmpty();
        assertThat(given.latest()).contains(sent);
        assertThat(given.revision()).isEqualTo(2);
        assertThat(AnswersGiven.NONE.latest()).isEmpty();
        assertThat(given.without(sent).lately()).isEmpty();
        Given later = Given.sending("text-2", Answer.HELP, OAK, ASKED.plus(Duration.ofDays(9)));
        assertThat(given.with(later).lately()).containsExactly(later);
    }
}
