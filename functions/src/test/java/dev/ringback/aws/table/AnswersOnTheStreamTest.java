package dev.ringback.aws.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.KeepLedger;
import dev.ringback.texting.AnswersGiven.Fate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the table's stream tells of answers to patients' texts. */
class AnswersOnTheStreamTest {

    private static final String SENDING = given("sending");
    private static final String SENT = given("sent");
    private static final long EXPIRED = 1_800_691_300;

    private static String given(String fate) {
        return """
                {"pk": {"S": "number#+12125550141"}, "sk": {"S": "answers"}, "revision": {"N": "2"}, "expiresAt": {"N": "1800691200"},
                 "given": {"L": [{"M": {"text": {"S": "text-1"}, "answer": {"S": "help"}, "from": {"S": "oak-street"},
                   "at": {"N": "1800000000"}, "fate": {"S": "%s"}, "messageId": {"S": "message-1"}}}]}}
                """.formatted(fate);
    }

    private static JsonNode record(String images) {
        return record(images, 1_800_000_009);
    }

    private static JsonNode record(String images, long at) {
        return JsonMapper.shared()
                .readTree("{\"dynamodb\": {\"ApproximateCreationDateTime\": %d, %s}}".formatted(at, images));
    }

    private static Optional<Fate> told(String images) {
        return told(record(images));
    }

    private static Optional<Fate> told(JsonNode record) {
        return TableStream.change(record)
                .map(KeepLedger.Change.Answered.class::cast)
                .map(answered -> answered.given().fate());
    }

    @Test
    void one_that_is_marked_tells_nothing_yet() {
        assertThat(told("\"NewImage\": " + SENDING)).isEmpty();
    }

    @Test
    void one_that_went_is_told_once() {
        assertThat(told("\"OldImage\": %s, \"NewImage\": %s".formatted(SENDING, SENT)))
                .contains(Fate.SENT);
        assertThat(told("\"OldImage\": %s, \"NewImage\": %s".formatted(SENT, SENT)))
                .isEmpty();
    }

    @Test
    void one_that_the_carrier_did_not_take_is_no_line_of_the_ledger() {
        assertThat(told("\"OldImage\": %s, \"NewImage\": %s".formatted(SENDING, given("refused"))))
                .isEmpty();
    }

    @Test
    void one_that_nobody_settled_is_told_when_it_counts_no_more() {
        assertThat(told(record("\"OldImage\": " + SENDING, EXPIRED))).contains(Fate.SENDING);
        assertThat(told(record("\"OldImage\": " + SENT, EXPIRED))).isEmpty();
    }

    @Test
    void what_somebody_took_away_may_have_been_erased() {
        assertThat(TableStream.change(record("\"OldImage\": " + SENT)))
                .hasValueSatisfying(change -> assertThat(change).isInstanceOf(KeepLedger.Change.TakenAway.class));
    }
}
