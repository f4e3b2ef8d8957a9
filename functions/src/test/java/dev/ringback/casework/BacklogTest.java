package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {

    @Test
    void nothing_is_late_where_nothing_is_open() {
        assertThat(Backlog.of(List.of(), 0, at("tue 09:00"))).isEqualTo(new Backlog(0, 0, Duration.ZERO));
    }

    @Test
    void what_nobody_is_to_take_now_is_open_and_not_late() {
        assertThat(Backlog.of(List.of(at("tue 09:10")), 3, at("tue 09:00")))
                .isEqualTo(new Backlog(4, 0, Duration.ZERO));
    }

    @Test
    void a_deadline_of_this_moment_is_kept_yet_and_the_earliest_that_has_passed_says_how_late_the_latest_is() {
        assertThat(Backlog.of(
                        List.of(at("tue 08:50"), at("tue 09:00"), at("tue 08:15"), at("tue 09:30")),
                        1,
                        at("tue 09:00")))
                .isEqualTo(new Backlog(5, 2, Duration.ofMinutes(45)));
    }
}
