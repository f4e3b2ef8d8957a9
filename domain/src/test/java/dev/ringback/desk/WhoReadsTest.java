package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.reported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Decision;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Refusal;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import dev.ringback.directory.file.DirectoryFiles;
import dev.ringback.script.Fact;
import dev.ringback.script.TickedFacts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signs in, whom they may name, and which outcomes they may record. */
class WhoReadsTest {

    private static final Directory DIRECTORY = DirectoryFiles.directory(DirectoryFiles.SOUND);

    private static Person person(String id) {
        return DIRECTORY.person(id).orElseThrow();
    }

    @Nested
    class SigningIn {

        private static SignIn with(Map<String, String> claims) {
            return SignIn.of(claims, DIRECTORY, SignIn.Emails.MARKED);
        }

        private static SignIn withoutMarks(Map<String, String> claims) {
            return SignIn.of(claims, DIRECTORY, SignIn.Emails.UNMARKED);
        }

        private static String why(Map<String, String> claims) {
            return ((SignIn.Unknown) with(claims)).why();
        }

        @Test
        void the_email_or_the_sub_names_somebody_of_the_directory() {
            assertThat(with(Map.of("email", "pat@sunrise.example", "email_verified", "true")))
                    .isEqualTo(new SignIn.Known(person("pat@sunrise.example")));
            var directory = DirectoryFiles.directory(DirectoryFiles.SOUND.replace("pat@sunrise.example", "00u1pat"));
            assertThat(SignIn.of(
                            Map.of("sub", "00u1pat", "email", "no@where.example"), directory, SignIn.Emails.MARKED))
                    .isEqualTo(new SignIn.Known(directory.person("00u1pat").orElseThrow()));
        }

        @Test
        void an_email_of_which_the_issuer_does_not_say_whether_it_is_verified_names_nobody() {
            assertThat(why(Map.of("email", "pat@sunrise.example")))
                    .contains("does not say")
                    .contains("SignInEmails");
            assertThat(with(Map.of("email", "pat@sunrise.example", "sub", "sam@sunrise.example")))
                    .isInstanceOf(SignIn.Unknown.class);
        }

        @Test
        void an_issuer_that_marks_no_email_is_believed_where_the_deployment_says_so() {
            assertThat(withoutMarks(Map.of("email", "pat@sunrise.example")))
                    .isEqualTo(new SignIn.Known(person("pat@sunrise.example")));
            assertThat(withoutMarks(Map.of("email", "pat@sunrise.example", "email_verified", "true")))
                    .isInstanceOf(SignIn.Known.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"false", "", "1", "TRUE", "null"})
        void whatever_is_not_true_is_no_verification_for_either(String verified) {
            var claims = Map.of("email", "pat@sunrise.example", "email_verified", verified);

            assertThat(with(claims)).isInstanceOf(SignIn.Unknown.class);
            assertThat(withoutMarks(claims)).isInstanceOf(SignIn.Unknown.class);
        }

        @Test
        void the_case_of_plain_letters_does_not_count_and_no_other_letter_is_one_of_them() {
            var directory = DirectoryFiles.directory(DirectoryFiles.SOUND.replace("pat@", "kasia@"));

            assertThat(directory.person("KASIA@Sunrise.example")).isPresent();
            // The Kelvin sign and the long s, which Unicode folds to k and s.
            assertThat(directory.person("\u212Aasia@sunrise.example")).isEmpty();
            assertThat(directory.person("ka\u017Fia@sunrise.example")).isEmpty();
        }

        @Test
        void an_email_that_is_not_verified_names_nobody() {
            var claims = Map.of("email", "pat@sunrise.example", "email_verified", "false");

            assertThat(why(claims)).contains("not verified");
            assertThat(with(Map.of(
                            "email", "pat@sunrise.example",
                            "email_verified", "false",
                            "sub", "sam@sunrise.example")))
                    .isInstanceOf(SignIn.Unknown.class);
        }

        @Test
        void who_is_unknown_is_told_what_to_do() {
            assertThat(why(Map.of("email", "who@sunrise.example", "email_verified", "true")))
                    .contains("directory");
            assertThat(why(Map.of("sub", "who"))).contains("directory");
            assertThat(why(Map.of())).contains("neither");
        }
    }

    @Nested
    class Naming {

        private static Reader reader(String id) {
            return new Reader(
                    person(id),
                    DIRECTORY,
                    new Subject(OAK_STREET, Bucket.SCHEDULING, Optional.empty(), Subject.Stage.AT_THE_DESK));
        }

        @Test
        void people_of_an_agency_know_the_names_of_their_own_agency_only() {
            Reader ana = reader("ana@northwind.example");

            assertThat(ana.mayName(new PersonId("lee@northwind.example"))).isTrue();
            assertThat(ana.mayName(person("ana@northwind.example").id())).isTrue();
            assertThat(ana.mayName(new PersonId("pat@sunrise.example"))).isFalse();
            assertThat(ana.mayName(new PersonId("left@northwind.example"))).isFalse();
            assertThat(reader("pat@sunrise.example").mayName(new PersonId("ana@northwind.example")))
                    .isTrue();
        }

        @Test
        void who_may_work_a_callback_hears_what_its_caller_left() {
            assertThat(reader("pat@sunrise.example").hearsVoicemail()).isTrue();
            assertThat(reader("ana@northwind.example").hearsVoicemail()).isTrue();
        }

        @Test
        void a_reader_of_a_callback_is_judged_by_what_the_callback_is() {
            Callback callback = openedAt(at("tue 09:00"));

            assertThat(Reader.of(person("pat@sunrise.example"), DIRECTORY, callback)
                            .subject())
                    .isEqualTo(Subject.of(callback));
        }
    }

    @Nested
    class Recording {

        private final Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:05"));

        private Decision record(Outcome outcome, Fact... facts) {
            return DecisionRules.record(
                    held,
                    new Person(
                            ANA,
                            person("ana@northwind.example").role(),
                            person("ana@northwind.example").agency(),
                            person("ana@northwind.example").grants()),
                    new TickedReport(reported(outcome), new TickedFacts(Set.of(facts))),
                    POLICY,
                    at("tue 09:08"));
        }

        @Test
        void an_outcome_that_the_rules_allow_is_recorded() {
            assertThat(record(Outcome.MESSAGE_LEFT, Fact.VOICEMAIL)).isInstanceOf(Decision.Changed.class);
        }

        @Test
        void an_outcome_against_a_rule_says_what_to_do_instead() {
            assertThat(record(Outcome.BOOKED))
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.why())
                                    .isInstanceOfSatisfying(
                                            Refusal.AgainstARule.class,
                                            against -> assertThat(against.instead())
                                                    .isNotBlank()));
        }

        @Test
        void an_outcome_that_cannot_be_recorded_at_all_is_refused_before_the_rules_are_asked() {
            assertThat(record(Outcome.UNREACHABLE))
                    .isEqualTo(new Decision.Refused(new Refusal.RecordedBySystemOnly(Outcome.UNREACHABLE)));
        }

        @Test
        void a_complaint_is_told_to_people_with_authority() {
            assertThat(record(Outcome.ROUTED_TO_CLINICAL, Fact.COMPLAINT, Fact.URGENT_WORDS))
                    .isInstanceOfSatisfying(
                            Decision.Changed.class,
                            changed -> assertThat(changed.after().hasBeenEscalatedFor(EscalationReason.COMPLAINT))
                                    .isTrue());
        }
    }
}
