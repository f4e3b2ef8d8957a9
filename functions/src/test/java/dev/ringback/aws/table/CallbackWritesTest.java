package dev.ringback.aws.table;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Siblings;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.desk.Placement;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.Work;
import dev.ringback.desk.WorklistEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What DynamoDB says while a transaction is under way on one of the items, which the embedded table never does. */
class CallbackWritesTest {

    private static final Callback DUE = openedAt(at("tue 09:00"));
    private static final Callback TAKEN = claimedBy(ANA, DUE, at("tue 09:05"));
    private static final Placement PLACEMENT = Placement.of(TAKEN, Optional.empty(), Duration.ofDays(400));

    private static CallbackTable failing(DynamoDbException with) {
        return new CallbackTable(
                new DynamoDbClient() {
                    @Override
                    public PutItemResponse putItem(PutItemRequest request) {
                        throw with;
                    }

                    @Override
                    public UpdateItemResponse updateItem(UpdateItemRequest request) {
                        throw with;
                    }

                    @Override
                    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
                        throw with;
                    }

                    @Override
                    public String serviceName() {
                        return SERVICE_NAME;
                    }

                    @Override
                    public void close() {}
                },
                "ringback");
    }

    private static DynamoDbException cancelledFor(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(Stream.of(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    @Test
    void a_transaction_that_is_under_way_on_an_item_is_somebody_who_is_quicker() {
        CallbackTable table = failing(TransactionConflictException.builder().build());

        assertThatThrownBy(() -> table.open(DUE, List.of(), PLACEMENT)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> table.save(DUE, TAKEN, PLACEMENT)).isInstanceOf(Conflict.class);
        var entry = new WorklistEntry(DUE.key(), Work.of(DUE), Rank.of(DUE));
        assertThat(table.claim(UnreadClaim.of(entry, worker(ANA), at("tue 09:05"))))
                .isEqualTo(new CallbackStore.Claim.Failed());
    }

    @Test
    void so_is_one_that_cancels_ours() {
        for (String code : List.of("TransactionConflict", "ConditionalCheckFailed")) {
            CallbackTable table = failing(cancelledFor("None", code));

            assertThatThrownBy(() -> table.open(DUE.beside(Siblings.SEEN), List.of(DUE), PLACEMENT))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> table.take(DUE, TAKEN, new OpenWithPatient(List.of(DUE), List.of()), PLACEMENT))
                    .isInstanceOf(Conflict.class);
        }
    }

    @Test
    void a_transaction_that_is_cancelled_for_another_reason_is_an_error() {
        assertThatThrownBy(() -> failing(cancelledFor("ThrottlingError", "None"))
                        .take(DUE, TAKEN, new OpenWithPatient(List.of(DUE), List.of()), PLACEMENT))
                .isInstanceOf(TransactionCanceledException.class);
    }
}
