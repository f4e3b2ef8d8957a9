package dev.ringback.aws.table;

import dev.ringback.casework.Backlog;
import dev.ringback.casework.Backlogs;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts the entries of the two indexes over callbacks. */
public final class BacklogTable implements Backlogs {

    private final Indexes indexes;

    public BacklogTable(DynamoDbClient dynamo, String table) {
        this.indexes = new Indexes(dynamo, table);
    }

    @Override
    public Backlog at(Instant now) {
        return Backlog.of(indexes.deadlines().toList(), indexes.watchedNow(), now);
    }
}
