package dev.ringback.aws;

import static dev.ringback.aws.Item.n;
import static dev.ringback.aws.Item.s;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Entry;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Team;
import dev.ringback.callback.Word;
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

    /**
     * A callback that somebody should take, as the worklist shows it: enough to see who may work it, and to claim it without
     * reading it first.
     *
     * @param place where in the worklist it stands; nobody else stands there, and it says nothing of the caller
     */
    public record WorklistEntry(
            ItemKey key,
            String place,
            Bucket bucket,
            Team team,
            Optional<AgencyId> agency,
            Work work,
            Instant deadline,
            long revision) {

        /** What there is to do. */
        public enum Work {
            ATTEMPT,
            HAND_OFF
        }

        public CallerAtLocation who() {
            return key.who();
        }
    }

    private final DynamoDbClient dynamo;
    private final String table;

    public Indexes(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** What is due, in the order of the worklist, read page by page as far as the stream is consumed. */
    public Stream<WorklistEntry> worklist() {
        return worklistAfter("0");
    }

    /** What is due and comes after a place in the worklist, whether anything still stands there or not. */
    public Stream<WorklistEntry> worklistAfter(String place) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .indexName("worklist")
                .keyConditionExpression("worklist = :due AND workOrder > :place")
                .expressionAttributeValues(Map.of(":due", s(Placement.DUE), ":place", s(place)))
                .build();
        return dynamo.queryPaginator(query).items().stream().map(Indexes::entry);
    }

    private static WorklistEntry entry(Map<String, AttributeValue> item) {
        return new WorklistEntry(
                ItemKey.of(item),
                Item.text(item, "workOrder"),
                Word.find(Bucket.class, Item.text(item, "bucket")).orElseThrow(),
                new Team(Item.text(item, "team")),
                Item.find(item, "agency").map(AttributeValue::s).map(AgencyId::new),
                Item.text(item, "state").equals("due") ? WorklistEntry.Work.ATTEMPT : WorklistEntry.Work.HAND_OFF,
                Placement.deadlineIn(Item.text(item, "workOrder")),
                Item.number(item, "revision"));
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

    /** Claims what nobody holds in one conditional write; nothing if it changed since the index showed it. */
    public Optional<Callback> claim(WorklistEntry entry, Worker by, Instant now) {
        List<Entry> claim = Claims.entries(by, now);
        var changes = new Changes()
                .set("revision", n(entry.revision() + 1))
                .set("state", s("claimed"))
                .append("history", CallbackItem.entries(claim))
                .replace(Placement.ATTRIBUTES, Placement.ofClaim(by.id(), now.plus(Claims.LASTS)));
        try {
            return Optional.of(CallbackItem.read(dynamo.updateItem(changes.of(table, entry.key(), entry.revision())
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build())
                    .attributes()));
        } catch (ConditionalCheckFailedException e) {
            // If it is this very claim that stands there, only the reply to an earlier try of it was lost.
            return Optional.of(e)
                    .filter(ConditionalCheckFailedException::hasItem)
                    .map(failed -> CallbackItem.read(failed.item()))
                    .filter(callback -> callback.endsWith(claim));
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
