package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rhythm.WishedTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood for certain of when a patient asks to be called, and what is left to people (docs/rules.md §8). */
class AskedTimeTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private static String understood(String text) {
        return AskedTime.in(text, Set.of(TUESDAY)).map(AskedTimeTest::written).orElse("");
    }

    private static String written(WishedTime time) {
        return time.day().map(day -> day + " ").orElse("") + time.from() + "-" + time.until();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        after 4 please              | 16:00-21:00
        After 4pm                   | 16:00-21:00
        call me after 4:30 pls      | 16:30-21:00
        Yes please call after 3 p.m. thank you! | 15:00-21:00
        any time after noon         | 12:00-21:00
        5 or later                  | 17:00-21:00
        I get off work at 5         | 17:00-18:00
        before 11                   | 08:00-11:00
        before 10 am please         | 08:00-10:00
        between 2 and 4             | 14:00-16:00
        2-4pm                       | 14:00-16:00
        from 10 to 2                | 10:00-14:00
        10 am - noon                | 10:00-12:00
        9:30                        | 09:30-10:30
        around 3                    | 15:00-16:00
        at 15:00                    | 15:00-16:00
        mornings are best           | 08:00-12:00
        In the afternoon please     | 12:00-17:00
        evening works for me        | 17:00-21:00
        this afternoon              | 2026-11-24 12:00-17:00
        today after 4               | 2026-11-24 16:00-21:00
        after 4 today, thanks       | 2026-11-24 16:00-21:00
        tomorrow                    | 2026-11-25 08:00-21:00
        Tomorrow morning            | 2026-11-25 08:00-12:00
        tomorrow at 9               | 2026-11-25 09:00-10:00
        Can you call me tomorrow between 1 and 3? | 2026-11-25 13:00-15:00
        on friday                   | 2026-11-27 08:00-21:00
        Monday afternoon is better  | 2026-11-30 12:00-17:00
        tomorrow afternoon after 3  | 2026-11-25 15:00-21:00
        in the morning at 9:30      | 09:30-10:30
        call me back thursday before noon | 2026-11-26 08:00-12:00
        """)
    void english(String text, String time) {
        assertThat(understood(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        después de las 4 por favor      | 16:00-21:00
        Despues de las 4 de la tarde    | 16:00-21:00
        a partir de las 3               | 15:00-21:00
        antes de las 11                 | 08:00-11:00
        entre las 2 y las 4             | 14:00-16:00
        de 10 a 2                       | 10:00-14:00
        a las 9 de la mañana            | 09:00-10:00
        al mediodia                     | ''
        por la tarde                    | 12:00-18:00
        Por la mañana, gracias          | 08:00-12:00
        Por la tarde después de las 3, gracias | 15:00-21:00
        mañana por la mañana a las 9    | 2026-11-25 09:00-10:00
        esta tarde                      | 2026-11-24 12:00-18:00
        hoy después de las 5            | 2026-11-24 17:00-21:00
        mañana                          | 2026-11-25 08:00-21:00
        mañana por la tarde             | 2026-11-25 12:00-18:00
        Mañana por la mañana por favor  | 2026-11-25 08:00-12:00
        Llámeme mañana a las 10         | 2026-11-25 10:00-11:00
        el viernes por la mañana        | 2026-11-27 08:00-12:00
        ¿Me puede llamar el lunes después de las 3? | 2026-11-30 15:00-21:00
        """)
    void spanish(String text, String time) {
        assertThat(understood(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "thank you",
                "not after 4",
                "don't call after 4",
                "no llame después de las 4",
                "not tomorrow",
                "I called after 4",
                "my appointment is tomorrow morning",
                "in the morning after 4",
                "tomorrow afternoon at 9",
                "is tomorrow morning ok?",
                "can I come tomorrow morning",
                "I can't talk before 5",
                "after 4 or before 10",
                "after 4 but not on fridays",
                "tomorrow or friday",
                "tuesday",
                "after 10 pm",
                "at 3 am",
                "between 4 and 2",
                "4:75",
                "25",
                "after 4 I have chest pain",
                "tengo cita mañana",
                "la cita es mañana a las 10",
                "ni mañana ni el viernes",
                "next week",
                "la próxima semana",
                "in 4 hours",
                "4 days",
                "call 911",
                "4",
                "10-2",
                "1 2",
                "tomorrow 2",
                "after 212 555 0123",
                "the other morning",
                "cancel tomorrow",
            })
    void what_may_mean_something_else_is_left_to_people(String text) {
        assertThat(understood(text)).isEmpty();
    }

    @Test
    void where_it_may_be_two_dates_no_day_is_understood_and_a_time_is() {
        Set<LocalDate> today = Set.of(TUESDAY, TUESDAY.plusDays(1));

        assertThat(AskedTime.in("tomorrow morning", today)).isEmpty();
        assertThat(AskedTime.in("this afternoon", today)).isEmpty();
        assertThat(AskedTime.in("after 4", today)).isPresent();
    }

    @Test
    void a_long_text_is_words_whatever_it_says() {
        assertThat(AskedTime.in("please ".repeat(30) + "after 4", Set.of(TUESDAY)))
                .isEqualTo(Optional.empty());
    }
}
