package dev.ringback.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.audit.file.Unreadables;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which columns of a table of appointments are read, and what becomes of rows that cannot be. */
class AppointmentsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_row_that_cannot_be_read_is_told_with_its_file_line_and_reason() {
        AuditResult result = Story.done(with("""
            Phone,Created
            2125550143,2026-11-17 09:00
            nobody,2026-11-17 09:00
            2125550144,soon
            2125550144,2031-01-01 10:00
            """));

        assertThat(part(result)).isEqualTo(1);
        assertThat(result.rows().unreadables().told())
                .extracting(Unreadables.Unreadable::line)
                .containsExactly(3L, 4L, 5L);
        assertThat(result.rows().unreadables().told().getFirst().why()).isEqualTo("Phone: expected a number");
        assertThat(result.rows().tooManyUnreadable()).isTrue();
        assertThat(result.rows().read()).isEqualTo(7);
    }

    @Test
    void a_phone_is_rather_meant_than_a_number_and_all_phones_of_a_row_count() {
        AuditResult result = Story.done(with("""
            Patient number,Home Phone,Mobile Phone,Date of Birth,Cancelled,Created
            2125550188,,(212) 555-0143,1970-01-01,no,2026-11-17 09:00
            2125550199,2125550144,2125550190,1970-01-01,no,2026-11-17 09:00
            """));

        assertThat(part(result)).isEqualTo(2);
        assertThat(result.rows().unreadables().told()).isEmpty();
        assertThat(result.notes())
                .contains(
                        "Of the appointments were read the number from Home Phone, Mobile Phone, and when it was made from"
                                + " Created.");
    }

    @Test
    void a_date_of_birth_and_what_happened_later_are_never_when_it_was_made() {
        assertThat(part(Story.done(
                        with("DOB,Phone,Updated,Date\n1970-01-01,2125550143,2026-12-30,2026-11-17 09:00\n"))))
                .isEqualTo(1);
        assertThat(Story.refused(with("Date of birth,Phone,Name\n1970-01-01,2125550143,x\n")))
                .contains("when the appointment was made")
                .endsWith("found Date of birth, Phone, Name");
    }

    @Test
    void two_columns_that_may_both_be_meant_are_asked_about() {
        assertThat(Story.refused(with("Phone,Start date,End date\n2125550143,2026-11-17,2026-11-18\n")))
                .contains("Start date, End date")
                .contains("\"made\"");
        assertThat(part(Story.done(with("Phone,Start date,Made\n2125550143,2026-12-17,2026-11-18 09:00\n"))))
                .isEqualTo(1);
        assertThat(part(Story.done(
                        with("Phone,Scheduled On,Created By,Date\n2125550143,2026-11-18 09:00,Ana,2026-12-17\n"))))
                .isEqualTo(1);
    }

    @Test
    void a_date_and_a_time_in_two_columns_are_one_time() {
        assertThat(part(Story.done(with("Phone,Created Date,Created Time\n2125550143,11/16/2026,12:10 PM\n"))))
                .isZero();
        assertThat(part(Story.done(with("Phone,Created Time,Created Date\n2125550143,12:30 PM,11/16/2026\n"))))
                .isEqualTo(1);
    }

    @Test
    void an_appointment_that_was_made_on_the_day_of_the_missed_call_counts() {
        assertThat(part(Story.done(with("Phone,Booked\n2125550143,2026-11-16\n2125550144,11/16/2026\n"))))
                .isEqualTo(2);
        assertThat(part(Story.done(with("Phone,Booked\n2125550143,2026-11-15\n2125550144,11/24/2026\n"))))
                .isZero();
    }

    private AuditRequest with(String appointments) {
        AuditRequest plain = Story.request(Story.file(folder, "calls.csv", Story.RINGCENTRAL));
        return new AuditRequest(
                plain.files(),
                plain.system(),
                plain.columns(),
                plain.zone(),
                plain.directory(),
                plain.week(),
                plain.own(),
                Optional.of(Story.file(folder, "appointments.csv", appointments)),
                plain.clock());
    }

    private static long part(AuditResult result) {
        return result.log().figures().appointments().orElseThrow().part();
    }
}
