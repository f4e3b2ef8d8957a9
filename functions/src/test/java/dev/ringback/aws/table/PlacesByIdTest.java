package dev.ringback.aws.table;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.desk.Placement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A callback stands in one place: where that is is asked once, and what stands there is looked at each time. */
class PlacesByIdTest {

    private static final Callback DUE = openedAt(at("tue 09:00"));

    private final OneItem dynamo = new OneItem();
    private final CallbackTable callbacks = new CallbackTable(dynamo, "ringback");

    /** A table with one item, or none. */
    private static final class OneItem implements DynamoDbClient {

        private Map<String, AttributeValue> item = Map.of();
        private int queries;

        @Override
        public QueryResponse query(QueryRequest request) {
            queries++;
            boolean isThere = Objects.equals(request.expressionAttributeValues().get(":id"), item.get("id"));
            return QueryResponse.builder()
                    .items(isThere ? List.of(item) : List.of())
                    .build();
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            return GetItemResponse.builder().item(item).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private static Map<String, AttributeValue> item(Callback callback) {
        return CallbackItem.write(callback.saved(), Placement.of(callback, Optional.empty(), Duration.ofDays(400)));
    }

    @Test
    void where_a_callback_stands_is_asked_once_and_what_it_has_become_is_seen() {
        dynamo.item = item(DUE);
        assertThat(callbacks.find(DUE.id())).contains(DUE.saved());
        Callback claimed = claimedBy(ANA, DUE, at("tue 09:05"));
        dynamo.item = item(claimed);

        assertThat(callbacks.find(DUE.id())).contains(claimed.saved());
        assertThat(dynamo.queries).isEqualTo(1);
    }

    @Test
    void once_it_is_gone_it_is_not_found_though_another_stands_in_its_place() {
        dynamo.item = item(DUE);
        callbacks.find(DUE.id());

        Map<String, AttributeValue> other = new HashMap<>(item(DUE));
        other.put("id", Item.s("another"));
        dynamo.item = other;
        assertThat(callbacks.find(DUE.id())).isEmpty();

        dynamo.item = Map.of();
        assertThat(callbacks.find(DUE.id())).isEmpty();
    }

    @Test
    void who_is_not_there_is_asked_for_again() {
        assertThat(callbacks.find(DUE.id())).isEmpty();
        dynamo.item = item(DUE);

        assertThat(callbacks.find(DUE.id())).contains(DUE.saved());
        assertThat(dynamo.queries).isEqualTo(2);
    }
}
