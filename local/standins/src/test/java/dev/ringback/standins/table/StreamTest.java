package dev.ringback.standins.table;

import static dev.ringback.standins.table.Desk.TABLE;
import static dev.ringback.standins.table.Desk.key;
import static dev.ringback.standins.table.Desk.n;
import static dev.ringback.standins.table.Desk.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** What a table's stream tells, and what becomes of items whose time is over. */
class StreamTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void every_change_is_told_once_in_order_with_both_images() {
        desk.put("1", Map.of("a", n(1)));
        desk.put("1", Map.of("a", n(1)));
        desk.update("1", "SET a = :two", Map.of(":two", n(2)));
        desk.dynamo().deleteItem(delete -> delete.tableName(TABLE).key(key("1")));
        desk.dynamo().deleteItem(delete -> delete.tableName(TABLE).key(key("1")));

        List<Record> records = records();
        assertThat(records)
                .extracting(Record::eventName)
                .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
        assertThat(records.get(1).dynamodb().keys()).isEqualTo(key("1"));
        assertThat(records.get(1).dynamodb().oldImage()).containsEntry("a", n(1));
        assertThat(records.get(1).dynamodb().newImage()).containsEntry("a", n(2));
        assertThat(records.get(1).dynamodb().approximateCreationDateTime()).isEqualTo(Desk.START);
        assertThat(records.get(2).dynamodb().hasNewImage()).isFalse();
        assertThat(records)
                .extracting(record -> record.dynamodb().sequenceNumber())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(records)
                .allSatisfy(record -> assertThat(record.userIdentity()).isNull());
    }

    @Test
    void a_reader_goes_on_after_the_record_that_it_has_seen() {
        desk.put("1", Map.of());
        String seen = records().getFirst().dynamodb().sequenceNumber();
        desk.put("2", Map.of());

        assertThat(after(seen)).extracting(record -> record.dynamodb().keys()).containsExactly(key("2"));
    }

    @Test
    void records_are_forgotten_after_a_day() {
        desk.put("1", Map.of());
        String seen = records().getFirst().dynamodb().sequenceNumber();
        desk.clock().advanceTo(Desk.START.plus(Duration.ofHours(12)));
        desk.put("2", Map.of());
        desk.put("3", Map.of());
        desk.clock().advanceTo(Desk.START.plus(Duration.ofHours(25)));

        assertThat(records()).extracting(record -> record.dynamodb().keys()).containsExactly(key("2"), key("3"));
        assertThat(after(seen)).hasSize(2);

        desk.clock().advanceTo(Desk.START.plus(Duration.ofHours(40)));
        assertThat(records()).isEmpty();
        assertThatThrownBy(() -> after(seen)).isInstanceOf(TrimmedDataAccessException.class);

        desk.put("4", Map.of());
        assertThat(records().getFirst().dynamodb().sequenceNumber()).isGreaterThan(seen);
    }

    @Test
    void an_iterator_lasts_a_quarter_of_an_hour() {
        String iterator = iterator(ShardIteratorType.TRIM_HORIZON, "");
        desk.clock().advanceTo(Desk.START.plus(Duration.ofMinutes(15)));
        assertThat(desk.streams().getRecords(get -> get.shardIterator(iterator)).records())
                .isEmpty();

        desk.clock().advanceTo(Desk.START.plus(Duration.ofMinutes(16)));
        assertThatThrownBy(() -> desk.streams().getRecords(get -> get.shardIterator(iterator)))
                .isInstanceOf(ExpiredIteratorException.class);
    }

    @Test
    void what_has_expired_is_gone_at_the_next_request_and_the_stream_says_who_took_it() {
        expire();
        desk.put("1", Map.of("expiresAt", n(Desk.START.getEpochSecond() + 60), "id", s("i")));
        desk.put("2", Map.of("expiresAt", n(Desk.START.getEpochSecond() + 61)));

        desk.clock().advanceTo(Desk.START.plusSeconds(60));
        assertThat(desk.get("1")).isNotEmpty();
        desk.clock().advanceTo(Desk.START.plusSeconds(61));

        assertThat(desk.found("pk = :oak", Map.of(":oak", s("oak")))).containsExactly("2");
        assertThat(desk.dynamo()
                        .query(query -> query.tableName(TABLE)
                                .indexName("byId")
                                .keyConditionExpression("id = :i")
                                .expressionAttributeValues(Map.of(":i", s("i"))))
                        .items())
                .isEmpty();
        Record removed = records().getLast();
        assertThat(removed.eventName()).isEqualTo(OperationType.REMOVE);
        assertThat(removed.dynamodb().oldImage()).containsEntry("id", s("i"));
        assertThat(removed.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
        assertThat(removed.userIdentity().type()).isEqualTo("Service");
    }

    @Test
    void a_time_that_is_no_number_or_five_years_ago_lets_an_item_be() {
        expire();
        desk.put("1", Map.of("expiresAt", s("100")));
        desk.put(
                "2",
                Map.of("expiresAt", n(Desk.START.minus(Duration.ofDays(6 * 365)).getEpochSecond())));

        assertThat(desk.get("1")).isNotEmpty();
        assertThat(desk.get("2")).isNotEmpty();
    }

    private void expire() {
        desk.dynamo()
                .updateTimeToLive(update -> update.tableName(TABLE)
                        .timeToLiveSpecification(
                                expires -> expires.attributeName("expiresAt").enabled(true)));
        assertThat(desk.dynamo()
                        .describeTimeToLive(describe -> describe.tableName(TABLE))
                        .timeToLiveDescription()
                        .attributeName())
                .isEqualTo("expiresAt");
    }

    private List<Record> records() {
        return read(iterator(ShardIteratorType.TRIM_HORIZON, ""));
    }

    private List<Record> after(String number) {
        return read(iterator(ShardIteratorType.AFTER_SEQUENCE_NUMBER, number));
    }

    private List<Record> read(String iterator) {
        return desk.streams().getRecords(get -> get.shardIterator(iterator)).records();
    }

    private String iterator(ShardIteratorType from, String number) {
        String arn = desk.dynamo()
                .describeTable(describe -> describe.tableName(TABLE))
                .table()
                .latestStreamArn();
        String shard = desk.streams()
                .describeStream(describe -> describe.streamArn(arn))
                .streamDescription()
                .shards()
                .getFirst()
                .shardId();
        return desk.streams()
                .getShardIterator(get -> {
                    get.streamArn(arn).shardId(shard).shardIteratorType(from);
                    if (!number.isEmpty()) {
                        get.sequenceNumber(number);
                    }
                })
                .shardIterator();
    }
}
