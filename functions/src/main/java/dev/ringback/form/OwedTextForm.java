package dev.ringback.form;

import dev.ringback.callback.Entry;
import dev.ringback.callback.Score;
import dev.ringback.callback.ScriptVersion;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What the system owes a patient by text after a call, and what they answer, as the history of the callback tells it. */
final class OwedTextForm {

    private static final String SCORE = "score";

    private static final String TEXT = "messageId";
    private static final String VISIT = "appointmentAt";

    private OwedTextForm() {}

    static void put(Fields fields, Entry.TextOwed owed) {
        fields.put("step", owed.step().word());
        fields.put("due", owed.due());
        fields.put("seenTo", owed.seenTo().id());
        fields.put(VISIT, owed.visit().map(OffsetDateTime::toString));
        fields.put("script", owed.script().map(ScriptVersion::id));
    }

    static Entry.TextOwed owed(Instant at, Fields fields) {
        return new Entry.TextOwed(
                at,
                fields.word("step", TextStep.class),
                fields.instant("due"),
                new Team(fields.text("seenTo")),
                fields.find(VISIT, String.class).map(OffsetDateTime::parse),
                fields.find("script", String.class).map(ScriptVersion::new));
    }

    static void put(Fields fields, Entry.VisitConfirmed confirmed) {
        fields.put(TEXT, confirmed.text());
        fields.put(VISIT, confirmed.visit().toString());
    }

    static Entry.VisitConfirmed confirmed(Instant at, Fields fields) {
        return new Entry.VisitConfirmed(at, fields.text(TEXT), OffsetDateTime.parse(fields.text(VISIT)));
    }

    static void put(Fields fields, Entry.FeedbackGiven given) {
        fields.put(TEXT, given.text());
        fields.put(SCORE, given.score().points());
    }

    static Entry.FeedbackGiven given(Instant at, Fields fields) {
        return new Entry.FeedbackGiven(at, fields.text(TEXT), new Score(fields.number(SCORE)));
    }
}
