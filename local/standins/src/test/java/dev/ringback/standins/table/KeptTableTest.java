package dev.ringback.standins.table;

import static dev.ringback.standins.table.Desk.TABLE;
import static dev.ringback.standins.table.Desk.item;
import static dev.ringback.standins.table.Desk.n;
import static dev.ringback.standins.table.Desk.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.standins.VirtualClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What a folder keeps, also when the process that wrote it is killed. */
class KeptTableTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_index_and_stream_agree()
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        WritesUntilKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = -1;
        try (BufferedReader lines = writer.inputReader()) {
            while (acknowledged < 300) {
                acknowledged = Integer.parseInt(lines.readLine());
            }
            // By its handle: the process itself would close its output, which says what else was acknowledged.
            writer.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = line.matches("\\d{3,}") ? Integer.parseInt(line) : acknowledged;
            }
        }
        writer.waitFor();

        try (EmbeddedTable table = EmbeddedTable.in(folder, InstantSource.system())) {
            DynamoDbClient dynamo = Desk.client(DynamoDbClient.builder(), table.httpClient());
            Set<String> items = keys(dynamo.scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
                    .toList());
            Set<String> index =
                    keys(dynamo.scanPaginator(scan -> scan.tableName(TABLE).indexName("worklist")).items().stream()
                            .toList());
            Set<String> told = keys(records(table, dynamo).stream()
                    .map(record -> record.dynamodb().newImage())
                    .toList());

            for (int i = 0; i <= acknowledged; i++) {
                assertThat(items).contains("%06d".formatted(i));
            }
            assertThat(index).isEqualTo(items);
            assertThat(told).isEqualTo(items);
        }
    }

    private static Set<String> keys(List<Map<String, AttributeValue>> items) {
        Set<String> keys = new HashSet<>();
        items.forEach(item -> keys.add(Desk.sk(item)));
        return keys;
    }

    private static List<Record> records(EmbeddedTable table, DynamoDbClient dynamo) {
        DynamoDbStreamsClient streams = Desk.client(DynamoDbStreamsClient.builder(), table.httpClient());
        TableDescription described =
                dynamo.describeTable(describe -> describe.tableName(TABLE)).table();
        String iterator = streams.getShardIterator(get -> get.streamArn(described.latestStreamArn())
                        .shardId(streams.describeStream(one -> one.streamArn(described.latestStreamArn()))
                                .streamDescription()
                                .shards()
                                .getFirst()
                                .shardId())
                        .shardIteratorType("TRIM_HORIZON"))
                .shardIterator();
        List<Record> all = new ArrayList<>();
        while (true) {
            String from = iterator;
            var page = streams.getRecords(get -> get.shardIterator(from));
            if (page.records().isEmpty()) {
                return all;
            }
            all.addAll(page.records());
            iterator = page.nextShardIterator();
        }
    }

    @Test
    void a_folder_that_is_in_use_is_refused_and_what_to_do_is_said() {
        try (EmbeddedTable table = EmbeddedTable.in(folder, InstantSource.system())) {
            assertThat(table.endpoint()).isNotNull();
            assertThatThrownBy(() -> EmbeddedTable.in(folder, InstantSource.system()))
                    .hasMessageContaining("another process has opened the table in " + folder)
                    .hasMessageContaining("use another folder");
        }
    }

    @Test
    void keys_streams_and_expiry_go_on_where_they_were() {
        VirtualClock clock = new VirtualClock(Desk.START);
        String before;
        try (EmbeddedTable table = EmbeddedTable.in(folder, clock)) {
            DynamoDbClient dynamo = Desk.client(DynamoDbClient.builder(), table.httpClient());
            Desk.create(dynamo);
            dynamo.updateTimeToLive(update -> update.tableName(TABLE)
                    .timeToLiveSpecification(
                            expires -> expires.attributeName("expiresAt").enabled(true)));
            dynamo.putItem(put ->
                    put.tableName(TABLE).item(item("1", Map.of("expiresAt", n(Desk.START.getEpochSecond() + 60)))));
            dynamo.putItem(put -> put.tableName(TABLE).item(item("2", Map.of("worklist", s("due"), "rank", n(1)))));
            before = records(table, dynamo).getLast().dynamodb().sequenceNumber();
        }
        clock.advanceTo(Desk.START.plusSeconds(120));
        try (EmbeddedTable table = EmbeddedTable.in(folder, clock)) {
            DynamoDbClient dynamo = Desk.client(DynamoDbClient.builder(), table.httpClient());
            assertThat(dynamo.scan(scan -> scan.tableName(TABLE).indexName("worklist"))
                            .items())
                    .hasSize(1);
            assertThat(dynamo.scan(scan -> scan.tableName(TABLE)).items()).hasSize(1);
            List<Record> records = records(table, dynamo);
            assertThat(records).hasSize(3);
            assertThat(records.getLast().dynamodb().sequenceNumber()).isGreaterThan(before);
            assertThat(records.getLast().userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
        }
    }
}
