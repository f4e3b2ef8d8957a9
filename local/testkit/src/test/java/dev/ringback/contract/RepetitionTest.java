package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.PAT;
import static dev.ringback.contract.Practice.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.table.RequestTable;
import dev.ringback.callback.Entry;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.RequestLog;
import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The same request again, with an idempotency key: nothing is done twice, and no one is shown what is no longer for them. */
class RepetitionTest extends AtThePractice {

    private static final String USED_BEFORE =
            "This Idempotency-Key came with another request before. Make a new key for each.";
    private static final String UNDER_WAY =
            "A request with this Idempotency-Key is under way. Send it again, with the same key, in a few seconds.";
    private static final String CUT_SHORT =
            "A request with this Idempotency-Key was cut short, and may have been carried"
                    + " out. Look whether it was; if it was not, send it with a new key.";
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration LONGEST_RUN = Duration.ofSeconds(30);

    @Test
    void the_same_post_twice_is_done_once_and_answered_alike() {
        String callback = practice.missed(CALLER);

        Asking.Answer first = practice.as(PAT).key("k").note(callback, "prefers mornings");
        Asking.Answer second = practice.as(PAT).key("k").note(callback, "prefers mornings");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second).isEqualTo(first);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void the_next_callback_is_not_taken_twice() {
        practice.missed(CALLER);
        practice.missed("+12125550124");

        Asking.Answer first = practice.as(PAT).key("k").next();

        assertThat(practice.as(PAT).key("k").next()).isEqualTo(first);
        assertThat(practice.as(PAT).get("/worklist?mine=true").json().path("callbacks"))
                .hasSize(1);
    }

    @Test
    void that_there_was_nothing_to_take_is_answered_again_too() {
        practice.as(PAT).key("k").next();
        practice.missed(CALLER);

        assertThat(practice.as(PAT).key("k").next().status()).isEqualTo(204);
    }

    @Test
    void a_refusal_is_answered_again_although_it_would_be_none_by_now() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);
        Asking.Answer refused = practice.as(PAT).key("k").claim(callback);
        practice.as(ANA).release(callback);

        assertThat(refused.problem()).isEqualTo("held-by-another");
        assertThat(practice.as(PAT).key("k").claim(callback)).isEqualTo(refused);
        assertThat(practice.as(PAT).key("another").claim(callback).status()).isEqualTo(200);
    }

    @Test
    void a_key_that_came_with_another_body_route_or_callback_is_refused() {
        String callback = practice.missed(CALLER);
        String other = practice.missed("+12125550124");
        practice.as(PAT).key("k").note(callback, "prefers mornings");

        assertProblem(
                practice.as(PAT).key("k").note(callback, "prefers evenings"), 422, "key-used-before", USED_BEFORE);
        assertProblem(practice.as(PAT).key("k").note(other, "prefers mornings"), 422, "key-used-before", USED_BEFORE);
        assertProblem(practice.as(PAT).key("k").claim(callback), 422, "key-used-before", USED_BEFORE);
        assertThat(notes()).containsExactly("prefers mornings");
    }

    @Test
    void a_key_is_one_persons_own() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).key("k").note(callback, "prefers mornings");

        Asking.Answer answer = practice.as(SAM).key("k").note(callback, "prefers mornings");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(notes()).hasSize(2);
    }

    @Test
    void a_key_means_nothing_to_a_get_and_to_giving_up() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).claim(callback);

        Asking.Answer before = practice.as(PAT).key("k").show(callback);
        practice.as(PAT).note(callback, "prefers mornings");

        assertThat(practice.as(PAT).key("k").show(callback)).isNotEqualTo(before);
        assertThat(practice.as(PAT).key("k").release(callback).status()).isEqualTo(200);
        assertThat(practice.as(PAT).key("k").release(callback).problem()).isEqualTo("not-held");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "two words",
                "ключ",
                "k#1",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void a_key_that_is_none_is_told_what_one_is(String key) {
        assertProblem(
                practice.as(PAT).key(key).next(),
                400,
                "bad-request",
                "Idempotency-Key must be 1 to 64 letters, digits or one of - _ . : of your own making.");
    }

    // ---- cut short

    @Test
    void a_request_that_died_before_it_did_anything_is_not_done_behind_ones_back() {
        String callback = practice.missed(CALLER);
        practice.aws().faults().arm(new Fault.Crash("Desk", Fault.CrashPoint.AFTER_SAVE));

        Asking.Answer died = practice.as(PAT).key("k").note(callback, "prefers mornings");

        assertThat(died.status()).isEqualTo(500);
        assertThat(notes()).isEmpty();
        assertUnderWayThenCutShort(callback);
        assertThat(notes()).isEmpty();
        practice.as(PAT).key("new").note(callback, "prefers mornings");
        assertThat(notes()).hasSize(1);
    }

    @Test
    void a_request_that_died_after_it_was_done_is_not_done_again() {
        String callback = practice.missed(CALLER);
        practice.aws()
                .faults()
                .arm(
                        new Fault.CallFails(
                                Aws.DYNAMODB, "UpdateItem", 1, new Fault.Failure.Answered("AccessDeniedException")),
                        1);

        Asking.Answer failed = practice.as(PAT).key("k").note(callback, "prefers mornings");

        assertProblem(
                failed,
                500,
                "internal-error",
                "Something went wrong on our side. Look whether it was done before you try again.");
        assertThat(notes()).hasSize(1);
        assertUnderWayThenCutShort(callback);
        assertThat(notes()).hasSize(1);
    }

    /** The SDK tries a write again whose reply it did not get, and that it was noted is then its own doing. */
    @Test
    void a_request_whose_note_was_written_and_not_answered_is_carried_out() {
        String callback = practice.missed(CALLER);
        practice.aws().faults().arm(new Fault.CallFails(Aws.DYNAMODB, "PutItem", 1, new Fault.Failure.LostReply()));

        Asking.Answer answer = practice.as(PAT).key("k").note(callback, "prefers mornings");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(notes()).hasSize(1);
        assertThat(practice.as(PAT).key("k").note(callback, "prefers mornings")).isEqualTo(answer);
    }

    private void assertUnderWayThenCutShort(String callback) {
        Asking.Answer soon = practice.as(PAT).key("k").note(callback, "prefers mornings");
        assertProblem(soon, 409, "unfinished-request", UNDER_WAY);
        assertThat(soon.json().path("until").asString())
                .isEqualTo(practice.now().plus(LONGEST_RUN).toString());
        practice.passUnnoticed(LONGEST_RUN);
        assertProblem(
                practice.as(PAT).key("k").note(callback, "prefers mornings"), 409, "unfinished-request", CUT_SHORT);
    }

    // ---- what is kept

    @Test
    void the_number_is_answered_again_only_while_one_holds_the_callback() {
        String callback = practice.missed(CALLER);
        Asking.Answer first = practice.as(PAT).key("k").claim(callback);

        assertThat(first.text()).contains(CALLER);
        assertThat(practice.as(PAT).key("k").claim(callback)).isEqualTo(first);

        practice.pass(CLAIM.plusMinutes(1));
        Asking.Answer later = practice.as(PAT).key("k").claim(callback);

        assertThat(later.status()).isEqualTo(200);
        assertThat(later.text()).doesNotContain(CALLER).doesNotContain(CALLER.substring(2));
        assertThat(later.callback()).isEqualTo(callback);
    }

    @Test
    void what_was_answered_is_not_answered_again_to_whom_it_is_out_of_sight() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);
        practice.as(ANA).key("k").note(callback, "prefers mornings");
        practice.as(ANA).reTriage(callback, "clinical");

        assertProblem(
                practice.as(ANA).key("k").note(callback, "prefers mornings"),
                404,
                "no-such-callback",
                "There is no such callback, or it was not granted to you.");
    }

    @Test
    void whoever_puts_a_callback_out_of_their_own_sight_is_told_again_that_they_did() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);
        Asking.Answer first = practice.as(ANA).key("k").reTriage(callback, "clinical");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().has("history")).isFalse();
        assertThat(practice.as(ANA).key("k").reTriage(callback, "clinical")).isEqualTo(first);
    }

    @Test
    void an_answer_is_kept_for_a_day_under_the_name_of_who_asked_and_its_key_is_free_then() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).key("k").note(callback, "prefers mornings");

        assertThat(kept()).singleElement().satisfies(item -> {
            assertThat(item.get("pk")).isEqualTo(AttributeValue.fromS("request#" + PAT));
            assertThat(item.get("expiresAt"))
                    .isEqualTo(AttributeValue.fromN(Long.toString(
                            practice.now().plus(Duration.ofDays(1)).getEpochSecond())));
        });

        // The item is still there: DynamoDB deletes what has expired when it gets to it.
        practice.passUnnoticed(Duration.ofDays(1));
        practice.as(PAT).key("k").note(callback, "prefers evenings");

        assertThat(notes()).containsExactly("prefers mornings", "prefers evenings");
    }

    @Test
    void a_request_that_another_run_has_begun_is_not_begun_again() {
        var runs = new AtomicInteger();
        var log = new RequestTable(
                practice.aws().table(), practice.aws().tableName(), () -> "run " + runs.incrementAndGet());
        var pat = new PersonId(PAT);

        assertThat(log.begin(pat, "k", "same", practice.now())).isEqualTo(new RequestLog.Known.New());
        assertThat(log.begin(pat, "k", "same", practice.now()))
                .isEqualTo(new RequestLog.Known.UnderWay(practice.now().plus(LONGEST_RUN)));
        assertThat(log.begin(pat, "k", "other", practice.now())).isEqualTo(new RequestLog.Known.Different());
    }

    private List<Map<String, AttributeValue>> kept() {
        return practice
                .aws()
                .table()
                .scanPaginator(scan -> scan.tableName(practice.aws().tableName()))
                .items()
                .stream()
                .filter(item -> item.containsKey("fingerprint"))
                .toList();
    }

    private List<String> notes() {
        return practice.callbackOf(CALLER).history().stream()
                .filter(Entry.Noted.class::isInstance)
                .map(entry -> ((Entry.Noted) entry).text())
                .toList();
    }
}
