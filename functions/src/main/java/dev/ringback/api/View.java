package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.State;
import dev.ringback.callback.Timer;
import dev.ringback.casework.RequestLog.NumberShown;
import dev.ringback.desk.Action;
import dev.ringback.desk.EntryAudience;
import dev.ringback.desk.Outlook;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Reader;
import dev.ringback.desk.Subject;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import dev.ringback.form.CallbackJson;
import dev.ringback.form.ShownEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A callback as one person may see it (docs/rules.md §10). The number is masked for everybody but the holder, and for the
 * holder too in a list. {@link ShownEntry} says what of the history is shown.
 */
record View(Person viewer, Directory directory, Instant now) {

    /** An answer of a function ends at 6 MB, and a person reads no more than this. */
    private static final int MOST_SHOWN = 500;

    /** The fields of a call that say what the caller said or left. */
    private static final Set<String> SAID = Set.of("contact", "endedAt", "language", "words", "voicemail", "heard");

    /** Where the callback stands, as a row of a list: with the number masked. */
    ObjectNode row(Callback callback, Optional<Timer> timer) {
        return summary(callback, NumberShown.MASKED, timer);
    }

    /** Where it stands and, for those who may see it, what is to be known before a call and what happened to it. */
    ObjectNode detail(Callback callback, Optional<Timer> timer, Outlook outlook, Keeping keeping) {
        ObjectNode json = summary(callback, number(callback), timer);
        if (Permissions.can(viewer, Action.SEE, Subject.of(callback))) {
            Reader reader = Reader.of(viewer, directory, callback);
            OutlookJson.put(json, outlook);
            json.set("claim", claim(callback, reader, keeping));
            json.set("wishes", WishesJson.of(callback, number(callback)));
            json.set("said", said(callback, reader));
            json.set("history", history(callback, reader));
        }
        return json;
    }

    /** Whether who holds a callback may keep it for longer before they do something with it. */
    enum Keeping {
        POSSIBLE,
        ENDED
    }

    private JsonNode claim(Callback callback, Reader reader, Keeping keeping) {
        if (!(callback.state() instanceof State.Held held) || held.hasLapsed(now)) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (reader.mayName(held.by())) {
            json.put("person", held.by().id());
        } else {
            json.putNull("person");
        }
        return json.put("until", held.until().toString())
                .put("mayKeep", holds(callback) && keeping == Keeping.POSSIBLE);
    }

    /** What the caller's last call brought, as the entry shows it to this reader that tells of it last. */
    private static ObjectNode said(Callback callback, Reader reader) {
        ContactId chain = Outlook.newestCall(callback).chain();
        List<EntryAudience> audiences = EntryAudience.ofEach(callback);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        IntStream.range(0, audiences.size())
                .filter(i -> tellsOf(callback.history().get(i), chain))
                .boxed()
                .max(Comparator.naturalOrder())
                .flatMap(i -> ShownEntry.of(callback.history().get(i), reader, audiences.get(i)))
                .ifPresent(shown -> shown.fields().asMap().forEach((name, value) -> {
                    if (SAID.contains(name)) {
                        CallbackJson.put(json, name, value);
                    }
                }));
        return json;
    }

    private static boolean tellsOf(Entry entry, ContactId chain) {
        return (entry instanceof Entry.Opened opened && opened.call().chain().equals(chain))
                || (entry instanceof Entry.RepeatCall repeat
                        && repeat.call().chain().equals(chain))
                || (entry instanceof Entry.CallAmended amended
                        && amended.call().chain().equals(chain));
    }

    boolean holds(Callback callback) {
        return callback.state() instanceof State.Held held && held.isHeldBy(viewer.id(), now);
    }

    /** Whether this look would be the first at the number in the viewer's claim. */
    boolean isOwedTheNumber(Callback callback) {
        return holds(callback) && number(callback) == NumberShown.MASKED;
    }

    /** Whole only to the holder, and only once the history says so: one showing covers the claim. */
    NumberShown number(Callback callback) {
        return callback.numberIsShownTo(viewer.id(), now) ? NumberShown.WHOLE : NumberShown.MASKED;
    }

    private ObjectNode summary(Callback callback, NumberShown number, Optional<Timer> timer) {
        String caller = switch (number) {
            case WHOLE -> callback.caller().e164();
            case MASKED -> callback.caller().masked();
        };
        Reader reader = Reader.of(viewer, directory, callback);
        return CallbackJson.summary(
                callback, new CallbackJson.Shown(caller, owner(callback, reader), links(callback, reader)), timer);
    }

    private static String owner(Callback callback, Reader reader) {
        return callback.state() instanceof State.Held held && reader.mayName(held.by())
                ? held.by().id()
                : callback.team().id();
    }

    /** The callback before may be out of an agency's sight, and that it was there too. */
    private static List<CallbackId> links(Callback callback, Reader reader) {
        return switch (reader.employment()) {
            case IN_HOUSE -> callback.opened().previous().stream().toList();
            case OF_AGENCY -> List.of();
        };
    }

    /** Of a very long history the first entry and the newest. */
    private ArrayNode history(Callback callback, Reader reader) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        List<EntryAudience> audiences = EntryAudience.ofEach(callback);
        int entriesThere = callback.history().size();
        IntStream.concat(IntStream.of(0), IntStream.range(Math.max(1, entriesThere - MOST_SHOWN), entriesThere))
                .forEach(i -> ShownEntry.of(callback.history().get(i), reader, audiences.get(i))
                        .ifPresent(shown -> entries.add(CallbackJson.entry(i + 1, shown))));
        return entries;
    }
}
