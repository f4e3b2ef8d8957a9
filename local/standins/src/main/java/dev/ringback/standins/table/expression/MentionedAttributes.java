package dev.ringback.standins.table.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/** The attributes that a condition looks at: a filter may not look at those of the key. */
public final class MentionedAttributes {

    private final Set<String> names = new LinkedHashSet<>();

    private MentionedAttributes() {}

    public static Set<String> of(Condition condition) {
        MentionedAttributes mentioned = new MentionedAttributes();
        mentioned.add(condition);
        return mentioned.names;
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.And(var left, var right) -> add(left, right);
            case Condition.Or(var left, var right) -> add(left, right);
            case Condition.Not(var negated) -> add(negated);
            case Condition.Compares compares -> add(compares.left(), compares.right());
            case Condition.Between(var operand, var lower, var upper) -> add(operand, lower, upper);
            case Condition.In(var operand, var choices) -> {
                add(operand);
                choices.forEach(this::add);
            }
            case Condition.Exists(var path) -> names.add(path.attribute());
            case Condition.ExistsNot(var path) -> names.add(path.attribute());
            case Condition.HasType hasType -> names.add(hasType.path().attribute());
            case Condition.BeginsWith(var operand, var prefix) -> add(operand, prefix);
            case Condition.Contains(var operand, var part) -> add(operand, part);
        }
    }

    private void add(Condition left, Condition right) {
        add(left);
        add(right);
    }

    private void add(Operand... operands) {
        for (Operand operand : operands) {
            switch (operand) {
                case Operand.At(var path) -> names.add(path.attribute());
                case Operand.SizeOf(var path) -> names.add(path.attribute());
                case Operand.Given _ -> {
                    // It came with the request, not from the item.
                }
            }
        }
    }
}
