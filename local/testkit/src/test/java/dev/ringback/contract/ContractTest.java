package dev.ringback.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.api.Problem;
import dev.ringback.callback.Word;
import dev.ringback.contract.Document.Operation;
import dev.ringback.events.PlayedDay;
import dev.ringback.standins.Template;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** openapi.json against what the deployed desk really answers. */
class ContractTest {

    /** What is asked by POST and answered anew each time: what changes nothing, and what answers with a link that is kept nowhere. */
    private static final Set<String> ANSWERED_ANEW =
            Set.of("findCaller", "listen", "checkDirectory", "compareDirectory");

    private static final Practice PRACTICE = new Practice();

    @BeforeAll
    static void everything_is_asked() {
        new Repertoire(PRACTICE).play();
    }

    @AfterAll
    static void nothing_more_is_asked() {
        PRACTICE.close();
    }

    @Test
    void the_desk_answers_as_the_document_says() {
        assertThat(PRACTICE.contract().breaches()).isEmpty();
    }

    @Test
    void the_desk_answers_in_every_way_that_the_document_declares() {
        assertThat(PRACTICE.contract().unheard()).isEmpty();
        assertThat(kindsOfEntriesIn(PRACTICE.contract()))
                .containsExactlyInAnyOrderElementsOf(
                        kindsOfEntriesDeclaredIn(PRACTICE.contract().document()));
    }

    @Test
    void all_of_the_example_day_is_as_the_document_says() {
        var contract = new Contract();

        PlayedDay day = PlayedDay.after(aws -> aws.api().afterEach(contract::hear));

        assertThat(day.ofType("response")).isNotEmpty();
        assertThat(contract.breaches()).isEmpty();
    }

    @Test
    void a_field_that_the_document_does_not_know_is_a_breach_wherever_it_stands() {
        Document document = PRACTICE.contract().document();
        Set<Set<String>> shapes = new HashSet<>();

        assertThat(PRACTICE.contract().bodies())
                .isNotEmpty()
                .allSatisfy(heard -> assertThat(withAStrangerIn(withNewEntries(heard.body(), shapes)))
                        .isNotEmpty()
                        .allSatisfy(strange -> assertThat(document.mistakes(heard.schema(), strange))
                                .as(strange.toString())
                                .isNotEmpty()));
    }

    @Test
    void the_document_has_the_routes_of_the_template_and_no_others() {
        assertThat(new Document().operations().stream().map(one -> one.method() + " " + one.path()))
                .containsExactlyInAnyOrderElementsOf(routesOfTheTemplate());
    }

    @Test
    void the_document_has_the_problems_of_the_code_and_no_others_each_with_its_status() {
        Document document = new Document();
        Map<String, Integer> problems =
                Arrays.stream(Problem.Type.values()).collect(Collectors.toMap(Word::word, Problem.Type::status));

        assertThat(document.words("Problem/properties/type/enum"))
                .containsExactlyInAnyOrderElementsOf(problems.keySet().stream()
                        .map(word -> "urn:ringback:problem:" + word)
                        .toList());
        Set<Contract.Promise> promises = new Contract().unheard();
        assertThat(promises.stream()
                        .filter(promise -> !promise.problem().isEmpty())
                        .collect(
                                Collectors.toMap(Contract.Promise::problem, Contract.Promise::status, (one, _) -> one)))
                .isEqualTo(problems);
    }

    @Test
    void every_post_that_does_something_takes_an_idempotency_key_and_nothing_else_does() {
        Document document = new Document();

        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(
                                parametersOf(document, operation).contains("Idempotency-Key"))
                        .as(operation.id())
                        .isEqualTo(operation.method().equals("POST") && !ANSWERED_ANEW.contains(operation.id())));
    }

    private static List<String> parametersOf(Document document, Operation operation) {
        return document.elements(document.in(operation.part(), "parameters"))
                .map(parameter -> parameter.node().path("name").asString())
                .toList();
    }

    private static List<String> routesOfTheTemplate() {
        return Template.read(Practice.ROOT.resolve("template.yaml"), "contract", Map.of())
                .ofType("AWS::Serverless::Function")
                .stream()
                .flatMap(function -> function.properties().path("Events").valueStream())
                .filter(event -> event.path("Type").asString().equals("HttpApi"))
                .map(event -> event.path("Properties"))
                // The pages are no part of the API: they need no token.
                .filter(route ->
                        !route.path("Auth").path("Authorizer").asString("").equals("NONE"))
                .map(route -> route.path("Method").asString() + " "
                        + route.path("Path").asString())
                .toList();
    }

    private static Set<String> kindsOfEntriesIn(Contract contract) {
        return contract.bodies().stream()
                .flatMap(heard -> heard.body().path("history").valueStream())
                .map(entry -> entry.path("entry").asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> kindsOfEntriesDeclaredIn(Document document) {
        Set<String> kinds = new HashSet<>(document.words("FollowUpEntry/properties/entry/enum"));
        kinds.addAll(document.json()
                .at("/components/schemas/Entry/discriminator/mapping")
                .propertyNames());
        return kinds;
    }

    /** The body with the entries that have other fields than all before: a stranger in one that repeats itself tells no more. */
    private static JsonNode withNewEntries(JsonNode body, Set<Set<String>> shapes) {
        if (!body.path("history").isArray()) {
            return body;
        }
        List<JsonNode> entries = body.path("history").valueStream().toList();
        ObjectNode shorter = body.deepCopy().asObject();
        ArrayNode history = shorter.putArray("history");
        entries.stream()
                .filter(entry -> shapes.add(shape(entry)) || entry.equals(entries.getFirst()))
                .forEach(history::add);
        return shorter;
    }

    private static Set<String> shape(JsonNode entry) {
        Set<String> shape = new HashSet<>(entry.propertyNames());
        shape.add("entry: " + entry.path("entry").asString());
        return shape;
    }

    /** The body once for each object in it, which then has a field too many. */
    private static List<JsonNode> withAStrangerIn(JsonNode body) {
        return objectsIn(body, "")
                .map(pointer -> {
                    JsonNode strange = body.deepCopy();
                    ((ObjectNode) strange.at(pointer)).put("stranger", true);
                    return strange;
                })
                .toList();
    }

    private static Stream<String> objectsIn(JsonNode node, String pointer) {
        Stream<String> below = node.isArray()
                ? Stream.iterate(0, index -> index < node.size(), index -> index + 1)
                        .flatMap(index -> objectsIn(node.path(index), pointer + "/" + index))
                : node.properties().stream()
                        .flatMap(field -> objectsIn(field.getValue(), pointer + "/" + field.getKey()));
        return node.isObject() ? Stream.concat(Stream.of(pointer), below) : below;
    }
}
