package dev.ringback.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final Instant NINE = Instant.parse("2026-12-01T14:00:00Z");

    private static Appointment told(AppointmentChange change, Instant at, Appointment.Confirmation confirmation) {
        return new Appointment(new AppointmentId("northstar", "visit-17"), change, Optional.empty(), at, confirmation);
    }

    private static Appointment told(AppointmentChange change, Instant at) {
        return told(change, at, Appointment.Confirmation.NOT_TOLD);
    }

    @Test
    void the_later_change_counts_whichever_comes_first() {
        Appointment booked = told(AppointmentChange.BOOKED, NINE);
        Appointment kept = told(AppointmentChange.KEPT, NINE.plusSeconds(1));

        assertThat(kept.isNewsAfter(booked)).isTrue();
        assertThat(booked.isNewsAfter(kept)).isFalse();
        assertThat(booked.isNewsAfter(booked)).isFalse();
    }

    @Test
    void of_one_moment_the_later_stage_counts_and_that_a_confirmation_went_is_news() {
        Appointment booked = told(AppointmentChange.BOOKED, NINE);

        assertThat(told(AppointmentChange.CANCELLED, NINE).isNewsAfter(booked)).isTrue();
        assertThat(booked.isNewsAfter(told(AppointmentChange.CANCELLED, NINE))).isFalse();
        assertThat(told(AppointmentChange.BOOKED, NINE, Appointment.Confirmation.SENT)
                        .isNewsAfter(booked))
                .isTrue();
    }

    @Test
    void what_the_practice_calls_it_is_in_no_log() {
        assertThat(new AppointmentId("northstar", "visit-17")).hasToString("an appointment");
    }
}
