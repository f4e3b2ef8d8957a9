package dev.ringback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fifty presses of *next* at once, as a browser sends them: nobody gets what somebody else has. */
class FiftyPeopleTest extends BrowserTest {

    private static final List<String> PEOPLE = List.of(
            "ana@northwind.example",
            "eli@northwind.example",
            "ben@bluebird.example",
            "lee@northwind.example",
            "pat@sunrise.example");

    @Test
    @SuppressWarnings("unchecked") // the shape of what the page gives back
    void fifty_presses_take_each_callback_once() throws Exception {
        for (int caller = 20; caller < 32; caller++) {
            desk.missed("+121255501" + caller, OAK_NEW, Map.of());
        }
        try (var ana = visitor(Look.DESKTOP).at(desk.url())) {
            var taken = (List<String>) ana.page()
                    .evaluate(
                            "async (people) => (await Promise.all(Array.from({length: 50}, async (_, at) => { const"
                                    + " answer = await fetch('/worklist/next', {method: 'POST', headers: {Authorization:"
                                    + " `Bearer ${people[at % people.length]}`, 'Idempotency-Key': crypto.randomUUID()}});"
                                    + " return answer.status === 200 ? (await answer.json()).callback : null;"
                                    + " }))).filter(Boolean)",
                            PEOPLE);

            assertThat(taken).hasSize(12).doesNotHaveDuplicates();
        }
    }
}
