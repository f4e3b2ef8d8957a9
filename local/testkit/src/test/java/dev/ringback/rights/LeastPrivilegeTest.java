package dev.ringback.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each function may do what its code can ask of AWS, and nothing else. */
class LeastPrivilegeTest {

    private static final Map<Deployed, Needs.Of> FUNCTIONS = Account.functions();

    @Test
    void each_function_may_do_what_its_code_can_ask_and_nothing_else() {
        assertThat(FUNCTIONS).isNotEmpty();
        assertThat(FUNCTIONS.entrySet().stream().flatMap(one -> Verdict.on(one.getKey(), one.getValue()).stream()))
                .isEmpty();
    }

    /** That it is refused the first test shows: else it would be spare. */
    @Test
    void what_is_withheld_on_purpose_is_asked_for() {
        assertThat(FUNCTIONS.values().stream().flatMap(needs -> needs.withheld().stream()))
                .containsOnly(Withheld.values());
    }

    @Test
    void each_operation_that_has_a_row_is_asked_by_a_function() {
        assertThat(FUNCTIONS.values().stream()
                        .flatMap(needs -> needs.operations().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(Operations.known());
    }

    @Test
    void what_the_stack_is_not_told_to_use_no_function_may_do() {
        assertThat(Account.bare().stream()
                        .flatMap(function -> function.granted().stream())
                        .map(Right::action))
                .isNotEmpty()
                .noneMatch(action -> action.startsWith("s3:")
                        || action.startsWith("transcribe:")
                        || action.startsWith("sms-voice:")
                        || action.equals("connect:StartTaskContact")
                        || action.equals("connect:StopContact"));
    }

    @Test
    void a_stack_that_texts_through_end_user_messaging_only_allows_no_text_through_sns() {
        assertThat(Account.textingBy("only").stream().flatMap(function -> function.granted().stream()))
                .isNotEmpty()
                .noneMatch(right -> right.resource().startsWith("not ")
                        || right.action().equals("sns:CheckIfPhoneNumberIsOptedOut"));
    }

    /** Each action of each statement of each role, one at a time. */
    @Test
    void an_action_that_is_taken_away_is_missed() {
        assertThat(bent((function, _) -> function.statements().stream()
                        .flatMap(statement -> statement.actions().stream()
                                .map(action -> new Bent(
                                        function.with(replaced(function, statement, without(statement, action))),
                                        " lacks " + action + " on ")))))
                .isEmpty();
    }

    /** Each right that some function has, given to each that has no need of it. */
    @Test
    void an_action_that_is_added_is_spare() {
        List<Statement> all = FUNCTIONS.keySet().stream()
                .flatMap(function -> function.statements().stream())
                .distinct()
                .toList();

        assertThat(bent((function, needs) -> all.stream()
                        .flatMap(statement -> statement.actions().stream()
                                .map(action -> with(statement, List.of(action), statement.resources())))
                        .filter(one -> Deployed.rights(one)
                                .noneMatch(right ->
                                        needs.rights().keySet().stream().anyMatch(need -> need.covers(right))))
                        .map(one -> new Bent(
                                function.with(added(function, one)),
                                " may do " + one.actions().getFirst() + " on "))))
                .isEmpty();
    }

    @Test
    void a_resource_that_becomes_any_resource_is_spare() {
        assertThat(bent((function, _) -> function.statements().stream()
                        .filter(statement -> !statement.resources().equals(List.of("*")))
                        .map(statement -> new Bent(
                                function.with(replaced(function, statement, onAnything(statement))),
                                " may do " + statement.actions().getFirst() + " on *"))))
                .isEmpty();
    }

    @Test
    void a_statement_about_partitions_that_becomes_one_about_the_table_is_spare() {
        assertThat(bent((function, _) -> function.statements().stream()
                        .filter(statement -> statement.keys().containsKey("dynamodb:LeadingKeys"))
                        .map(statement -> new Bent(
                                function.with(replaced(function, statement, everywhere(statement))),
                                " may do " + statement.actions().getFirst() + " on "))))
                .isEmpty();
    }

    /** A function with a role that is wrong, and what must be said of it. */
    private record Bent(Deployed function, String said) {}

    private static Stream<String> bent(BiFunction<Deployed, Needs.Of, Stream<Bent>> wrongly) {
        return FUNCTIONS.entrySet().stream().flatMap(one -> {
            List<Bent> all = wrongly.apply(one.getKey(), one.getValue()).toList();
            return all.stream()
                    .filter(bent -> Verdict.on(bent.function(), one.getValue()).stream()
                            .noneMatch(wrong -> wrong.startsWith(bent.function().id() + bent.said())))
                    .map(bent -> bent.function().id() + bent.said() + ": nobody says so");
        });
    }

    private static List<Statement> replaced(Deployed function, Statement statement, Statement by) {
        return function.statements().stream()
                .map(one -> one.equals(statement) ? by : one)
                .toList();
    }

    private static List<Statement> added(Deployed function, Statement statement) {
        return Stream.concat(function.statements().stream(), Stream.of(statement))
                .toList();
    }

    private static Statement without(Statement statement, String action) {
        return with(
                statement,
                statement.actions().stream().filter(one -> !one.equals(action)).toList(),
                statement.resources());
    }

    private static Statement with(Statement statement, List<String> actions, List<String> resources) {
        return new Statement(
                statement.sid(), statement.effect(), actions, statement.reach(), resources, statement.conditions());
    }

    private static Statement onAnything(Statement statement) {
        return new Statement(
                statement.sid(),
                statement.effect(),
                statement.actions(),
                Statement.Reach.THESE,
                List.of("*"),
                statement.conditions());
    }

    private static Statement everywhere(Statement statement) {
        return new Statement(
                statement.sid(),
                statement.effect(),
                statement.actions(),
                statement.reach(),
                statement.resources(),
                JsonMapper.shared().createObjectNode());
    }
}
