package dev.ringback.form;

import dev.ringback.desk.FollowUpAudience;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.followup.FollowUpState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A follow-up and its history as JSON, the same in the API and in rehearsals. Times are ISO-8601 in UTC. */
public final class FollowUpJson {

    private FollowUpJson() {}

    /**
     * Where a follow-up stands.
     *
     * @param caller the number, or the mask before it
     * @param owner who has it, as far as the reader may know them
     */
    public static ObjectNode summary(FollowUp followUp, String caller, String owner) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("followUp", followUp.id().id());
        json.put("callback", followUp.callback().id());
        json.put("kind", followUp.kind().word());
        json.put("location", followUp.location().id());
        json.put("caller", caller);
        json.put("bucket", followUp.bucket().word());
        json.put("state", followUp.state().word());
        json.put("owner", owner);
        json.put("team", followUp.owner().id());
        json.put("due", followUp.due().toString());
        Optional<FollowUpState.Closed> closed =
                followUp.state() instanceof FollowUpState.Closed end ? Optional.of(end) : Optional.empty();
        put(json, "outcome", closed.map(end -> end.outcome().word()));
        put(json, "appointmentAt", followUp.facts().appointmentAt().map(OffsetDateTime::toString));
        put(json, "nextAt", nextAt(followUp).map(Instant::toString));
        put(json, "closedAt", closed.map(end -> end.closedAt().toString()));
        return json;
    }

    /** What of its history a reader is shown who may see it. */
    public static ArrayNode history(FollowUp followUp, Person reader) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, followUp.history().size())
                .filter(i -> FollowUpAudience.admits(reader, followUp.history().get(i)))
                .forEach(i -> entries.add(
                        CallbackJson.entry(i + 1, shown(followUp.history().get(i), reader))));
        return entries;
    }

    /** Which agency booked is told to its own people and in the house; which appointment of the practice's it is, in the house alone. */
    private static EntryForm shown(FollowUpEntry entry, Person reader) {
        EntryForm whole = FollowUpForm.of(entry);
        if (!(entry instanceof FollowUpEntry.Owed owed) || !reader.role().isOfAgency()) {
            return whole;
        }
        boolean isTheirs = reader.agency().equals(owed.agency());
        var fields = new Fields();
        whole.fields().asMap().forEach((name, value) -> {
            boolean isHidden = AppointmentForm.IN_HOUSE.contains(name) || (name.equals("agency") && !isTheirs);
            if (!isHidden) {
                fields.put(name, value);
            }
        });
        return new EntryForm(whole.entry(), whole.at(), fields);
    }

    private static Optional<Instant> nextAt(FollowUp followUp) {
        return switch (followUp.state()) {
            case FollowUpState.Waiting(Instant until) -> Optional.of(until);
            case FollowUpState.Claimed held -> Optional.of(held.until());
            case FollowUpState.Due _ -> Optional.of(followUp.due());
            case FollowUpState.Closed _ -> Optional.empty();
        };
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresentOrElse(present -> json.put(name, present), () -> json.putNull(name));
    }
}
