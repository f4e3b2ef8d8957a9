package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.ringback.standins.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which room may know which (docs/architecture.md), held by the compiled classes; and a crooked house, in which each rule
 * bites.
 */
class RoomsTest {
    private static final Rooms HOUSE = new Rooms("dev.ringback");
    private static final OfMain OF_MAIN = new OfMain();
    private static final Rooms CROOKED = new Rooms("dev.ringback.house.crooked");

    private static final JavaClasses STRAIGHT_CLASSES = classes(HOUSE);
    private static final JavaClasses CROOKED_CLASSES = classes(CROOKED);

    @ParameterizedTest(name = "{0}")
    @MethodSource("straight")
    void the_house_keeps_the_rule(ArchRule rule) {
        rule.check(STRAIGHT_CLASSES);
    }

    private static Iterable<ArchRule> straight() {
        return HOUSE.all();
    }

    @Test
    void every_function_of_the_template_has_a_handler_class_of_its_own_and_every_handler_a_function()
            throws IOException {
        HOUSE.every_handler_is_a_function_of(handlersOfTemplate()).check(STRAIGHT_CLASSES);
        assertThat(handlersOfTemplate())
                .allSatisfy(handler -> assertThat(STRAIGHT_CLASSES.contain(handler))
                        .as(handler)
                        .isTrue());
    }

    @Test
    void the_rules_look_at_every_room() {
        assertThat(HOUSE.rooms())
                .allSatisfy(room -> assertThat(STRAIGHT_CLASSES.stream()
                                .filter(type -> type.getPackageName().equals("dev.ringback." + room)))
                        .as(room)
                        .isNotEmpty());
    }

    @Test
    void a_rule_of_the_list_bites_in_the_crooked_house() {
        assertThat(CROOKED.all())
                .allSatisfy(rule -> assertThat(rule.evaluate(CROOKED_CLASSES).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }

    @Test
    void callback_may_not_know_json_a_clock_or_a_file() {
        assertThat(offences(Rooms::callback_knows_values_and_rules_only))
                .contains("KnowsJson")
                .contains("KnowsFiles");
    }

    @Test
    void rhythm_may_not_know_a_callback() {
        assertThat(offences(Rooms::rhythm_knows_nothing_but_time)).contains("KnowsCallbacks");
    }

    @Test
    void a_domain_room_may_not_know_aws_the_handlers_or_a_room_above_it() {
        assertThat(offences(Rooms::imports_go_one_way))
                .contains("KnowsTheTable")
                .contains("KnowsCallbacks");
    }

    @Test
    void the_aws_room_may_not_know_a_handler() {
        assertThat(offences(Rooms::imports_go_one_way)).contains("KnowsAHandler");
    }

    @Test
    void a_use_case_may_not_know_the_table() {
        assertThat(offences(Rooms::use_cases_know_neither_aws_nor_http)).contains("KnowsWhereItIsKept");
    }

    @Test
    void json_in_a_domain_room_that_reads_no_file_is_found() {
        assertThat(offences(Rooms::json_is_read_where_files_are_read)).contains("KnowsJson");
    }

    @Test
    void a_cycle_of_classes_is_found() {
        assertThat(offences(Rooms::classes_form_no_cycle)).contains("Cycle detected");
    }

    @Test
    void a_cycle_of_rooms_is_found() {
        assertThat(offences(Rooms::rooms_form_no_cycle)).contains("Cycle detected");
    }

    @Test
    void an_sdk_type_in_a_domain_room_is_found() {
        assertThat(offences(Rooms::domain_rooms_know_no_sdk)).contains("KnowsAttributeValues");
    }

    @Test
    void a_second_class_that_talks_to_dynamo_and_a_handler_that_does_are_found() {
        assertThat(offences(Rooms::one_class_talks_to_one_part_of_a_service))
                .contains("SecondTable")
                .contains("TalksToDynamo");
    }

    @Test
    void a_clock_an_id_and_a_die_outside_the_composition_root_are_found_and_in_it_are_not() {
        assertThat(offences(Rooms::time_ids_and_chance_come_in_as_arguments))
                .contains("Instant.now()")
                .contains("currentTimeMillis")
                .contains("randomUUID")
                .contains("SecureRandom")
                .doesNotContain("crooked.lambda.Ringback");
    }

    @Test
    void a_print_is_found() {
        assertThat(offences(Rooms::nobody_prints)).contains("Prints");
    }

    @Test
    void a_bare_boolean_is_found() {
        assertThat(offences(Rooms::no_method_takes_a_bare_boolean)).contains("TakesABoolean");
    }

    @Test
    void a_room_that_is_not_null_marked_is_found() {
        assertThat(offences(Rooms::every_room_is_null_marked)).contains("crooked.desk");
    }

    @Test
    void a_handler_without_a_function_is_found() throws IOException {
        Set<String> functions = handlersOfTemplate();
        assertThat(offences(rooms -> rooms.every_handler_is_a_function_of(functions)))
                .contains("Idle");
    }

    private static String offences(Function<Rooms, ArchRule> rule) {
        EvaluationResult result = rule.apply(CROOKED).evaluate(CROOKED_CLASSES);
        return String.join("\n", result.getFailureReport().getDetails());
    }

    private static JavaClasses classes(Rooms rooms) {
        return new ClassFileImporter()
                .withImportOption(location -> rooms.equals(CROOKED) || OF_MAIN.includes(location))
                .importPackages(
                        rooms.rooms().map(room -> rooms.root() + "." + room).toList());
    }

    private static Set<String> handlersOfTemplate() throws IOException {
        return Template.read(
                        Path.of("..", "..", "template.yaml"), "house", Map.of("FhirIssuer", "https://systems.example"))
                .ofType("AWS::Serverless::Function")
                .stream()
                .map(function -> function.properties().path("Handler").asString())
                .map(handler -> handler.split("::", -1)[0])
                .collect(Collectors.toSet());
    }
}
