package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.BEN;
import static dev.ringback.contract.Practice.LEE;
import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.contract.Document.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What was not granted to a person looks to them like what never was, and cursors lead through one's own list only. */
class OutOfSightTest extends AtThePractice {

    private static final String NEVER_WAS = "aaaaaaaaaaaaaaaa";
    private static final int PAGE = 25;
    private static final String KEY_USED_BEFORE =
            "This Idempotency-Key came with another request before. Make a new key for each.";

    @Test
    void a_callback_of_another_agency_is_answered_to_the_letter_like_one_that_never_was() {
        String callback = worked();

        for (Operation operation : ofOneCallback()) {
            assertThat(ask(practice.as(BEN), operation, callback))
                    .as(operation.id())
                    .isEqualTo(ask(practice.as(BEN), operation, NEVER_WAS))
                    .satisfies(answer -> assertProblem(
                            answer,
                            404,
                            "no-such-callback",
                            "There is no such callback, or it was not granted to you."));
        }
    }

    @Test
    void so_it_is_with_a_key_and_when_the_request_is_repeated() {
        String callback = worked();

        for (Operation operation : ofOneCallback()) {
            Asking one = practice.as(BEN).key("one-" + operation.id());
            Asking other = practice.as(BEN).key("other-" + operation.id());
            assertThat(ask(one, operation, callback)).isEqualTo(ask(other, operation, NEVER_WAS));
            assertThat(ask(one, operation, callback)).isEqualTo(ask(other, operation, NEVER_WAS));
        }
    }

    @Test
    void what_was_answered_to_somebody_is_not_answered_to_them_in_another_role_or_for_another_agency() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);
        Asking.Answer first = practice.as(ANA).key("k").note(callback, "prefers mornings");
        assertThat(practice.as(ANA).key("k").note(callback, "prefers mornings")).isEqualTo(first);
        practice.as(ANA).release(callback);

        practice.moves(ANA, "assistant", "bluebird");
        assertProblem(
                practice.as(ANA).key("k").note(callback, "prefers mornings"), 422, "key-used-before", KEY_USED_BEFORE);

        practice.moves(ANA, "agency-lead", "northwind");
        assertProblem(
                practice.as(ANA).key("k").note(callback, "prefers mornings"), 422, "key-used-before", KEY_USED_BEFORE);
    }

    @Test
    void so_it_is_with_a_body_that_nobody_can_mean() {
        String callback = worked();

        for (Operation operation : ofOneCallback()) {
            assertThat(practice.as(BEN).ask(operation.method(), operation.of(callback), "{\"nonsense\": 1}"))
                    .isEqualTo(practice.as(BEN).ask(operation.method(), operation.of(NEVER_WAS), "{\"nonsense\": 1}"));
        }
    }

    @Test
    void whoever_is_of_another_agency_or_of_none_is_as_unknown_a_colleague() {
        String callback = worked();

        assertThat(practice.as(LEE).assign(callback, BEN))
                .isEqualTo(practice.as(LEE).assign(callback, "nobody@bluebird.example"));
        assertThat(practice.as(BEN).get("/worklist?person=" + ANA).json().path("callbacks"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " ", "\u2003", "..", "%00", "pk", "oak-street%23%2B12125550123", "AAAAAAAAAAAAAAAA"})
    void an_id_that_cannot_be_one_is_no_callback(String id) {
        assertThat(practice.as(PAT).show(id).problem()).isEqualTo("no-such-callback");
    }

    @Test
    void an_id_without_end_is_no_callback() {
        assertThat(practice.as(PAT).show("a".repeat(5000)).problem()).isEqualTo("no-such-callback");
    }

    // ---- cursors

    @Test
    void page_by_page_everything_comes_once_although_what_the_last_page_ended_with_is_gone() {
        Set<String> all = fill(2 * PAGE + 1);
        Set<String> seen = new HashSet<>();

        JsonNode page = practice.as(PAT).get("/worklist").json();
        List<String> ids = ids(page);
        seen.addAll(ids);
        practice.as(PAT).claim(ids.getLast());
        while (page.path("next").isString()) {
            page = practice.as(PAT)
                    .get("/worklist?after=" + page.path("next").asString())
                    .json();
            assertThat(ids(page)).isNotEmpty().doesNotContainAnyElementsOf(seen);
            seen.addAll(ids(page));
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void a_cursor_from_another_list_is_refused() {
        fill(PAGE + 1);
        String cursor = cursorOf(practice.as(PAT).get("/worklist"));

        assertNoCursor(practice.as(PAT).get("/worklist?bucket=new-patient&after=" + cursor));
        assertNoCursor(practice.as(PAT).get("/worklist?location=oak-street&after=" + cursor));
        assertNoCursor(practice.as(PAT).get("/worklist?team=front-desk&after=" + cursor));
        assertNoCursor(practice.as(PAT).get("/worklist?breached=true&after=" + cursor));
        assertNoCursor(practice.as(PAT).get("/worklist?mine=true&after=" + cursor));
        assertNoCursor(practice.as(PAT).get("/worklist?person=ana@northwind.example&after=" + cursor));
        assertNoCursor(practice.as(LEE).get("/worklist?after=" + cursor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "1764000000.0", "../../etc", "%00", "1764000000%230", "99999999999999999999.0"})
    void a_cursor_that_is_made_up_is_refused(String cursor) {
        assertNoCursor(practice.as(PAT).get("/worklist?after=" + cursor));
    }

    @Test
    void a_cursor_names_no_callback() {
        Set<String> callbacks = fill(PAGE + 1);

        assertThat(cursorOf(practice.as(BEN).get("/worklist")))
                .matches("-?\\d+\\.[0-9a-f]+")
                .doesNotContain(callbacks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense=1|The worklist has no filter of that name; it has: after, breached, bucket, location, mine,",
                "bucket=cardiology|'bucket' must be one of new-patient, scheduling, referral,",
                "bucket=|'bucket' must be one of new-patient, scheduling, referral,",
                "breached=|'breached' must be true or false.",
                "mine=yes|'mine' must be true or false.",
                "breached=1|'breached' must be true or false.",
                "mine=true&person=ana@northwind.example|'mine' and 'person' cannot be combined."
            })
    void a_filter_that_there_is_not_is_told_which_there_are(String queryAndDetail) {
        String[] expected = queryAndDetail.split("\\|", -1);

        Asking.Answer answer = practice.as(PAT).get("/worklist?" + expected[0]);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith(expected[1]);
    }

    /** A callback that Ana's agency works. */
    private String worked() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);
        return callback;
    }

    private Set<String> fill(int count) {
        Set<String> ids = new HashSet<>();
        // A hundred numbers of each area code are fictional; New York's 646 and Toronto's 647 keep the same time.
        IntStream.range(0, count)
                .forEach(i -> ids.add(practice.missed("+1%d55501%02d".formatted(646 + i / 100, i % 100))));
        return ids;
    }

    private List<Operation> ofOneCallback() {
        return practice.contract().document().operations().stream()
                .filter(operation -> operation.path().startsWith("/callbacks/"))
                .toList();
    }

    private static Asking.Answer ask(Asking asking, Operation operation, String callback) {
        return asking.ask(operation.method(), operation.of(callback), operation.example());
    }

    private static String cursorOf(Asking.Answer page) {
        return page.json().path("next").asString();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("callbacks")
                .valueStream()
                .map(row -> row.path("callback").asString())
                .toList();
    }

    private static void assertNoCursor(Asking.Answer answer) {
        assertProblem(answer, 400, "bad-request", "'after' must be the 'next' of an earlier page of this very list.");
    }
}
