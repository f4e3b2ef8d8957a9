package dev.ringback.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallerWords;
import dev.ringback.callback.PatientText;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Urgency;
import dev.ringback.directory.file.DirectoryFiles;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.rhythm.WishedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link DirectoryFiles#SOUND}: harbor is +13125550110; no location owns +12125550199. */
class LocatedTextTest {

    private static final PhoneNumber HARBOR = new PhoneNumber("+13125550110");
    private static final PhoneNumber NOBODYS = new PhoneNumber("+12125550199");
    private static final Instant SENT = Instant.parse("2026-11-24T15:00:00Z");
    private static final Directory DIRECTORY = DirectoryReader.read(DirectoryFiles.tree(DirectoryFiles.SOUND));

    private static LocatedText text(String id, Optional<PhoneNumber> to, String body) {
        return LocatedText.of(id, SENT, to, PatientText.Asks.AN_ANSWER, body, DIRECTORY);
    }

    @Test
    void it_belongs_to_the_location_whose_number_it_was_sent_to() {
        LocatedText located = text("t-1", Optional.of(HARBOR), "When do you open?");

        assertThat(located.location().id().id()).isEqualTo("harbor");
        assertThat(located.text().texted()).isEqualTo(Call.DialledNumber.OWNED);
        assertThat(located.text().sentAt()).isEqualTo(SENT);
        assertThat(located.text().words()).contains(new CallerWords("When do you open?"));
    }

    @Test
    void to_a_number_that_nobody_owns_or_that_cannot_be_read_it_belongs_to_the_catch_all() {
        for (Optional<PhoneNumber> to : List.of(Optional.of(NOBODYS), Optional.<PhoneNumber>empty())) {
            LocatedText located = text("t-1", to, "hello");

            assertThat(located.location()).isEqualTo(DIRECTORY.catchAllLocation());
            assertThat(located.text().texted()).isEqualTo(Call.DialledNumber.UNOWNED);
        }
    }

    /** Phones send both by themselves; the first quotes the name of a practice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liked “Riverside Urgent Care: sorry we missed your call.”",
                "(I’m not receiving notifications. If this is urgent, reply “urgent” to send a notification through with your"
                        + " original message.)"
            })
    void urgent_words_that_are_not_the_patients_are_not_heard(String body) {
        assertThat(text("t-1", Optional.of(HARBOR), body).text().urgency()).isEqualTo(Urgency.ROUTINE);
    }

    @Test
    void urgent_words_are_heard_in_it() {
        PatientText urgent =
                text("t-1", Optional.of(HARBOR), "I have chest pain").text();

        assertThat(urgent.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(urgent.bucket()).isEqualTo(Bucket.CLINICAL);
    }

    @Test
    void a_time_that_it_asks_for_is_read_by_the_date_where_the_patient_is() {
        LocatedText located = text("t-1", Optional.of(HARBOR), "tomorrow morning");
        var tomorrow = WishedTime.on(LocalDate.of(2026, 11, 25), LocalTime.of(8, 0), LocalTime.NOON);

        assertThat(located.askedTime(HARBOR, "tomorrow morning")).contains(tomorrow);
        assertThat(located.askedTime(HARBOR, "not tomorrow")).isEmpty();
    }

    @Test
    void where_it_is_two_dates_no_day_is_understood() {
        LocatedText located = LocatedText.of(
                "t-1",
                Instant.parse("2026-11-25T05:30:00Z"),
                Optional.of(HARBOR),
                PatientText.Asks.AN_ANSWER,
                "tomorrow morning",
                DIRECTORY);

        assertThat(located.askedTime(new PhoneNumber("+12125550123"), "tomorrow morning"))
                .isEmpty();
        assertThat(located.askedTime(new PhoneNumber("+12125550123"), "after 4"))
                .isPresent();
    }

    @Test
    void who_wants_no_more_asks_for_no_time() {
        LocatedText located =
                LocatedText.of("t-1", SENT, Optional.of(HARBOR), PatientText.Asks.NO_MORE, "after 4", DIRECTORY);

        assertThat(located.askedTime(HARBOR, "after 4")).isEmpty();
    }

    @Test
    void a_picture_has_no_words() {
        assertThat(text("t-1", Optional.of(HARBOR), " ").text().words()).isEmpty();
    }

    @Test
    void an_id_that_cannot_stand_in_a_key_is_kept_as_its_digest_the_same_each_time() {
        String strange = "an id\nof two lines";

        assertThat(text("0f2b-1", Optional.of(HARBOR), "hi").text().id()).isEqualTo("0f2b-1");
        assertThat(text(strange, Optional.of(HARBOR), "hi").text().id())
                .isEqualTo(text(strange, Optional.of(HARBOR), "hi again").text().id())
                .isNotEqualTo(text("another\nof two", Optional.of(HARBOR), "hi")
                        .text()
                        .id())
                .matches("[0-9a-f-]{36}");
        assertThat(text("x".repeat(101), Optional.of(HARBOR), "hi").text().id()).hasSize(36);
    }
}
