package dev.ringback.casework;

import static dev.ringback.casework.Oak.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Language;
import dev.ringback.casework.memory.MemoryPractice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeepDirectoryTest {

    private static final String BY = "ops@sunrise.example";

    private final MemoryPractice practice = Oak.practice();

    private static JsonNode file(String text, String instead) {
        return JsonMapper.shared().readTree(Oak.directory().replace(text, instead));
    }

    private static JsonNode unchanged() {
        return file("", "");
    }

    private KeeperReply answer(KeeperRequest request) {
        return practice.keepDirectory.answer(request, practice.log);
    }

    private KeeperReply apply(JsonNode file) {
        return answer(new KeeperRequest.Apply(file, BY, Optional.empty()));
    }

    @Nested
    class Success {

        @Test
        void a_sound_file_is_found_sound_and_nothing_is_applied() {
            assertThat(answer(new KeeperRequest.Check(unchanged()))).isInstanceOf(KeeperReply.Sound.class);
            assertThat(practice.directories.current()).isEqualTo(1);
        }

        @Test
        void what_is_in_force_is_read_with_who_put_it_there() {
            assertThat(practice.keepDirectory.inForce()).get().satisfies(inForce -> {
                assertThat(inForce.note().by()).isEqualTo(BY);
                assertThat(inForce.file()).isEqualTo(unchanged());
            });
        }

        @Test
        void a_change_comes_into_force_and_the_new_owner_hears_the_alerts() {
            KeeperReply reply =
                    apply(file("\"queueOwner\":\"sam@sunrise.example\"", "\"queueOwner\":\"pat@sunrise.example\""));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            KeeperReply.Applied.class,
                            applied -> assertThat(applied.note().number()).isEqualTo(2));
            assertThat(practice.alerts.setUp())
                    .containsExactly("oak-street pat@sunrise.example after sam@sunrise.example");
            assertThat(practice.log.notes()).contains("Version 2 of the directory is in force");
        }

        /** Urgent words would reach no one, and nothing else would say so. */
        @Test
        void a_location_whose_owner_gets_no_mail_is_told_each_time() {
            JsonNode file = file("sam@sunrise.example", "00u-sam");

            for (KeeperReply reply : List.of(apply(file), apply(file))) {
                List<AlertTopics.NotSetUp> told = reply instanceof KeeperReply.Applied applied
                        ? applied.notSetUp()
                        : ((KeeperReply.Unchanged) reply).notSetUp();
                assertThat(told)
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.why().in(Language.EN))
                                .isEqualTo("no mail can be sent to 00u-sam, who owns its queue; name an owner by email,"
                                        + " or subscribe people to its topic"));
            }
        }

        @Test
        void the_same_file_again_is_unchanged_and_its_alerts_are_set_up_once_more() {
            assertThat(apply(unchanged())).isInstanceOf(KeeperReply.Unchanged.class);
            assertThat(practice.alerts.setUp()).hasSize(2);
        }

        @Test
        void a_difference_is_shown_without_being_applied() {
            assertThat(answer(new KeeperRequest.Diff(file("Oak Street", "Oak Avenue"))))
                    .isInstanceOfSatisfying(
                            KeeperReply.Diff.class,
                            diff -> assertThat(diff.version()).isEqualTo(1));
        }

        @Test
        void what_an_earlier_version_would_change_is_shown_without_being_applied() {
            apply(file("Oak Street", "Oak Avenue"));

            assertThat(answer(new KeeperRequest.DiffEarlier(1)))
                    .isInstanceOfSatisfying(KeeperReply.Diff.class, diff -> {
                        assertThat(diff.version()).isEqualTo(2);
                    });
            assertThat(answer(new KeeperRequest.DiffEarlier(7))).isEqualTo(new KeeperReply.NoSuchVersion(7));
            assertThat(practice.directories.current()).isEqualTo(2);
        }

        @Test
        void a_rollback_puts_the_version_before_in_force_and_history_tells_of_it() {
            apply(file("Oak Street", "Oak Avenue"));

            assertThat(answer(new KeeperRequest.Rollback(BY, Optional.empty(), Optional.empty())))
                    .isInstanceOf(KeeperReply.Applied.class);
            assertThat(answer(new KeeperRequest.History()))
                    .isInstanceOfSatisfying(KeeperReply.History.class, history -> {
                        assertThat(history.current()).isEqualTo(3);
                        assertThat(history.latest().getFirst().restores()).contains(1);
                    });
        }
    }

    @Nested
    class Failure {

        @Test
        void a_file_with_mistakes_is_not_applied() {
            JsonNode faulty = file("America/New_York", "America/Nowhere");

            assertThat(apply(faulty)).isInstanceOf(KeeperReply.Mistakes.class);
            assertThat(answer(new KeeperRequest.Check(faulty))).isInstanceOf(KeeperReply.Mistakes.class);
            assertThat(answer(new KeeperRequest.Diff(faulty))).isInstanceOf(KeeperReply.Mistakes.class);
            assertThat(practice.directories.current()).isEqualTo(1);
        }

        @Test
        void what_was_decided_against_another_version_is_overtaken() {
            assertThat(answer(new KeeperRequest.Apply(file("Oak Street", "Oak Avenue"), BY, Optional.of(7))))
                    .isEqualTo(new KeeperReply.Overtaken(1));
        }

        @Test
        void a_file_that_does_not_fit_is_refused() {
            practice.directories.fitsUpTo(10);

            assertThat(apply(file("Oak Street", "Oak Avenue"))).isInstanceOf(KeeperReply.TooLarge.class);
        }

        @Test
        void a_person_who_holds_a_callback_is_not_taken_away() {
            practice.work.claim(Oak.person(practice, "lee"), opened(practice).id(), practice.log);
            String lee =
                    "{\"id\":\"lee@northwind.example\",\"role\":\"agency-lead\",\"agency\":\"northwind\",\"locations\":[\"oak-street\"]},";

            assertThat(apply(file(lee, ""))).isInstanceOf(KeeperReply.HasOpenWork.class);
        }

        @Test
        void a_location_is_not_taken_away_while_a_call_is_owed_there() {
            JsonNode withoutOak = file("oak-street", "elm-street");
            opened(practice);

            assertThat(apply(withoutOak))
                    .isInstanceOfSatisfying(
                            KeeperReply.HasOpenWork.class,
                            refused -> assertThat(refused.openWork()).hasSize(1));
            assertThat(practice.directories.current()).isEqualTo(1);
        }

        @Test
        void there_is_no_version_before_the_first() {
            assertThat(answer(new KeeperRequest.Rollback(BY, Optional.empty(), Optional.empty())))
                    .isEqualTo(new KeeperReply.NoSuchVersion(0));
        }

        @Test
        void alerts_that_cannot_be_set_up_are_named_and_the_directory_is_in_force_all_the_same() {
            practice.alerts.failures().failsUntilMended();

            assertThat(apply(file("\"queueOwner\":\"sam@sunrise.example\"", "\"queueOwner\":\"pat@sunrise.example\"")))
                    .isInstanceOfSatisfying(
                            KeeperReply.Applied.class,
                            applied -> assertThat(applied.notSetUp()).hasSize(1));
            assertThat(practice.directories.current()).isEqualTo(2);
        }

        @Test
        void a_request_that_cannot_be_read_says_why() {
            assertThat(answer(new KeeperRequest.Unusable("no such action"))).isInstanceOf(KeeperReply.Unusable.class);
        }
    }
}
