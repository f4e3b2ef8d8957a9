package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.HandOffs;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Notes;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Outcomes;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.ReTriage;
import dev.ringback.callback.Report;
import dev.ringback.callback.Team;
import dev.ringback.intake.UrgentWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteCheckTest {

    private static final NoteCheck CHECK = new NoteCheck(UrgentWords.STANDARD);
    private static final String CLINICAL = "knee pain";
    private static final Instant NOW = at("tue 09:00");

    private static Callback noted(Callback callback, String words) {
        return changed(Notes.note(callback, worker(ANA), NoteKind.STATUS, words, NOW));
    }

    private static Callback ended(Outcome outcome, Callback callback, PersonId by) {
        var report = new Report(
                outcome, Optional.of(CLINICAL), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return changed(Outcomes.record(callback, worker(by), report, POLICY, NOW));
    }

    private static Callback reTriaged(Bucket bucket, Callback callback) {
        return changed(ReTriage.byPerson(callback, worker(PAT), bucket, POLICY, NOW));
    }

    private static List<Warning> warnings(Callback callback) {
        return CHECK.warnings(callback, CLINICAL);
    }

    @Nested
    class Warns_where_assistants_can_read_it {

        @Test
        void of_a_note_at_the_desk() {
            assertThat(warnings(noted(openedAt(NOW), CLINICAL)))
                    .extracting(Warning::type)
                    .containsExactly(Warning.Type.LOOKS_CLINICAL);
        }

        @Test
        void of_what_comes_with_an_outcome_or_with_a_hand_off_to_a_team_that_is_not_clinical() {
            Callback claimed = claimedBy(ANA, openedAt(NOW), NOW);

            assertThat(warnings(ended(Outcome.ATTEMPT_AGAIN, claimed, ANA))).hasSize(1);
            assertThat(warnings(ended(Outcome.INSURANCE_VERIFICATION_NEEDED, claimed, ANA)))
                    .hasSize(1);
        }

        @Test
        void of_all_kinds_of_words_at_once_without_repeating_any() {
            String words = "chest pain since her surgery, out of insulin";

            assertThat(CHECK.warnings(noted(openedAt(NOW), words), words))
                    .extracting(Warning::detail)
                    .containsExactly(
                            "This note was recorded, and virtual assistants can read it. It seems to mention something"
                                    + " that may be urgent, how the patient feels, a medicine or a dose and a treatment or"
                                    + " an operation. Say in general terms what the patient wants next; if it is a"
                                    + " clinical matter, route it to clinical.");
        }

        @Test
        void of_urgent_words_that_the_tenant_has_added() {
            var own = new NoteCheck(UrgentWords.STANDARD.with(Set.of("purple fever card"), Set.of()));
            Callback noted = noted(openedAt(NOW), "has a purple fever card");

            assertThat(own.warnings(noted, "has a purple fever card"))
                    .singleElement()
                    .extracting(Warning::detail)
                    .asString()
                    .contains("something that may be urgent");
        }
    }

    @Nested
    class Is_silent {

        @Test
        void about_everyday_words() {
            assertThat(CHECK.warnings(noted(openedAt(NOW), "call after 3"), "call after 3"))
                    .isEmpty();
        }

        @Test
        void while_the_callback_is_in_the_clinical_bucket() {
            assertThat(warnings(noted(reTriaged(Bucket.CLINICAL, openedAt(NOW)), CLINICAL)))
                    .isEmpty();
        }

        @Test
        void about_what_is_said_to_the_clinical_team_by_whoever_routes_it_there() {
            Callback routed = ended(Outcome.ROUTED_TO_CLINICAL, claimedBy(ANA, openedAt(NOW), NOW), ANA);

            assertThat(warnings(routed)).isEmpty();
            assertThat(warnings(noted(routed, CLINICAL))).isEmpty();
        }

        @Test
        void about_a_note_that_is_not_there() {
            assertThat(warnings(openedAt(NOW))).isEmpty();
        }
    }

    @Nested
    class The_audience_of_what_was_written {

        @Test
        void is_in_house_where_in_house_staff_write_it_for_assistants_are_not_shown_what_they_write() {
            Callback routed = ended(Outcome.ROUTED_TO_CLINICAL, claimedBy(ANA, openedAt(NOW), NOW), ANA);
            Callback returned = changed(HandOffs.returnToDesk(
                    claimedBy(PAT, routed, NOW), worker(PAT), Optional.of("call about the biopsy"), POLICY, NOW));
            Callback noted = changed(Notes.note(openedAt(NOW), worker(PAT), NoteKind.STATUS, CLINICAL, NOW));

            assertThat(CHECK.warnings(returned, "call about the biopsy")).isEmpty();
            assertThat(warnings(noted)).isEmpty();
        }

        @Test
        void stays_in_house_for_good_whatever_becomes_of_the_callback() {
            Callback callback = noted(reTriaged(Bucket.CLINICAL, openedAt(NOW)), CLINICAL);

            assertThat(warnings(reTriaged(Bucket.SCHEDULING, callback))).isEmpty();
        }

        @Test
        void is_in_house_in_the_clinical_bucket_also_after_a_return() {
            Callback clinical = reTriaged(Bucket.CLINICAL, openedAt(NOW));
            Callback routed = ended(Outcome.ROUTED_TO_CLINICAL, claimedBy(PAT, clinical, NOW), PAT);
            Callback returned = changed(
                    HandOffs.returnToDesk(claimedBy(PAT, routed, NOW), worker(PAT), Optional.empty(), POLICY, NOW));

            assertThat(warnings(noted(returned, CLINICAL))).isEmpty();
        }

        @Test
        void is_in_house_with_the_clinical_team_and_not_with_the_team_that_it_passes_it_on_to() {
            Callback routed = ended(Outcome.ROUTED_TO_CLINICAL, claimedBy(ANA, openedAt(NOW), NOW), ANA);
            Callback passedOn =
                    changed(HandOffs.passOn(claimedBy(PAT, routed, NOW), worker(PAT), Team.INSURANCE, POLICY, NOW));

            assertThat(warnings(noted(passedOn, CLINICAL))).hasSize(1);
        }
    }
}
