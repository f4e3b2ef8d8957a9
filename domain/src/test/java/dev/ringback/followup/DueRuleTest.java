package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rhythm.OpenHours;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRuleTest {

    private static final OpenHours OAK_STREET = POLICY.hours();

    @ParameterizedTest(name = "booked {0} for {1}: to be verified by {2}")
    @CsvSource({
        "mon 09:00, fri 10:00, tue 17:00", // one business day after the booking is sooner than two before the visit
        "mon 09:00, wed 10:00, mon 17:00", // two business days before the visit are sooner
        "mon 09:00, tue 10:00, mon 10:00", // and have passed: an hour is left to do it
        "mon 16:30, tue 10:00, tue 08:30", // an hour of open time
    })
    void insurance_is_verified_two_business_days_before_the_visit_and_one_after_the_booking_at_most(
            String booked, String visit, String due) {
        DueRule rule = DueRule.afterDays(1).orBeforeVisit(2);

        assertThat(rule.due(OAK_STREET, at(booked), Optional.of(at(visit)))).isEqualTo(at(due));
    }

    @Test
    void where_nobody_knows_when_the_visit_is_it_is_due_so_long_after_it_was_owed() {
        assertThat(DueRule.afterDays(1).orBeforeVisit(2).due(OAK_STREET, at("mon 09:00"), Optional.empty()))
                .isEqualTo(at("tue 17:00"));
    }

    @Test
    void open_time_passes_while_the_location_is_open() {
        assertThat(DueRule.after(Duration.ofHours(1)).due(OAK_STREET, at("mon 16:30"), Optional.of(at("fri 10:00"))))
                .isEqualTo(at("tue 08:30"));
    }

    @Test
    void business_days_leave_out_the_weekend() {
        assertThat(DueRule.afterDays(2).due(OAK_STREET, at("thu 10:00"), Optional.empty()))
                .isEqualTo(at("mon 17:00").plus(Duration.ofDays(7)));
    }
}
