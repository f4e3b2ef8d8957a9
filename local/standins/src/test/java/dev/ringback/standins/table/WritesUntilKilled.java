package dev.ringback.standins.table;

import static dev.ringback.standins.table.Desk.TABLE;
import static dev.ringback.standins.table.Desk.item;
import static dev.ringback.standins.table.Desk.n;
import static dev.ringback.standins.table.Desk.s;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A process of its own that writes one item after the other into a folder, and says of each that it was acknowledged. */
final class WritesUntilKilled {

    private WritesUntilKilled() {}

    public static void main(String[] arguments) {
        EmbeddedTable table = EmbeddedTable.in(Path.of(arguments[0]), InstantSource.system());
        DynamoDbClient dynamo = Desk.client(DynamoDbClient.builder(), table.httpClient());
        Desk.create(dynamo);
        for (int i = 0; ; i++) {
            int number = i;
            dynamo.putItem(put -> put.tableName(TABLE)
                    .item(item(
                            "%06d".formatted(number),
                            Map.of("worklist", s("due"), "rank", n(number), "work", s("x".repeat(number % 500))))));
            System.out.println(number);
        }
    }
}
