package dev.ringback.script;

import static dev.ringback.callback.Bucket.CLINICAL;
import static dev.ringback.callback.Bucket.REFERRAL;
import static dev.ringback.callback.Bucket.SCHEDULING;
import static dev.ringback.callback.Outcome.ATTEMPT_AGAIN;
import static dev.ringback.callback.Outcome.BOOKED;
import static dev.ringback.callback.Outcome.DECLINED;
import static dev.ringback.callback.Outcome.INSURANCE_VERIFICATION_NEEDED;
import static dev.ringback.callback.Outcome.MESSAGE_LEFT;
import static dev.ringback.callback.Outcome.NO_FURTHER_ACTION;
import static dev.ringback.callback.Outcome.REACHED_ELSEWHERE;
import static dev.ringback.callback.Outcome.REFERRAL_FOLLOW_UP_NEEDED;
import static dev.ringback.callback.Outcome.RESCHEDULED;
import static dev.ringback.callback.Outcome.ROUTED_TO_CLINICAL;
import static dev.ringback.callback.Outcome.UNREACHABLE;
import static dev.ringback.callback.Outcome.WRONG_NUMBER;
import static dev.ringback.script.Recorder.ASSISTANT;
import static dev.ringback.script.Recorder.CLINICIAN;
import static dev.ringback.script.Recorder.COORDINATOR;
import static dev.ringback.script.Recorder.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.script.file.StandardRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

    private static final Rules RULES = StandardRules.rules();

    /** Each holds for every bucket, every recorder and every set of facts that can be true together. */
    @Nested
    class Of_every_call {

        @Test
        void there_is_always_something_that_may_be_recorded() {
            assertThat(EveryCall.calls().filter(call -> mayRecord(call).isEmpty()))
                    .as("calls that cannot be recorded")
                    .isEmpty();
        }

        @Test
        void what_may_be_recorded_is_what_the_rules_allow() {
            assertThat(EveryCall.calls()
                            .filter(call -> call.facts().ticked().size() <= 2)
                            .filter(call -> !allowed(call).equals(Set.copyOf(mayRecord(call)))))
                    .isEmpty();
        }

        @Test
        void an_assistant_only_routes_a_clinical_callback() {
            assertThat(EveryCall.calls().filter(call -> call.isOf(ASSISTANT) && call.bucket() == CLINICAL))
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(mayRecord(call)).containsExactly(ROUTED_TO_CLINICAL));
        }

        @Test
        void nobody_records_a_booking_without_having_verified_identity() {
            assertThat(EveryCall.calls()
                            .filter(call -> !call.has(Fact.IDENTITY_VERIFIED))
                            .flatMap(call -> mayRecord(call).stream()))
                    .isNotEmpty()
                    .doesNotContain(BOOKED, RESCHEDULED);
        }

        @Test
        void nobody_records_what_only_the_system_records() {
            assertThat(EveryCall.calls().flatMap(call -> mayRecord(call).stream()))
                    .doesNotContain(UNREACHABLE, REACHED_ELSEWHERE);
        }

        @Test
        void advice_and_urgent_words_have_one_answer_for_all_but_clinicians() {
            assertThat(EveryCall.calls()
                            .filter(call -> !call.isOf(CLINICIAN))
                            .filter(call -> call.has(Fact.ASKS_FOR_ADVICE) || call.has(Fact.URGENT_WORDS)))
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(mayRecord(call)).containsExactly(ROUTED_TO_CLINICAL));
        }

        @Test
        void an_assistant_never_settles_a_complaint() {
            assertThat(EveryCall.calls()
                            .filter(call -> call.isOf(ASSISTANT) && call.has(Fact.COMPLAINT))
                            .flatMap(call -> mayRecord(call).stream()))
                    .isNotEmpty()
                    .doesNotContain(NO_FURTHER_ACTION, BOOKED, RESCHEDULED, MESSAGE_LEFT, ATTEMPT_AGAIN);
        }

        @Test
        void a_complaint_always_reaches_a_manager() {
            assertThat(EveryCall.calls()
                            .filter(call -> !call.isOf(MANAGER) && call.has(Fact.COMPLAINT))
                            .map(call -> RULES.escalations(call.recorder(), call.bucket(), call.facts())))
                    .isNotEmpty()
                    .allSatisfy(escalations -> assertThat(escalations).contains(Escalation.COMPLAINT));
        }

        @Test
        void who_declines_is_never_called_by_us_again_unless_it_is_urgent_or_medical() {
            assertThat(EveryCall.calls()
                            .filter(call -> call.has(Fact.DECLINES))
                            .flatMap(call -> mayRecord(call).stream()))
                    .containsOnly(DECLINED, WRONG_NUMBER, ROUTED_TO_CLINICAL);
        }

        @Test
        void a_text_says_that_we_missed_the_patient_only_if_we_did() {
            EnumSet<Fact> spokenTo = EnumSet.of(Fact.COMPLAINT, Fact.URGENT_WORDS, Fact.ASKS_FOR_ADVICE, Fact.DECLINES);

            assertThat(EveryCall.calls()
                            .filter(call ->
                                    call.isOf(ASSISTANT) && spokenTo.stream().anyMatch(call::has))
                            .flatMap(call -> mayRecord(call).stream()))
                    .isNotEmpty()
                    .doesNotContain(MESSAGE_LEFT, ATTEMPT_AGAIN);
        }

        private List<Outcome> mayRecord(EveryCall call) {
            return RULES.mayRecord(call.recorder(), call.bucket(), call.facts());
        }

        private Set<Outcome> allowed(EveryCall call) {
            return Stream.of(Outcome.values())
                    .filter(outcome -> RULES.judge(call.recorder(), call.bucket(), call.facts(), outcome)
                            instanceof RulesVerdict.Allowed)
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNREACHABLE", "REACHED_ELSEWHERE"})
    void every_outcome_that_people_record_can_be_recorded_by_an_assistant(Outcome outcome) {
        assertThat(RULES.mayRecord(ASSISTANT, SCHEDULING, new TickedFacts(Set.of(Fact.IDENTITY_VERIFIED))))
                .contains(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-person, wrong-number",
        "declines, declined",
        "no-answer, attempt-again",
        "voicemail, message-left",
        "asks-for-advice, routed-to-clinical",
        "urgent-words, routed-to-clinical",
    })
    void some_facts_leave_one_outcome(String fact, String outcome) {
        assertThat(RULES.mayRecord(ASSISTANT, Bucket.OTHER, read(fact)))
                .extracting(Outcome::word)
                .containsExactly(outcome);
    }

    @Test
    void another_department_and_a_complaint_are_handed_off() {
        for (Fact fact : List.of(Fact.WANTS_ANOTHER_DEPARTMENT, Fact.COMPLAINT)) {
            assertThat(RULES.mayRecord(ASSISTANT, SCHEDULING, new TickedFacts(Set.of(fact, Fact.IDENTITY_VERIFIED))))
                    .containsExactly(ROUTED_TO_CLINICAL, INSURANCE_VERIFICATION_NEEDED, REFERRAL_FOLLOW_UP_NEEDED);
        }
    }

    @Test
    void somebody_else_settles_nothing_for_the_patient() {
        assertThat(RULES.mayRecord(MANAGER, SCHEDULING, new TickedFacts(Set.of(Fact.SOMEONE_ELSE_ANSWERED))))
                .containsExactly(MESSAGE_LEFT, ATTEMPT_AGAIN);
    }

    @Test
    void an_assistant_books_no_referral_that_is_missing_and_a_coordinator_may() {
        TickedFacts missing = new TickedFacts(Set.of(Fact.REFERRAL_MISSING, Fact.IDENTITY_VERIFIED));

        assertThat(refusal(ASSISTANT, REFERRAL, missing, BOOKED)).isEqualTo("referral-before-the-visit");
        assertThat(RULES.judge(COORDINATOR, REFERRAL, missing, BOOKED)).isInstanceOf(RulesVerdict.Allowed.class);
    }

    @Test
    void a_clinician_closes_a_clinical_callback_and_gives_advice() {
        assertThat(RULES.mayRecord(CLINICIAN, CLINICAL, new TickedFacts(Set.of(Fact.ASKS_FOR_ADVICE))))
                .contains(NO_FURTHER_ACTION);
    }

    @Test
    void a_refusal_names_the_rule_and_what_to_do_instead() {
        RulesVerdict verdict = RULES.judge(ASSISTANT, SCHEDULING, new TickedFacts(Set.of(Fact.WANTS_A_TIME)), BOOKED);

        assertThat(verdict).isInstanceOfSatisfying(RulesVerdict.Refused.class, refused -> {
            assertThat(refused.ruleId()).isEqualTo("booking-needs-identity");
            assertThat(refused.instead().in(Language.EN)).contains("identity-verified");
            assertThat(refused.instead().in(Language.ES)).contains("Verifique");
        });
    }

    @Test
    void of_several_rules_that_refuse_the_most_important_is_named() {
        TickedFacts urgent = new TickedFacts(Set.of(Fact.URGENT_WORDS, Fact.COMPLAINT, Fact.WANTS_A_TIME));

        assertThat(refusal(ASSISTANT, CLINICAL, urgent, BOOKED)).isEqualTo("clinical-stays-in-house");
        assertThat(refusal(ASSISTANT, SCHEDULING, urgent, BOOKED)).isEqualTo("urgent-words-go-to-clinical");
    }

    @Test
    void a_rule_that_yields_still_has_a_manager_told() {
        assertThat(RULES.judge(ASSISTANT, SCHEDULING, new TickedFacts(Set.of(Fact.DECLINES, Fact.COMPLAINT)), DECLINED))
                .isEqualTo(new RulesVerdict.Allowed(Set.of(Escalation.COMPLAINT)));
    }

    @Test
    void urgent_words_are_escalated() {
        assertThat(RULES.judge(COORDINATOR, SCHEDULING, new TickedFacts(Set.of(Fact.URGENT_WORDS)), ROUTED_TO_CLINICAL))
                .isEqualTo(new RulesVerdict.Allowed(Set.of(Escalation.URGENT_WORDS)));
    }

    @Test
    void every_rule_bites_somewhere() {
        Set<String> refusing = EveryCall.calls()
                .filter(call -> call.facts().ticked().size() <= 2)
                .flatMap(call -> Stream.of(Outcome.values())
                        .map(outcome -> RULES.judge(call.recorder(), call.bucket(), call.facts(), outcome)))
                .flatMap(verdict ->
                        verdict instanceof RulesVerdict.Refused refused ? Stream.of(refused.ruleId()) : Stream.empty())
                .collect(Collectors.toSet());

        assertThat(refusing)
                .containsExactlyInAnyOrderElementsOf(
                        RULES.inOrder().stream().map(Rule::id).toList());
    }

    private static TickedFacts read(String... words) {
        return ((TickedFacts.Reading.Read) TickedFacts.read(List.of(words))).facts();
    }

    private static String refusal(Recorder recorder, Bucket bucket, TickedFacts facts, Outcome outcome) {
        return RULES.judge(recorder, bucket, facts, outcome) instanceof RulesVerdict.Refused refused
                ? refused.ruleId()
                : "allowed";
    }

    @Test
    void a_rule_needs_all_of_these_facts_any_of_those_and_none_of_the_others() {
        var when = new Rule.When(
                Set.of(Fact.EXISTING_PATIENT), Set.of(Fact.WANTS_A_TIME, Fact.COMPLAINT), Set.of(Fact.DECLINES));

        assertThat(Map.of(
                        "all and one", when.holdsFor(new TickedFacts(Set.of(Fact.EXISTING_PATIENT, Fact.WANTS_A_TIME))),
                        "not all", when.holdsFor(new TickedFacts(Set.of(Fact.WANTS_A_TIME))),
                        "not any", when.holdsFor(new TickedFacts(Set.of(Fact.EXISTING_PATIENT))),
                        "one of none",
                                when.holdsFor(
                                        new TickedFacts(Set.of(Fact.EXISTING_PATIENT, Fact.COMPLAINT, Fact.DECLINES)))))
                .isEqualTo(Map.of("all and one", true, "not all", false, "not any", false, "one of none", false));
    }
}
