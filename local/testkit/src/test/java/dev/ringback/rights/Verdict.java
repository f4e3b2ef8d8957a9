package dev.ringback.rights;

import dev.ringback.standins.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the role of a function, each with the function, the action and who needs it. */
final class Verdict {

    private Verdict() {}

    static List<String> on(Deployed function, Needs.Of needs) {
        List<String> wrong = new ArrayList<>(lacking(function, needs.rights()));
        for (Statement statement : function.statements()) {
            if (statement.effect() == Statement.Effect.DENY) {
                wrong.add("%s is denied something by %s: what is not allowed need not be denied"
                        .formatted(function.id(), statement.sid()));
            }
        }
        wrong.addAll(spare(function, needs.rights().keySet()));
        wrong.addAll(saidTwice(function));
        return wrong;
    }

    private static List<String> lacking(Deployed function, Map<Right, Set<String>> needs) {
        Set<Right> granted = function.granted();
        return needs.entrySet().stream()
                .filter(need -> granted.stream().noneMatch(grant -> grant.covers(need.getKey())))
                .map(need -> "%s lacks %s, which %s needs"
                        .formatted(function.id(), need.getKey(), String.join(", ", need.getValue())))
                .toList();
    }

    private static List<String> spare(Deployed function, Set<Right> needs) {
        return function.granted().stream()
                .filter(grant -> needs.stream().noneMatch(need -> need.covers(grant)))
                .map(grant -> "%s may do %s, which nothing needs".formatted(function.id(), grant))
                .toList();
    }

    private static List<String> saidTwice(Deployed function) {
        return function.statements().stream()
                .flatMap(statement -> Deployed.rights(statement).distinct())
                .collect(Collectors.groupingBy(right -> right, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(right -> right.getValue() > 1)
                .map(right -> "%s is told in two statements that it may do %s".formatted(function.id(), right.getKey()))
                .toList();
    }
}
