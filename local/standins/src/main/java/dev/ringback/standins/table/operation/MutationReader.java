package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.ConditionParser;
import dev.ringback.standins.table.expression.Placeholders;
import dev.ringback.standins.table.expression.UpdateExpression;
import dev.ringback.standins.table.expression.UpdateParser;
import java.util.Optional;

/** Reads what a request says of one change. */
final class MutationReader {

    private MutationReader() {}

    static Mutation.Put put(Request request) {
        String table = request.table();
        var item = request.item("Item");
        Placeholders placeholders = request.placeholders("ConditionExpression");
        Mutation.Guard guard = guard(request, placeholders);
        placeholders.refuseUnused();
        return new Mutation.Put(table, item, guard);
    }

    static Mutation.Update update(Request request) {
        String table = request.table();
        var key = request.item("Key");
        Placeholders placeholders = request.placeholders("UpdateExpression", "ConditionExpression");
        Optional<UpdateExpression> expression =
                request.text("UpdateExpression").map(text -> UpdateParser.parse(text, placeholders));
        Mutation.Guard guard = guard(request, placeholders);
        placeholders.refuseUnused();
        return new Mutation.Update(table, key, expression, guard);
    }

    static Mutation.Delete delete(Request request) {
        String table = request.table();
        var key = request.item("Key");
        Placeholders placeholders = request.placeholders("ConditionExpression");
        Mutation.Guard guard = guard(request, placeholders);
        placeholders.refuseUnused();
        return new Mutation.Delete(table, key, guard);
    }

    static Mutation.Check check(Request request) {
        Mutation.Delete delete = delete(request);
        request.required("ConditionExpression");
        return new Mutation.Check(delete.table(), delete.key(), delete.guard());
    }

    private static Mutation.Guard guard(Request request, Placeholders placeholders) {
        return new Mutation.Guard(
                request.text("ConditionExpression")
                        .map(text -> ConditionParser.parse("ConditionExpression", text, placeholders)),
                request.choice("ReturnValuesOnConditionCheckFailure", Mutation.OnFailure.class)
                        .orElse(Mutation.OnFailure.NONE));
    }
}
