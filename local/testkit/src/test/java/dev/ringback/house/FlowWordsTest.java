package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.house.FlowFile.Action;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the flows that are shipped offer, promise and note (docs/flows.md): what can be kept, and what a caller has chosen. */
class FlowWordsTest {

    private static final Pattern KEY = Pattern.compile("(?:press|oprima el) (\\d)");
    private static final Pattern PROMISE = Pattern.compile("will call you back|devolveremos", Pattern.CASE_INSENSITIVE);

    static List<FlowFile> flows() throws IOException {
        return FlowFile.all();
    }

    private static List<Action> menus(FlowFile flow) {
        return flow.ofType("GetParticipantInput").stream()
                .filter(action ->
                        action.parameters().path("StoreInput").asString().equals("False"))
                .toList();
    }

    private static Stream<String> keys(Action menu) {
        return menu.transitions()
                .path("Conditions")
                .valueStream()
                .map(condition -> condition.at("/Condition/Operands/0").asString());
    }

    private static Action at(FlowFile flow, String id) {
        return Objects.requireNonNull(flow.actions().get(id));
    }

    /** A withheld number, a wrong one, one that wants no calls: only Ringback knows whom somebody will call (docs/flows.md). */
    @ParameterizedTest
    @MethodSource("flows")
    void nobody_is_promised_a_call_but_in_the_words_of_ringbacks_answer(FlowFile flow) {
        assertThat(flow.actions().values().stream().flatMap(action -> action.said().stream()))
                .filteredOn(text -> PROMISE.matcher(text).find())
                .allMatch(text -> text.contains("$.External.calledBack"));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void each_key_that_is_offered_does_something_and_each_that_does_is_offered(FlowFile flow) {
        assertThat(menus(flow)).allSatisfy(menu -> {
            Set<String> offered = new TreeSet<>();
            menu.said().forEach(text -> KEY.matcher(text).results().forEach(found -> offered.add(found.group(1))));
            assertThat(keys(menu).filter(key -> !key.equals("#")))
                    .as(menu.id())
                    .containsExactlyInAnyOrderElementsOf(offered);
        });
    }

    /** But for a number that was typed and read back: it was chosen by typing it. */
    @ParameterizedTest
    @MethodSource("flows")
    void who_presses_nothing_has_chosen_nothing(FlowFile flow) {
        assertThat(menus(flow))
                .allSatisfy(menu -> assertThat(Stream.concat(menu.errors().values().stream(), Stream.of(menu.then()))
                                .map(target -> at(flow, target))
                                .filter(target -> target.type().equals("UpdateContactAttributes")))
                        .as(menu.id())
                        .allMatch(note -> note.parameters().toString().contains("$.StoredCustomerInput")));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void what_is_handed_over_of_the_language_is_what_the_caller_chose(FlowFile flow) {
        assertThat(flow.ofType("InvokeLambdaFunction"))
                .extracting(ask -> ask.parameters()
                        .at("/LambdaInvocationAttributes/language")
                        .asString(""))
                .isSubsetOf("", "$.Attributes.ringback_language");
    }

    /** In a queue nobody can type another number. */
    @ParameterizedTest
    @MethodSource("flows")
    void in_a_queue_only_who_shows_a_number_is_offered_a_callback(FlowFile flow) {
        if (flow.metadata().path("type").asString().equals("customerQueue")) {
            assertThat(flow.actions().values())
                    .filteredOn(action -> action.next().stream()
                            .map(target -> at(flow, target))
                            .anyMatch(target -> target.type().equals("GetParticipantInput")))
                    .isNotEmpty()
                    .allSatisfy(before -> {
                        assertThat(before.parameters().path("ComparisonValue").asString())
                                .isEqualTo("$.CustomerEndpoint.Address");
                        assertThat(keys(before)).containsExactly("+");
                        assertThat(at(flow, before.then()).type()).isNotEqualTo("GetParticipantInput");
                    });
        }
    }
}
