package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Callback;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.casework.memory.MemoryReportReaders;
import dev.ringback.casework.memory.RecordingMail;
import dev.ringback.casework.memory.RecordingMail.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Harbor opens every day at seven in Chicago, which is eight in New York, when Oak Street opens on weekdays. */
class SendWeeklyReportsTest {

    private static final Instant NEXT_MONDAY = at("mon 08:00").plus(Duration.ofDays(7));
    private static final String SAM = "sam@sunrise.example";

    private final MemoryPractice practice = Oak.practice();
    private final MemoryReportReaders readers = new MemoryReportReaders();
    private final RecordingMail mail = new RecordingMail();
    private final SendWeeklyReports reports = with(ReadNumbers.MOST);

    private SendWeeklyReports with(int most) {
        return new SendWeeklyReports(
                readers,
                mail,
                new ReadNumbers(practice.tallies, practice.audits, practice.directory, practice.clock, most),
                practice.directory,
                practice.clock,
                "https://desk.example/");
    }

    /** A missed call on Tuesday, counted, and mail that was set up before Monday. */
    @BeforeEach
    void a_week_passes() {
        Callback opened = Oak.opened(practice);
        practice.keepNumbers.follow(new KeepNumbers.Change.Grew(
                opened.key(), Optional.of(opened), 0, opened.history().size()));
        reports.send(practice.log);
        practice.clock.set(NEXT_MONDAY);
    }

    private void directory(String json) {
        practice.directories.put(
                practice.directories.current(), json, "ops", practice.clock.instant(), Optional.empty());
        practice.clock.tick(Duration.ofMinutes(2));
    }

    @Test
    void a_manager_can_get_mail_from_the_first_run_after_the_directory_names_them() {
        assertThat(mail.reached()).containsExactly(SAM);
        assertThat(mail.sent()).isEmpty();
    }

    @Test
    void who_gets_the_week_is_asked_for_once_more_after_each_that_was_told_and_then_no_more_until_the_next() {
        practice.clock.set(NEXT_MONDAY.plus(Duration.ofHours(3)));
        reports.send(practice.log);
        reports.send(practice.log);
        int asked = readers.asked();
        practice.clock.tick(Duration.ofMinutes(15));
        reports.send(practice.log);

        assertThat(mail.sent()).hasSize(1);
        assertThat(readers.asked()).isEqualTo(asked);
    }

    @Test
    void on_Monday_at_the_opening_each_manager_gets_the_week_once() {
        practice.clock.set(NEXT_MONDAY.minusSeconds(1));
        reports.send(practice.log);
        assertThat(mail.sent()).isEmpty();

        practice.clock.set(NEXT_MONDAY);
        reports.send(practice.log);
        practice.clock.tick(Duration.ofMinutes(15));
        reports.send(practice.log);

        assertThat(mail.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.to()).isEqualTo(new PersonId(SAM));
            assertThat(sent.subject()).isEqualTo("Ringback: the week from Mon 30 Nov to Sun 6 Dec 2026");
            assertThat(sent.text())
                    .contains("Missed calls: 1 (0)", "- Oak Street: 1 missed call,", "- Harbor: no missed calls")
                    .contains("https://desk.example/#/numbers?from=2026-11-30&to=2026-12-06");
        });
    }

    @Test
    void a_first_mail_is_not_about_nothing_and_the_next_one_may_be() {
        practice.clock.tick(Duration.ofDays(21));
        reports.send(practice.log);
        assertThat(mail.sent()).isEmpty();

        practice.clock.tick(Duration.ofDays(7));
        reports.send(practice.log);
        assertThat(mail.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).contains("No call was missed"));
    }

    @Test
    void the_next_week_is_told_again() {
        reports.send(practice.log);
        practice.clock.tick(Duration.ofDays(7));
        reports.send(practice.log);

        assertThat(mail.sent())
                .extracting(Sent::subject)
                .containsExactly(
                        "Ringback: the week from Mon 30 Nov to Sun 6 Dec 2026",
                        "Ringback: the week from Mon 7 Dec to Sun 13 Dec 2026");
    }

    @Test
    void a_manager_of_one_location_gets_its_week_at_its_opening_and_nothing_of_the_others() {
        directory(Oak.directory()
                .replace(
                        "\"role\":\"manager\",\"locations\":\"all\"",
                        "\"role\":\"manager\",\"locations\":[\"oak-street\"]")
                .replace(
                        "\"hours\":{\"mon-sun\":\"07:00-17:00\"}",
                        "\"queueOwner\":\"pat@sunrise.example\",\"hours\":{\"mon-sun\":\"05:00-17:00\"}"));
        practice.clock.set(NEXT_MONDAY.minusSeconds(1));
        reports.send(practice.log);
        assertThat(mail.sent()).isEmpty();

        practice.clock.set(NEXT_MONDAY);
        reports.send(practice.log);
        assertThat(mail.sent())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.text()).contains("Missed calls: 1 (0)").doesNotContain("Harbor"));
    }

    @Test
    void a_mail_that_failed_is_sent_by_the_next_run_and_fails_no_other_step() {
        mail.failures().failsOnce();

        assertThatThrownBy(() -> reports.send(practice.log)).isInstanceOf(IllegalStateException.class);
        assertThat(practice.log.notes()).contains("A week's report could not be sent: SNS is down");
        reports.send(practice.log);

        assertThat(mail.sent()).hasSize(1);
    }

    @Test
    void who_is_manager_no_more_gets_no_mail_and_who_becomes_one_does() {
        directory(Oak.directory().replace(SAM, "Dana@sunrise.example"));
        reports.send(practice.log);

        assertThat(mail.reached()).containsExactly("Dana@sunrise.example");
        assertThat(mail.sent()).isEmpty();
        assertThat(readers.all())
                .extracting(ReportReaders.Reader::id)
                .containsExactly(new PersonId("dana@sunrise.example"));

        practice.clock.tick(Duration.ofMinutes(15));
        reports.send(practice.log);
        assertThat(mail.sent()).extracting(Sent::to).containsExactly(new PersonId("Dana@sunrise.example"));
    }

    @Test
    void the_same_address_in_other_letters_stays_the_same_reader() {
        directory(Oak.directory().replace(SAM, "Sam@Sunrise.example"));
        reports.send(practice.log);

        assertThat(mail.sent()).hasSize(1);
        assertThat(readers.all()).hasSize(1);
    }

    @Test
    void to_a_manager_who_signs_in_by_something_else_than_an_address_no_mail_is_set_up() {
        directory(Oak.directory().replace(SAM, "f81d4fae"));
        reports.send(practice.log);

        assertThat(mail.reached()).isEmpty();
        assertThat(readers.all()).isEmpty();
    }

    @Test
    void a_week_of_more_than_can_be_counted_in_one_go_is_told_by_its_link() {
        with(0).send(practice.log);

        assertThat(mail.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).contains("More happened in it than can be counted"));
    }

    @Test
    void nothing_is_begun_when_the_time_is_up() {
        var slow = new SendWeeklyReports(
                readers,
                mail,
                practice.readNumbers,
                practice.directory,
                () -> {
                    practice.clock.tick(SendWeeklyReports.LASTS);
                    return practice.clock.instant();
                },
                "https://desk.example/");
        slow.send(practice.log);
        assertThat(mail.sent()).isEmpty();

        reports.send(practice.log);
        assertThat(mail.sent()).hasSize(1);
    }
}
