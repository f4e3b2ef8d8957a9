package dev.ringback.aws;

import static dev.ringback.aws.Item.n;
import static dev.ringback.aws.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Entry;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The two indexes over open callbacks: the worklist of what is due, and the watch over everything else (Placement). */
public final class Indexes {

    private final DynamoDbClient dynamo;
    private final String table;

    public Indexes(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** What is due, in the order of the worklist, read page by page as far as the stream is consumed. */
    public Stream<WorklistEntry> worklist() {
        return worklistAfter(Long.MIN_VALUE);
    }

    /** What is due and comes after a place in the worklist, whether anything still stands there or not. */
    public Stream<WorklistEntry> worklistAfter(long place) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .indexName("worklist")
                .keyConditionExpression("worklist = :due AND #rank > :place")
                .expressionAttributeNames(Map.of("#rank", "rank"))
                .expressionAttributeValues(Map.of(":due", s(Placement.DUE), ":place", n(place)))
                .build();
        return dynamo.queryPaginator(query).items().stream().map(Indexes::entry);
    }

    private static WorklistEntry entry(Map<String, AttributeValue> item) {
        return new WorklistEntry(ItemKey.of(item), Work.read(Item.text(item, "work")), Item.number(item, "rank"));
    }

    /** What {@code person} holds, or held until a moment ago; eventually consistent, so look at each before you rely on it. */
    public List<ItemKey> heldBy(PersonId person, Instant now) {
        QueryRequest held = QueryRequest.builder()
                .tableName(table)
                .indexName("watch")
                .keyConditionExpression("watch = :open AND lookAt <= :latest")
                .filterExpression("holder = :person")
                .expressionAttributeValues(Map.of(
                        ":open", s(Placement.WATCHED),
                        ":latest", n(now.plus(Claims.LASTS).getEpochSecond()),
                        ":person", s(person.id())))
                .build();
        return dynamo.queryPaginator(held).items().stream().map(ItemKey::of).toList();
    }

    /**
     * Claims what is not held in one conditional write, without reading it first: it is done only if every fact still holds that
     * this person's right to it, and its place, were judged by. What else has happened to it since the index showed it, such as
     * another call, changes nothing about that. Nothing, if one of them has changed, or somebody holds it.
     */
    public Optional<Callback> claim(WorklistEntry entry, Worker by, Instant now) {
        List<Entry> claim = Claims.entries(by, now);
        var changes = new Changes()
                .onlyIf("worklist", s(Placement.DUE))
                .onlyIf("rank", n(entry.rank()))
                .onlyIf("work", s(entry.work().word()))
                .increment("revision")
                .set("state", s("claimed"))
                .append("history", CallbackItem.entries(claim))
                .replace(Placement.ATTRIBUTES, Placement.ofClaim(by.id(), now.plus(Claims.LASTS)));
        try {
            return Optional.of(CallbackItem.read(dynamo.updateItem(changes.of(table, entry.key())
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build())
                    .attributes()));
        } catch (ConditionalCheckFailedException e) {
            // If it is this very claim that stands there, only the reply to an earlier try of it was lost.
            return Optional.of(e)
                    .filter(ConditionalCheckFailedException::hasItem)
                    .map(failed -> CallbackItem.read(failed.item()))
                    .filter(callback -> callback.isHeldBecauseOf(claim));
        }
    }

    /** Every callback whose time to be looked at has come: attempts, lapsed claims, deadlines, pending intents. */
    public Stream<ItemKey> toLookAt(Instant now) {
        QueryRequest watch = QueryRequest.builder()
                .tableName(table)
                .indexName("watch")
                .keyConditionExpression("watch = :open AND lookAt <= :now")
                .expressionAttributeValues(Map.of(":open", s(Placement.WATCHED), ":now", n(now.getEpochSecond())))
                .build();
        QueryRequest due = QueryRequest.builder()
                .tableName(table)
                .indexName("worklist")
                .keyConditionExpression("worklist = :due")
                .filterExpression("lookAt <= :now")
                .expressionAttributeValues(Map.of(":due", s(Placement.DUE), ":now", n(now.getEpochSecond())))
                .build();
        return Stream.of(watch, due)
                .flatMap(query -> dynamo.queryPaginator(query).items().stream())
                .map(ItemKey::of);
    }
}
