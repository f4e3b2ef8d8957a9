package dev.ringback.invariants;

import dev.ringback.invariants.Lies.Lie;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What a table could do wrong to callbacks, or be asked to do wrong to them. */
final class TableLies {

    private static final String HISTORY = "history";
    private static final String ANYTHING_GOES = " OR attribute_exists(pk)";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private TableLies() {}

    /** A look for callbacks of a caller finds them closed already. */
    static final Lie READS_AS_CLOSED =
            finding(found -> found.stream().map(TableLies::closed).toList());

    /** Only the function that has just written finds anything, and nothing keeps two from taking one number. */
    static Lie readsLateAndLocksNothing() {
        AtomicBoolean wrote = new AtomicBoolean();
        Lie findsNothing = finding(_ -> List.of());
        return (request, service, setting) -> {
            boolean justWrote = wrote.getAndSet(request instanceof PutItemRequest);
            return request instanceof QueryRequest && !justWrote
                    ? findsNothing.told(request, service, setting)
                    : depending(request, service);
        };
    }

    /** No write depends on what was there before. */
    static final Lie LOCKS_NOTHING = (request, service, _) -> depending(request, service);

    private static SdkResponse depending(SdkRequest request, Lies.Service service) {
        return service.answer(
                switch (request) {
                    case PutItemRequest put ->
                        put.toBuilder()
                                .conditionExpression(put.conditionExpression() + ANYTHING_GOES)
                                .build();
                    case UpdateItemRequest update ->
                        update.toBuilder()
                                .conditionExpression(update.conditionExpression() + ANYTHING_GOES)
                                .build();
                    case TransactWriteItemsRequest written ->
                        written.toBuilder()
                                .transactItems(written.transactItems().stream()
                                        .map(TableLies::depending)
                                        .toList())
                                .build();
                    default -> request;
                });
    }

    private static TransactWriteItem depending(TransactWriteItem part) {
        if (part.update() == null) {
            return part;
        }
        Update update = part.update().toBuilder()
                .conditionExpression(part.update().conditionExpression() + ANYTHING_GOES)
                .build();
        return part.toBuilder().update(update).build();
    }

    /** Whatever is opened at another location is put alone, and nothing says of either that there are two. */
    static final Lie SEES_NO_SIBLINGS = Lie.about(TransactWriteItemsRequest.class, written -> {
        TransactWriteItem first = written.transactItems().getFirst();
        if (first.put() == null) {
            return written;
        }
        Map<String, AttributeValue> alone = new HashMap<>(first.put().item());
        alone.remove("siblings");
        Put put = first.put().toBuilder().item(alone).build();
        return written.toBuilder()
                .transactItems(first.toBuilder().put(put).build())
                .build();
    });

    /** Whom a phone leads to besides its owner is written where nobody looks. */
    static final Lie NOTES_NO_WISHES = Lie.about(PutItemRequest.class, put -> {
        if (!put.item().containsKey("wishedBy")) {
            return put;
        }
        Map<String, AttributeValue> lost = new HashMap<>(put.item());
        lost.put("pk", AttributeValue.fromS("+19175550199"));
        return put.toBuilder().item(lost).build();
    });

    private static Lie finding(UnaryOperator<List<Map<String, AttributeValue>>> change) {
        return (request, service, _) -> {
            SdkResponse answer = service.answer(request);
            return answer instanceof QueryResponse found
                    ? found.toBuilder().items(change.apply(found.items())).build()
                    : answer;
        };
    }

    /** No index leads to a callback. */
    static final Lie INDEXES_NOTHING = opening(item -> {
        item.keySet().removeAll(List.of("worklist", "watch"));
        return item;
    });

    /** Nothing is looked at before next year. */
    static final Lie LOOKS_NEXT_YEAR = opening(item -> {
        item.computeIfPresent(
                "lookAt", (_, at) -> AttributeValue.fromN(Long.toString(Long.parseLong(at.n()) + A_YEAR.toSeconds())));
        return item;
    });

    /** A callback is opened for no team. */
    static final Lie OPENS_FOR_NOBODY = opening(item -> {
        item.computeIfPresent(
                HISTORY,
                (_, history) -> AttributeValue.fromL(history.l().stream()
                        .map(entry -> with(entry, "owner", AttributeValue.fromS("")))
                        .toList()));
        return item;
    });

    /** A callback is stored in a state of which its history knows nothing. */
    static final Lie STORES_ANOTHER_STATE = opening(item -> {
        item.put("state", AttributeValue.fromS("waiting"));
        return item;
    });

    /** The first of what is to be appended to a history is left out. */
    static final Lie LOSES_AN_ENTRY = Lie.about(UpdateItemRequest.class, update -> {
        Map<String, AttributeValue> values = new HashMap<>(update.expressionAttributeValues());
        values.computeIfPresent(
                ":" + HISTORY,
                (_, appended) -> AttributeValue.fromL(
                        appended.l().subList(1, appended.l().size())));
        return update.toBuilder().expressionAttributeValues(values).build();
    });

    /** What is to be appended to a history takes its place. */
    static final Lie OVERWRITES = Lie.about(
            UpdateItemRequest.class,
            update -> update.toBuilder()
                    .updateExpression(update.updateExpression().replaceAll("list_append\\(#history, (:\\w+)\\)", "$1"))
                    .build());

    /** A text that is on its way stays a text that is to go. */
    static final Lie FORGETS_WHAT_IS_ON_ITS_WAY = Lie.about(UpdateItemRequest.class, update -> {
        Map<String, AttributeValue> values = new HashMap<>(update.expressionAttributeValues());
        values.computeIfPresent(
                ":pending",
                (_, pending) -> AttributeValue.fromL(
                        pending.l().stream().map(TableLies::stillToGo).toList()));
        return update.toBuilder().expressionAttributeValues(values).build();
    });

    private static Lie opening(UnaryOperator<Map<String, AttributeValue>> change) {
        return Lie.about(
                PutItemRequest.class,
                put -> put.item().containsKey(HISTORY)
                        ? put.toBuilder()
                                .item(change.apply(new HashMap<>(put.item())))
                                .build()
                        : put);
    }

    private static Map<String, AttributeValue> closed(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> closed = new HashMap<>(item);
        closed.computeIfPresent(HISTORY, (_, history) -> {
            Map<String, AttributeValue> end =
                    new HashMap<>(history.l().getFirst().m());
            end.keySet().retainAll(List.of("at"));
            end.put("entry", AttributeValue.fromS("closed"));
            end.put("outcome", AttributeValue.fromS("booked"));
            return AttributeValue.fromL(Stream.concat(history.l().stream(), Stream.of(AttributeValue.fromM(end)))
                    .toList());
        });
        return closed;
    }

    private static AttributeValue stillToGo(AttributeValue intent) {
        if (!intent.m().containsKey("sending")) {
            return intent;
        }
        Map<String, AttributeValue> text = new HashMap<>(intent.m());
        intent.m().forEach((name, value) -> {
            switch (name) {
                case "sending" -> text.put("text", value);
                case "overdueAt" -> text.put("notBefore", value);
                default -> {
                    // The rest is the same.
                }
            }
        });
        text.remove("sending");
        return AttributeValue.fromM(text);
    }

    private static AttributeValue with(AttributeValue entry, String field, AttributeValue value) {
        Map<String, AttributeValue> fields = new HashMap<>(entry.m());
        fields.computeIfPresent(field, (_, _) -> value);
        return AttributeValue.fromM(fields);
    }
}
