package dev.ringback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import dev.ringback.directory.NumbersSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More than a quarter of what is owed after calls is late. */
class LateFollowUpsTest {

    private static Figures.FollowUps owed(Figures.Owed insurance, Figures.Owed confirmation) {
        return new Figures.FollowUps(
                insurance.plus(confirmation),
                Map.of(FollowUpKind.INSURANCE_VERIFICATION, insurance, FollowUpKind.CONFIRMATION, confirmation),
                Map.of(Team.INSURANCE, insurance, Team.FRONT_DESK, confirmation));
    }

    private static Figures.Owed late(long late, long of) {
        return new Figures.Owed(of, 0, late, 0);
    }

    @Test
    void is_said_with_the_kind_and_the_team_that_most_of_it_is_of() {
        assertThat(LateFollowUps.of(owed(late(3, 5), late(1, 7)), NumbersSettings.STANDARD))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.id()).isEqualTo(Finding.Id.FOLLOW_UPS);
                    assertThat(finding.says())
                            .isEqualTo(
                                    "4 of 12 follow-ups (33.3 %) were not done by their time; 3 of them insurance verification, and 3 owed by insurance.");
                    assertThat(finding.where())
                            .isEqualTo(Map.of("followUp", "insurance-verification", "team", "insurance"));
                    assertThat(finding.because()).containsEntry("late", 4L).containsEntry("owed", 12L);
                });
    }

    @Test
    void one_of_two_that_are_late_alike_is_named_whichever_way_they_are_kept() {
        assertThat(LateFollowUps.of(owed(late(3, 5), late(3, 5)), NumbersSettings.STANDARD))
                .hasValueSatisfying(finding -> assertThat(finding.where())
                        .isEqualTo(Map.of("followUp", "insurance-verification", "team", "front-desk")));
    }

    @Test
    void a_quarter_is_not_much_and_nine_are_too_few_to_tell() {
        assertThat(LateFollowUps.of(owed(late(2, 6), late(1, 6)), NumbersSettings.STANDARD))
                .isEmpty();
        assertThat(LateFollowUps.of(owed(late(5, 5), late(4, 4)), NumbersSettings.STANDARD))
                .isEmpty();
        assertThat(LateFollowUps.of(owed(Figures.Owed.NONE, Figures.Owed.NONE), NumbersSettings.STANDARD))
                .isEmpty();
    }
}
