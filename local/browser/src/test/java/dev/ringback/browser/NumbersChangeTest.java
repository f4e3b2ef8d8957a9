package dev.ringback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has changed in words, from figures that no day in a test has: the page's own module is asked, with its own words. */
class NumbersChangeTest extends BrowserTest {

    private static final String SAM = "sam@sunrise.example";
    private static final Look SPANISH = new Look(820, 1100, ColorScheme.LIGHT, "es-US");

    /** Of 100 callbacks; a case says what is otherwise. */
    private static final String ASKED = """
        async ([thenDiffers, more]) => {
          const script = document.querySelector('script[type=module]').src;
          const { changes } = await import(new URL('numbers-change.js', script).href);
          const figures = (differs) => Object.assign({
            missedCalls: 130, uncallable: 10, callbacks: 100, firstCallback: { tried: 90, untried: 10, average: 20, median: 12, p90: 61.5 },
            withinTarget: { kept: 78, missed: 18, pending: 4, percent: 81.3 }, firstSuccess: { reached: 60, of: 90, percent: 66.7 },
            bookings: { booked: 35, rescheduled: 5, reached: 80, percent: 50 }, repeatCallers: 20, unresolved: null,
            texts: { sent: 0, withheld: 0, unknown: 0, stopped: 0 },
          }, JSON.parse(differs));
          return changes({ now: figures('{}'), then: figures(thenDiffers), days: { now: 14, then: 14 }, log: null, alike: true, ...JSON.parse(more) })
            .map(({ words, is }) => [words, is].filter(Boolean).join(' | '));
        }""";

    private static final String BEFORE = """
        {"missedCalls": 142, "firstCallback": {"tried": 80, "untried": 20, "median": 85, "p90": 61.5},
         "withinTarget": {"kept": 60, "missed": 40, "percent": 60.0}, "firstSuccess": {"of": 80, "percent": 70.1},
         "bookings": {"booked": 30, "rescheduled": 0, "reached": 9, "percent": 33.3}, "repeatCallers": 15}""";

    /** @param more how many days each is of, and whether the other one is a call log, where that is not as at first */
    private List<String> said(Look look, String then, String more) {
        try (var sam = signedIn(SAM, look)) {
            sam.page().navigate(desk.url() + "#/numbers");
            sam.page().locator(".tiles").waitFor();
            @SuppressWarnings("unchecked") // the shape of what is asked
            var said = (List<String>) sam.page().evaluate(ASKED, List.of(then, more));
            return said;
        }
    }

    private List<String> said(Look look, String then) {
        return said(look, then, "{}");
    }

    @Test
    void each_figure_is_a_sentence_that_says_whether_it_is_better_and_what_is_too_little_is_said_to_be() {
        assertThat(said(Look.DESKTOP, BEFORE))
                .containsExactly(
                        "12 missed calls fewer: 130, 142 before. | better",
                        "The median first callback came 73 min sooner: after 12 min, 85 min before. | better",
                        "To the first callback, nine of ten within: 61.5 min, as before.",
                        "Within target: 81.3%, 60% before. | better",
                        "Reached with the first callback: 66.7%, 70.1% before. | worse",
                        "Patients who called again: 20%, 15% before. | worse",
                        "Too few callbacks to tell what has changed in these: Booked, of those reached.");
    }

    @Test
    void the_same_is_said_in_spanish() {
        assertThat(said(SPANISH, BEFORE))
                .hasSize(7)
                .startsWith(
                        "12 llamadas perdidas menos: 130; antes, 142. | better",
                        "La primera devolución (mediana) llegó 73 min más pronto: tras 12 min; antes, tras 85 min. | better")
                .endsWith(
                        "Pacientes que volvieron a llamar: 20%; antes, 15%. | worse",
                        "Hay muy pocas llamadas por devolver para decir qué ha cambiado en esto: Con cita, de quienes"
                                + " atendieron.")
                .noneMatch(sentence -> sentence.contains("before") || sentence.contains("num."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                129 ; 14 ; 1 missed call more: 130, 129 before. | worse
                130 ; 14 ; As many missed calls as before: 130.
                10  ; 14 ; 120 missed calls more: 130, 10 before. | worse
                9   ; 14 ; Too few missed calls to tell what has changed: 130, 9 before.
                142 ; 28 ; More missed calls a day: 9.3, 5.1 before. | worse
                260 ; 28 ; As many missed calls a day as before: 9.3.
                """)
    void missed_calls_are_compared_by_the_day_where_the_days_are_not_as_many(
            int missedBefore, int daysBefore, String sentence) {
        assertThat(said(
                                Look.DESKTOP,
                                "{\"missedCalls\": %d}".formatted(missedBefore),
                                "{\"days\": {\"now\": 14, \"then\": %d}}".formatted(daysBefore))
                        .getFirst())
                .isEqualTo(sentence);
    }

    @Test
    void nine_are_too_few_and_ten_are_not() {
        String ten = "{\"withinTarget\": {\"kept\": 4, \"missed\": 6, \"percent\": 40.0}}";
        assertThat(said(Look.DESKTOP, ten)).contains("Within target: 81.3%, 40% before. | better");
        assertThat(said(Look.DESKTOP, ten.replace("6", "5")))
                .contains("Too few callbacks to tell what has changed in these: Within target.")
                .noneMatch(sentence -> sentence.startsWith("Within target"));
    }

    /** Null is what no log tells, and becomes neither a zero nor a change. */
    @Test
    void what_a_call_log_does_not_tell_is_named_and_never_taken_for_nothing() {
        String nulls = """
            {"missedCalls": 200, "uncallable": null, "callbacks": 150, "firstCallback": {"tried": null, "untried": null, "median": null, "p90": null},
             "withinTarget": {"kept": null, "missed": null, "percent": null}, "firstSuccess": {"of": null, "percent": null},
             "bookings": {"booked": null, "rescheduled": null, "reached": null, "percent": null}, "repeatCallers": null}""";
        String log = """
            {"log": {"calls": null, "percentMissed": null, "neverReached": null, "minutes": null}}""";

        assertThat(said(Look.DESKTOP, nulls, log))
                .containsExactly(
                        "70 missed calls fewer: 130, 200 before. | better",
                        "Not in the call log: To the first callback, median; To the first callback, nine of ten within; Within"
                                + " target; Reached with the first callback; Called back, of all callbacks; Booked, of all"
                                + " callbacks; Patients who called again; Open at the last close; Texts sent.");
    }

    @Test
    void a_call_log_is_compared_by_shares_of_all_and_only_with_all() {
        String then = """
            {"missedCalls": 200, "callbacks": 150, "firstCallback": {"tried": 120, "untried": 30, "median": 44.3, "p90": 300},
             "withinTarget": {"percent": null}, "firstSuccess": {"percent": null}, "repeatCallers": null,
             "bookings": {"booked": 30, "rescheduled": null, "reached": null, "percent": 20.0}}""";
        String log = """
            {"log": {"calls": 800, "percentMissed": 25.0, "neverReached": 12, "minutes": "open"}, "alike": true}""";

        assertThat(said(Look.DESKTOP, then, log))
                .contains(
                        "In the call log 25% of all calls were missed. How many are answered now is not known here.",
                        "The median first callback came 32.3 min sooner: after 12 min, 44.3 min before. | better",
                        "Called back, of all callbacks: 90%, 80% before. | better",
                        "Booked, of all callbacks: 40%, 20% before. | better",
                        "In the call log 8% of the patients were neither called back nor answered later; of the callbacks"
                                + " here 10% are not called back yet.");
        assertThat(said(Look.DESKTOP, then, log.replace("open", "clock")))
                .anyMatch(sentence -> sentence.contains("44.3 min, is by the clock"))
                .noneMatch(sentence -> sentence.contains("sooner") || sentence.contains("Nine of ten"));
        assertThat(said(Look.DESKTOP, then, log.replace("true", "false")))
                .containsExactly(
                        "The call log is of the whole group. Choose all locations, kinds of call and campaigns to"
                                + " see what has changed.");
    }
}
