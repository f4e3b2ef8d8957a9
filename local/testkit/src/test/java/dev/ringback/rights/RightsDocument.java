package dev.ringback.rights;

import dev.ringback.standins.Statement;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the roles say, for people. */
final class RightsDocument {

    private static final String HEAD = """
            # What each function may do
            Written by `RightsDocumentTest` from the templates, for a stack that uses all that there is (`./mvnw -pl local/testkit -am test
            -Dtest=RightsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dringback.rights=write`). `LeastPrivilegeTest` holds that each function
            may do what its code can ask and nothing else ([ADR 60](adr/0060-what-a-role-allows-is-what-its-function-can-ask.md)). `in +*` is a partition of
            the table: `+*` those of callers, `number#*` what is kept of numbers apart from their callbacks ([records.md](records.md)). `through sqs` is what a
            service does with the key in the function's name. What stays as wide as `*`, and why: [security.md](security.md#what-is-as-wide-as-it-has-to-be).
            """;

    private RightsDocument() {}

    static String of(Collection<Deployed> functions) {
        return functions.stream().map(RightsDocument::function).collect(Collectors.joining("", HEAD, ""));
    }

    private static String function(Deployed function) {
        return function.statements().stream()
                .map(RightsDocument::row)
                .collect(Collectors.joining(
                        "",
                        "\n## %s\n%s.\n\n| to | it may | on |\n| --- | --- | --- |\n"
                                .formatted(
                                        function.id(),
                                        function.properties()
                                                .path("Description")
                                                .asString()),
                        Withheld.from(function.id()).stream()
                                .map(one -> "\nRefused on purpose: what `%s` asks. %s\n"
                                        .formatted(one.method(), one.because()))
                                .collect(Collectors.joining())));
    }

    private static String row(Statement statement) {
        Set<Right> rights = Deployed.rights(statement).collect(Collectors.toCollection(TreeSet::new));
        return "| %s | %s | %s |\n"
                .formatted(
                        inWords(statement.sid()),
                        quoted(statement.actions().stream()),
                        rights.stream()
                                        .map(right -> "`" + named(right.resource()) + "`")
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + rights.stream()
                                        .map(Right::only)
                                        .filter(only -> !only.isEmpty())
                                        .distinct()
                                        .map(only -> "`" + only + "`")
                                        .collect(Collectors.joining(", ", " ", ""))
                                        .stripTrailing());
    }

    private static String quoted(Stream<String> words) {
        return words.map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    /** {@code FindWhatIsOpen} is “find what is open”. */
    private static String inWords(String sid) {
        return sid.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Without what is the same for all that the stack is in. */
    static String named(String resource) {
        return resource.replace("arn:aws:", "")
                .replace("us-east-1:111122223333:", "")
                .replace("111122223333", "<account>")
                .replace("11111111-2222-3333-4444-555555555555", "<instance>")
                .replace("the-recordings", "<recordings>")
                .replace(Account.STACK, "<stack>");
    }

    /** What is allowed on a resource with a {@code *} in it: the actions, by the resource. */
    static Map<String, Set<String>> wide(Collection<Deployed> functions) {
        return functions.stream()
                .flatMap(function -> function.granted().stream())
                .filter(right -> right.resource().contains("*"))
                .collect(Collectors.groupingBy(
                        right -> named(right.resource()),
                        TreeMap::new,
                        Collectors.mapping(Right::action, Collectors.toCollection(TreeSet::new))));
    }
}
