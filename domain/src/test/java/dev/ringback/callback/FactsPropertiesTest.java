package dev.ringback.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold of the fold of every history that the rules can write. */
class FactsPropertiesTest {

    @Test
    void the_fold_of_a_history_says_what_a_naive_reading_of_the_whole_of_it_says() {
        Walks.forEachStep(
                callback -> assertThat(answers(callback)).isEqualTo(new NaiveReading(callback.history()).answers()));
    }

    @Test
    void carrying_the_fold_along_and_folding_anew_come_to_the_same() {
        Walks.forEachStep(callback -> assertThat(callback.facts()).isEqualTo(Facts.of(callback.history())));
    }

    @Test
    void a_history_only_grows() {
        // A walk's opening is the same object in each of its steps; two walks can begin alike.
        var longest = new IdentityHashMap<Entry, Callback>();
        Walks.forEachStep(callback -> {
            Callback before = longest.put(callback.history().getFirst(), callback);
            if (before != null) {
                assertThat(callback.continues(before)).isTrue();
            }
        });
    }

    @Test
    void a_call_that_was_seen_is_there_once() {
        Walks.forEachStep(callback -> assertThat(callback.history().stream()
                        .filter(Entry.AttemptSeen.class::isInstance)
                        .map(entry -> ((Entry.AttemptSeen) entry).call().contact()))
                .containsExactlyInAnyOrderElementsOf(callback.facts().seen().ids()));
    }

    @Test
    void the_walks_come_through_every_kind_of_state_and_entry() {
        var states = new TreeSet<String>();
        var entries = new TreeSet<String>();
        Walks.forEachStep(callback -> {
            states.add(callback.state().getClass().getSimpleName());
            callback.history().forEach(entry -> entries.add(entry.getClass().getSimpleName()));
        });

        assertThat(states).containsExactlyElementsOf(StateTable.kinds().keySet());
        assertThat(entries)
                .containsExactlyInAnyOrderElementsOf(
                        EntryMaker.kinds().stream().map(Class::getSimpleName).toList());
    }

    private static Map<String, Object> answers(Callback callback) {
        Facts facts = callback.facts();
        Map<String, Object> answers = new TreeMap<>();
        answers.put("state", callback.state().word());
        answers.put("bucket", callback.bucket());
        answers.put("urgency", callback.urgency());
        answers.put("deadline", callback.deadline());
        answers.put("calls", callback.calls());
        answers.put("attempts", callback.attemptsMade());
        answers.put("lastTriedAt", callback.lastTriedAt());
        answers.put(
                "holder", callback.state() instanceof State.Held ? facts.work().holder() : Optional.empty());
        answers.put("agency", callback.agency());
        answers.put("lapsed", facts.work().lapsed());
        answers.put("consent", facts.outreach().consent());
        answers.put("mayCall", facts.outreach().mayCall());
        answers.put("escalations", facts.told().escalatedAt());
        answers.put("textedAt", callback.textedAt());
        answers.put("handedTo", facts.told().handOff().map(Facts.Told.HandOff::team));
        answers.put("shownTo", facts.work().shownTo());
        answers.put("kept", (long) facts.work().kept());
        answers.put(
                "heard",
                facts.listenings().heard().stream()
                        .map(one -> one.person() + " " + one.call())
                        .collect(Collectors.toCollection(TreeSet::new)));
        Counts counts = facts.counts();
        answers.put("counts", List.of((long) counts.notes(), (long) counts.words(), (long) counts.amendments(), (long)
                counts.listenings()));
        return answers;
    }
}
