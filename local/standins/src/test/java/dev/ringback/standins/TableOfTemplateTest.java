package dev.ringback.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.standins.table.EmbeddedTable;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class TableOfTemplateTest {

    private static final String TABLE = """
        Resources:
          Table:
            Type: AWS::DynamoDB::Table
            Properties:
              AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
              KeySchema: [{AttributeName: pk, KeyType: HASH}]
              BillingMode: PAY_PER_REQUEST
        """;
    private static final String WITH_STREAM =
            TABLE + "      StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}\n";

    private static final String WITH_INDEX = TABLE + """
              GlobalSecondaryIndexes:
                - IndexName: worklist
                  KeySchema: [{AttributeName: pk, KeyType: HASH}]
                  Projection: {ProjectionType: INCLUDE, NonKeyAttributes: %s}
        """;

    @Test
    void a_table_that_was_kept_from_before_there_was_a_stream_gets_one() {
        try (EmbeddedTable table = EmbeddedTable.inMemory(InstantSource.system())) {
            var client = SdkClients.uncounted(table);
            String name = declared(TABLE).createIfAbsent(client);

            declared(WITH_STREAM).createIfAbsent(client);
            declared(WITH_STREAM).createIfAbsent(client);

            assertThat(client.describeTable(describe -> describe.tableName(name))
                            .table()
                            .streamSpecification()
                            .streamViewType())
                    .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        }
    }

    @Test
    void a_table_that_was_kept_from_a_version_with_other_indexes_is_refused_and_what_to_do_is_said() {
        try (EmbeddedTable table = EmbeddedTable.inMemory(InstantSource.system())) {
            var client = SdkClients.uncounted(table);
            declared(WITH_INDEX.formatted("[work, lookAt]")).createIfAbsent(client);

            declared(WITH_INDEX.formatted("[lookAt, work]")).createIfAbsent(client);
            assertThatThrownBy(() -> declared(WITH_INDEX.formatted("[work]")).createIfAbsent(client))
                    .hasMessageContaining("made by another version of Ringback")
                    .hasMessageContaining("--fresh");
            assertThatThrownBy(() -> declared(TABLE).createIfAbsent(client)).hasMessageContaining("with other indexes");
        }
    }

    private static TableOfTemplate declared(String yaml) {
        return new TableOfTemplate(Template.parse(yaml, "kept", Map.of()));
    }
}
