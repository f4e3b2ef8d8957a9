package dev.ringback.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which entry may follow in which state (docs/rules.md §6), tried for every kind of entry in every state that the walks come through. */
class StatesTest {

    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final String FROM = "<!-- states -->\n";
    private static final String TO = "<!-- /states -->";

    /** Every kind of entry; those of an attempt for each attempt that there may be. */
    private static final List<Entry> ENTRIES = EntryMaker.kinds().stream()
            .flatMap(kind -> EntryMaker.ofKind(kind).stream())
            .flatMap(StatesTest::ofEachAttempt)
            .toList();

    @Test
    void docs_architecture_shows_what_may_follow_in_which_state() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(FROM) + FROM.length();
        int to = page.indexOf(TO);
        String states = tried().page();
        if ("write".equals(System.getProperty("ringback.docs"))) {
            Files.writeString(PAGE, page.substring(0, from) + states + page.substring(to));
        } else {
            assertThat(page.substring(from, to))
                    .as("docs/architecture.md between its marks; -Dringback.docs=write writes it anew")
                    .isEqualTo(states);
        }
    }

    @Test
    void a_closed_callback_takes_no_entry_that_reopens_it() {
        for (State closed : states()) {
            if (closed instanceof State.Closed) {
                ENTRIES.stream()
                        .flatMap(entry -> after(closed, entry).stream())
                        .forEach(then -> assertThat(then).isEqualTo(closed));
            }
        }
    }

    @Test
    void whether_an_entry_can_follow_depends_on_the_kind_of_state_and_the_number_of_the_attempt_alone() {
        Map<List<Object>, Boolean> answers = new HashMap<>();
        for (State state : states()) {
            for (Entry entry : ENTRIES) {
                var question = List.<Object>of(entry.word(), StateTable.name(state), numberAsSeenFrom(state, entry));
                boolean follows = after(state, entry).isPresent();
                assertThat(answers.computeIfAbsent(question, _ -> follows))
                        .as("%s", question)
                        .isEqualTo(follows);
            }
        }
    }

    @Test
    void a_callback_is_opened_once() {
        Walks.forEachStep(callback ->
                assertThatThrownBy(() -> callback.with(callback.opened())).isInstanceOf(IllegalStateException.class));
    }

    private static StateTable tried() {
        var table = new StateTable();
        Set<State> states = states();
        for (Entry entry : ENTRIES) {
            for (State state : states) {
                after(state, entry)
                        .ifPresentOrElse(
                                then -> table.follows(entry.word(), state, then),
                                () -> table.cannotFollow(entry.word(), state));
            }
        }
        return table;
    }

    /** The states that the walks come through: one of each kind, attempt and ending. */
    private static Set<State> states() {
        var states = new LinkedHashMap<List<Object>, State>();
        Walks.forEachStep(callback -> states.putIfAbsent(
                List.of(StateTable.name(callback.state()), number(callback.state()), ending(callback.state())),
                callback.state()));
        return Set.copyOf(states.values());
    }

    private static int number(State state) {
        return state instanceof State.Attemptable attemptable
                ? attemptable.attempt().number()
                : 0;
    }

    private static String ending(State state) {
        return state instanceof State.Closed closed ? closed.ending().word() : "";
    }

    /** How the entry's attempt is numbered, against the one of the state. */
    private static int numberAsSeenFrom(State state, Entry entry) {
        return attempt(entry)
                .filter(_ -> state instanceof State.Attemptable)
                .map(attempt ->
                        attempt.number() - ((State.Attemptable) state).attempt().number())
                .orElse(0);
    }

    private static Optional<Attempt> attempt(Entry entry) {
        if (entry instanceof Entry.Due due) {
            return Optional.of(due.attempt());
        }
        return entry instanceof Entry.Waiting waiting ? Optional.of(waiting.attempt()) : Optional.empty();
    }

    private static Stream<Entry> ofEachAttempt(Entry entry) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(Attempt::new)
                .map(attempt -> {
                    if (entry instanceof Entry.Due due) {
                        return new Entry.Due(due.at(), attempt);
                    }
                    return entry instanceof Entry.Waiting waiting
                            ? new Entry.Waiting(waiting.at(), attempt, waiting.until())
                            : entry;
                })
                .distinct();
    }

    /** The state after the entry; absent if it refuses. */
    private static Optional<State> after(State state, Entry entry) {
        try {
            return Optional.of(state.after(entry));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }
}
