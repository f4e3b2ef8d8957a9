package dev.ringback.form;

import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import java.time.Instant;

/** That something is owed after a call, as the history of the callback tells it. */
final class OwedForm {

    private OwedForm() {}

    static void put(Fields fields, Entry.FollowUpOwed owed) {
        fields.put("followUp", owed.followUp().id());
        fields.put("kind", owed.kind().word());
        fields.put("owner", owed.owner().id());
        fields.put("due", owed.due());
    }

    static Entry.FollowUpOwed in(Instant at, Fields fields) {
        return new Entry.FollowUpOwed(
                at,
                new FollowUpId(fields.text("followUp")),
                fields.word("kind", FollowUpKind.class),
                new Team(fields.text("owner")),
                fields.instant("due"));
    }
}
