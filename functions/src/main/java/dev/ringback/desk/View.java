package dev.ringback.desk;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EntryForm;
import dev.ringback.callback.Look;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.State;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A callback as one person may see it (docs/rules.md §10). The number is masked for all but the holder, and for the holder
 * too but where they take it or ask for it. People of an agency are shown
 * the names of their own agency only, so that they cannot tell another agency's people from in-house staff; and no note that was
 * written while the callback was a clinical matter.
 */
public record View(Person viewer, Directory directory, Instant now) {

    private static final List<String> NAMES = List.of("by", "to");

    /** Where the callback stands, as a row of a list: with the number masked. */
    public ObjectNode row(Callback callback, Optional<Look> look) {
        return summary(callback, callback.caller().masked(), look);
    }

    private ObjectNode summary(Callback callback, String number, Optional<Look> look) {
        ObjectNode json = CallbackJson.summary(callback, number, look);
        if (callback.state() instanceof State.Held held && !mayName(held.by().id())) {
            json.put("owner", callback.team().id());
        }
        if (viewer.role().isOfAgency()) {
            // The callback before may be out of their sight, and that it was there too.
            json.putArray("links");
        }
        return json;
    }

    /** Where it stands and, for those who may see it, all that happened to it. */
    public ObjectNode detail(Callback callback, Optional<Look> look) {
        ObjectNode json = summary(callback, number(callback), look);
        if (Permissions.can(viewer, Action.SEE, Subject.of(callback))) {
            json.set("history", history(callback));
        }
        return json;
    }

    public boolean holds(Callback callback) {
        return callback.state() instanceof State.Held held && held.isHeldBy(viewer.id(), now);
    }

    private String number(Callback callback) {
        return holds(callback) && wasJustShown(callback)
                ? callback.caller().e164()
                : callback.caller().masked();
    }

    /** Every reading of a number is in the history: what the holder did last was to have it shown (docs/rules.md §10). */
    private boolean wasJustShown(Callback callback) {
        return callback.history().stream()
                .filter(entry -> viewer.id()
                        .id()
                        .equals(EntryForm.of(entry).fields().asMap().get("by")))
                .reduce((_, later) -> later)
                .filter(Entry.NumberShown.class::isInstance)
                .isPresent();
    }

    private ArrayNode history(Callback callback) {
        boolean hearsVoicemail = Permissions.can(viewer, Action.HEAR_VOICEMAIL, Subject.of(callback));
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        List<NoteAudience> audiences = NoteAudience.ofEach(callback.history());
        int seq = 0;
        for (Entry entry : callback.history()) {
            NoteAudience audience = audiences.get(seq);
            seq++;
            ObjectNode json = CallbackJson.entry(seq, entry);
            if (!hearsVoicemail) {
                json.remove("voicemail");
            }
            if (viewer.role().isOfAgency()) {
                withholdFromAgency(json, audience);
            }
            entries.add(json);
        }
        return entries;
    }

    private void withholdFromAgency(ObjectNode json, NoteAudience audience) {
        for (String name : NAMES) {
            if (json.has(name) && !mayName(json.path(name).asString())) {
                json.remove(List.of(name, "agency"));
            }
        }
        if (audience == NoteAudience.IN_HOUSE) {
            json.remove(List.of("note", "evidence"));
        }
        // So may be where the proof of an earlier word is.
        json.remove(List.of("consentEvidence", "previous"));
    }

    private boolean mayName(String person) {
        return !viewer.role().isOfAgency()
                || viewer.id().equals(new PersonId(person))
                || directory.person(person).flatMap(Person::agency).equals(viewer.agency());
    }
}
