package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Condition;
import dev.ringback.standins.table.expression.Conditions;
import dev.ringback.standins.table.expression.MentionedAttributes;
import dev.ringback.standins.table.expression.Placeholders;
import dev.ringback.standins.table.expression.Projection;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.IndexSchema;
import dev.ringback.standins.table.store.TableSchema;
import dev.ringback.standins.table.store.Units;
import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.ValueWriter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What queries and scans have in common: a page of what a table or an index holds, filtered and projected. */
final class Pages {

    /** Of what is read, before any filter, as the table or the index holds it. */
    private static final int LARGEST_PAGE = 1024 * 1024;

    /** What Select asks for, in the order in which DynamoDB's messages name it. */
    private enum Select {
        SPECIFIC_ATTRIBUTES,
        COUNT,
        ALL_ATTRIBUTES,
        ALL_PROJECTED_ATTRIBUTES
    }

    private final Request request;
    private final Optional<String> indexName;
    private final Optional<Condition> filter;
    private final Optional<Projection> projection;
    private final Optional<Integer> limit;
    private final Select select;
    private final Capacity capacity;

    /** Reads what a request says of its pages; the caller has read its other expressions with the same placeholders. */
    Pages(Request request, Optional<Condition> filter, Placeholders placeholders) {
        this.request = request;
        this.filter = filter;
        this.indexName = request.text("IndexName");
        this.projection = request.text("ProjectionExpression").map(text -> Projection.parse(text, placeholders));
        this.limit = request.count("Limit");
        this.select = select();
        this.capacity = Capacity.asked(request, Capacity.Kind.PLAIN);
    }

    private Select select() {
        Optional<Select> asked = request.choice("Select", Select.class);
        if (projection.isPresent()) {
            asked.filter(other -> other != Select.SPECIFIC_ATTRIBUTES).ifPresent(other -> {
                throw Request.constraint("Cannot specify the ProjectionExpression when choosing to get %s"
                        .formatted(other == Select.COUNT ? "only the Count" : other.name()));
            });
            return Select.SPECIFIC_ATTRIBUTES;
        }
        if (asked.filter(Select.SPECIFIC_ATTRIBUTES::equals).isPresent()) {
            throw Request.constraint("Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                    + " SPECIFIC_ATTRIBUTES");
        }
        if (asked.filter(Select.ALL_PROJECTED_ATTRIBUTES::equals).isPresent() && indexName.isEmpty()) {
            throw Request.constraint("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
        }
        return asked.orElse(indexName.isPresent() ? Select.ALL_PROJECTED_ATTRIBUTES : Select.ALL_ATTRIBUTES);
    }

    /** The index that is read, if one is. */
    Optional<IndexSchema> index(TableSchema table) {
        if (indexName.isPresent() && request.isSet("ConsistentRead")) {
            throw TableRefusal.invalid("Consistent reads are not supported on global secondary indexes");
        }
        Optional<IndexSchema> index = indexName.map(name -> table.index(name)
                .orElseThrow(() -> TableRefusal.invalid("The table does not have the specified index: " + name)));
        index.ifPresent(one -> requireProjected(table, one));
        return index;
    }

    private void requireProjected(TableSchema table, IndexSchema index) {
        if (index.projection() == IndexSchema.Projection.ALL) {
            return;
        }
        if (select == Select.ALL_ATTRIBUTES) {
            throw TableRefusal.invalidParameter(
                    "Select type ALL_ATTRIBUTES is not supported for global secondary index %s because its projection type is not ALL"
                            .formatted(index.name()));
        }
        Set<String> missing =
                new LinkedHashSet<>(projection.map(Projection::attributes).orElse(Set.of()));
        missing.removeAll(table.key().names());
        missing.removeAll(index.key().names());
        missing.removeAll(index.included());
        if (!missing.isEmpty()) {
            throw TableRefusal.invalidParameter(
                    "Global secondary index %s does not project %s".formatted(index.name(), missing));
        }
    }

    /** A filter may not look at what the key condition is there for. */
    void refuseKeysInFilter(Set<String> keys) {
        filter.stream()
                .flatMap(condition -> MentionedAttributes.of(condition).stream())
                .filter(keys::contains)
                .findFirst()
                .ifPresent(key -> {
                    throw TableRefusal.invalid(
                            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                                    + key);
                });
    }

    Optional<TableItem> start() {
        return request.find("ExclusiveStartKey").map(_ -> request.item("ExclusiveStartKey"));
    }

    /** One page of these entries, which are in order and begin where the page begins. */
    ObjectNode page(TableSchema table, Optional<IndexSchema> index, Map<Bytes, TableItem> entries) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.arrayNode();
        int count = 0;
        int scanned = 0;
        int size = 0;
        Optional<TableItem> last = Optional.empty();
        boolean isCutShort = false;
        for (TableItem item : entries.values()) {
            if (scanned > 0 && size + item.size() > LARGEST_PAGE) {
                isCutShort = true;
                break;
            }
            size += item.size();
            scanned++;
            last = Optional.of(item);
            if (filter.isEmpty() || Conditions.hold(filter.get(), item)) {
                count++;
                if (select != Select.COUNT) {
                    items.add(ValueWriter.json(SingleReads.projected(projection, item)));
                }
            }
            if (limit.isPresent() && scanned == limit.get()) {
                isCutShort = true;
                break;
            }
        }
        if (select != Select.COUNT) {
            answer.set("Items", items);
        }
        answer.put("Count", count).put("ScannedCount", scanned);
        if (isCutShort) {
            last.ifPresent(item -> answer.set("LastEvaluatedKey", ValueWriter.json(StartKey.of(table, index, item))));
        }
        charge(table, index, size);
        capacity.tellOne(answer);
        return answer;
    }

    private void charge(TableSchema table, Optional<IndexSchema> index, int size) {
        double units = request.isSet("ConsistentRead") ? Units.toRead(size) : Units.toRead(size) / 2.0;
        index.ifPresentOrElse(
                one -> capacity.index(table.name(), one.name(), units), () -> capacity.table(table.name(), units));
    }
}
