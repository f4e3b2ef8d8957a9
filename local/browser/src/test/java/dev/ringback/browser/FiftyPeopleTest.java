package dev.ringback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty people press *next* at once, as a browser sends it: nobody gets what somebody else has. */
class FiftyPeopleTest extends BrowserTest {

    private static final List<String> PEOPLE = IntStream.range(0, 50)
            .mapToObj("assistant-%02d@northwind.example"::formatted)
            .toList();

    @Override
    @BeforeEach
    void open() throws Exception {
        desk = ServedDesk.onLaptopWith(PEOPLE);
    }

    @Test
    @SuppressWarnings("unchecked") // the shape of what the page gives back
    void each_callback_is_one_persons() throws Exception {
        for (int caller = 20; caller < 50; caller++) {
            desk.missed("+121255501" + caller, OAK_NEW, Map.of());
        }
        try (var page = visitor(Look.DESKTOP).at(desk.url())) {
            var taken = (List<String>) page.page()
                    .evaluate(
                            "async (people) => (await Promise.all(people.map(async (person) => { const answer = await"
                                    + " fetch('/worklist/next', {method: 'POST', headers: {Authorization: `Bearer"
                                    + " ${person}`, 'Idempotency-Key': crypto.randomUUID()}}); return answer.status ==="
                                    + " 200 ? (await answer.json()).callback : null; }))).filter(Boolean)",
                            PEOPLE);

            assertThat(taken).hasSize(30).doesNotHaveDuplicates();
        }
    }
}
