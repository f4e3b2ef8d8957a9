package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.casework.TallyStore;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What the numbers are folded from: one item a tally, a partition a month, in the order of days. Items are short, since a week is read whole
 * (docs/adr/0036-what-the-numbers-keep.md).
 */
public final class TallyTable implements TallyStore {

    private static final String MONTH = "numbers#";

    private final DynamoDbClient dynamo;
    private final String table;
    private final TallyForm form;

    public TallyTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.form = new TallyForm(new ShortNames(dynamo, table));
    }

    @Override
    public void keep(Collection<Tally> tallies, int entries) {
        tallies.forEach(tally -> keep(tally, entries));
    }

    private void keep(Tally tally, int entries) {
        var item = new LinkedHashMap<>(new ItemKey(partition(tally.day()), sortKey(tally)).asMap());
        item.put("t", s(form.write(tally)));
        item.put("n", n(entries));
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk) OR n < :n")
                    .expressionAttributeValues(Map.of(":n", n(entries))));
        } catch (ConditionalCheckFailedException _) {
            // It is kept already, by this history or a longer one.
        }
    }

    @Override
    public Stream<Tally> during(Period period) {
        return Stream.iterate(YearMonth.from(period.from()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(period.to())))
                .flatMap(month -> during(period, month));
    }

    private Stream<Tally> during(Period period, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        LocalDate from = period.from().isAfter(first) ? period.from() : first;
        LocalDate to = period.to().isBefore(last) ? period.to() : last;
        var query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :month AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(
                        ":month", s(MONTH + month),
                        ":from", s(day(from)),
                        // After every letter that follows a day.
                        ":to", s(day(to) + "~")))
                .build();
        return dynamo.queryPaginator(query).items().stream()
                .map(item -> form.read(month, Item.text(item, "sk"), Item.text(item, "t")));
    }

    private static String partition(LocalDate day) {
        return MONTH + YearMonth.from(day);
    }

    private static String sortKey(Tally tally) {
        return day(tally.day()) + TallyForm.key(tally);
    }

    private static String day(LocalDate day) {
        return "%02d".formatted(day.getDayOfMonth());
    }
}
