package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.desk.EntryAudience;
import dev.ringback.desk.FollowUpAudience;
import dev.ringback.desk.Reader;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.form.CallbackJson;
import dev.ringback.form.EntryForm;
import dev.ringback.form.FollowUpForm;
import dev.ringback.form.ShownEntry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a patient has confirmed, of each thing what they said last, as far as the reader is shown the entries that tell of it. */
final class ConfirmedJson {

    private static final List<String> FIELDS = List.of("availability", "paperwork", "plan");

    private ConfirmedJson() {}

    static ObjectNode of(Person person, Directory directory, List<Callback> callbacks, List<FollowUp> followUps) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        FIELDS.forEach(json::putNull);
        Stream.concat(
                        callbacks.stream().flatMap(callback -> shown(person, directory, callback)),
                        followUps.stream().flatMap(followUp -> shown(person, followUp)))
                .sorted(Comparator.comparing(EntryForm::at))
                .forEach(entry -> entry.fields().asMap().forEach((field, value) -> {
                    if (FIELDS.contains(field)) {
                        CallbackJson.put(json, field, value);
                    }
                }));
        return json;
    }

    private static Stream<EntryForm> shown(Person person, Directory directory, Callback callback) {
        Reader reader = Reader.of(person, directory, callback);
        List<EntryAudience> audiences = EntryAudience.ofEach(callback);
        return IntStream.range(0, audiences.size())
                .boxed()
                .flatMap(i -> ShownEntry.of(callback.history().get(i), reader, audiences.get(i)).stream());
    }

    private static Stream<EntryForm> shown(Person person, FollowUp followUp) {
        return followUp.history().stream()
                .filter(entry -> FollowUpAudience.admits(person, entry))
                .map(FollowUpForm::of);
    }
}
