package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Team;
import dev.ringback.callback.Timers;
import dev.ringback.rhythm.CallerZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class WorkTest {

    private static final Instant NOW = at("tue 09:00");

    @Test
    void the_word_says_what_there_is_to_do_and_where_and_whose_it_is() {
        assertThat(Work.of(openedAt(NOW)).word()).isEqualTo("oak-street:scheduling");
        Callback tried = attempted(Outcome.ATTEMPT_AGAIN, openedAt(NOW), NOW);
        assertThat(Work.of(Timers.elapse(tried, POLICY, at("tue 11:00"))).word())
                .isEqualTo("oak-street:scheduling@northwind");
        Callback handedOff = ended(Outcome.INSURANCE_VERIFICATION_NEEDED, claimedBy(ANA, openedAt(NOW), NOW), ANA, NOW);
        assertThat(Work.of(handedOff).word()).isEqualTo("oak-street:scheduling>insurance");
        assertThat(Work.of(repeated(openedAt(NOW), urgent(call("contact-2", NOW)), NOW))
                        .word())
                .isEqualTo("oak-street:clinical");
    }

    @Test
    void the_word_names_a_team_only_where_it_is_not_the_buckets_own() {
        assertThat(at_the_desk(Bucket.REFERRAL, Team.REFERRALS).word()).isEqualTo("oak-street:referral");
        assertThat(at_the_desk(Bucket.REFERRAL, new Team("intake-desk")).word())
                .isEqualTo("oak-street:referral/intake-desk");
        assertThat(new Work(
                                OAK_STREET,
                                Work.Kind.HAND_OFF,
                                Bucket.REFERRAL,
                                Team.REFERRALS,
                                Optional.empty(),
                                Work.Takers.EVERYBODY,
                                Language.EN,
                                CallerZones.UNKNOWN)
                        .word())
                .isEqualTo("oak-street:referral>referrals");
    }

    @Test
    void what_is_written_is_what_is_read_for_every_kind_of_work() {
        List<Work> all = new ArrayList<>();
        for (Work.Kind kind : Work.Kind.values()) {
            for (Bucket bucket : Bucket.values()) {
                for (Team team :
                        List.of(Team.FRONT_DESK, Team.REFERRALS, Team.BILLING, Team.CLINICAL, new Team("x_1"))) {
                    for (Optional<AgencyId> agency :
                            List.of(Optional.<AgencyId>empty(), Optional.of(new AgencyId("Northwind-2")))) {
                        for (Work.Takers takers : Work.Takers.values()) {
                            all.add(new Work(
                                    OAK_STREET, kind, bucket, team, agency, takers, Language.EN, CallerZones.UNKNOWN));
                        }
                    }
                }
            }
        }

        assertThat(all).allSatisfy(work -> assertThat(Work.find(work.word())).contains(work));
        assertThat(all.stream().map(Work::word)).doesNotHaveDuplicates();
    }

    @Test
    void a_follow_up_says_what_is_owed_and_is_the_desks_or_another_teams() {
        Work theirs = followUp(Work.Kind.HAND_OFF, Team.INSURANCE, FollowUpKind.INSURANCE_VERIFICATION);
        Work desks = followUp(Work.Kind.ATTEMPT, Team.FRONT_DESK, FollowUpKind.CALL_PATIENT);

        assertThat(theirs.word()).isEqualTo("oak-street:new-patient>insurance+insurance-verification@northwind");
        assertThat(desks.word()).isEqualTo("oak-street:new-patient+call-patient@northwind");
        assertThat(List.of(theirs, desks))
                .allSatisfy(work -> assertThat(Work.find(work.word())).contains(work));
        assertThat(theirs.isCallToPatient()).isFalse();
        assertThat(desks.isCallToPatient()).isTrue();
    }

    private static Work followUp(Work.Kind kind, Team team, FollowUpKind owed) {
        return new Work(
                OAK_STREET,
                kind,
                Bucket.NEW_PATIENT,
                team,
                Optional.of(new AgencyId("northwind")),
                Work.Takers.EVERYBODY,
                Language.EN,
                CallerZones.UNKNOWN,
                Optional.of(owed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "scheduling",
                ":scheduling",
                "o:",
                "o:gossip",
                "o:scheduling>",
                "o:@northwind",
                "o:scheduling@",
                "o:>insurance",
                "o:scheduling!@northwind",
                "o:!",
                "o:scheduling+",
                "o:scheduling+flowers"
            })
    void what_is_no_work_is_not_guessed_at(String word) {
        assertThat(Work.find(word)).isEmpty();
    }

    @Test
    void urgent_work_ranks_before_all_other_and_each_by_its_deadline() {
        Callback early = openedAt(NOW);
        Callback late = openedAt(at("wed 09:00"));
        Callback urgentEarly = repeated(early, urgent(call("contact-2", at("tue 09:05"))), at("tue 09:05"));
        Callback urgentLate = repeated(late, urgent(call("contact-3", at("wed 09:05"))), at("wed 09:05"));

        assertThat(List.of(urgentEarly, urgentLate, early, late))
                .extracting(callback -> Rank.of(callback).value())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(List.of(urgentEarly, urgentLate, early, late))
                .allSatisfy(callback -> assertThat(Rank.of(callback).deadline()).isEqualTo(callback.dueBy()));
    }

    @Test
    void what_was_taken_too_often_is_taken_by_in_house_staff_alone() {
        Work everybodys = Work.of(openedAt(NOW));
        Work inHouse = Work.find(everybodys.word() + "!").orElseThrow();

        assertThat(everybodys.mayBeTakenBy(worker(ANA))).isTrue();
        assertThat(inHouse.mayBeTakenBy(worker(ANA))).isFalse();
        assertThat(inHouse.mayBeTakenBy(worker(PAT))).isTrue();
    }

    @Test
    void a_hand_off_ranks_by_its_own_deadline() {
        Callback handedOff =
                ended(Outcome.ROUTED_TO_CLINICAL, claimedBy(PAT, openedAt(NOW), at("tue 09:20")), PAT, at("tue 09:20"));

        assertThat(Rank.of(handedOff).deadline()).isEqualTo(at("tue 09:35"));
    }

    private static Work at_the_desk(Bucket bucket, Team team) {
        return new Work(
                OAK_STREET,
                Work.Kind.ATTEMPT,
                bucket,
                team,
                Optional.empty(),
                Work.Takers.EVERYBODY,
                Language.EN,
                CallerZones.UNKNOWN);
    }
}
