package dev.ringback.audit;

import dev.ringback.audit.system.DayOrder;
import dev.ringback.numbers.AuditFigures;
import dev.ringback.numbers.AuditedLog;
import java.util.ArrayList;
import java.util.List;

/** What a log cannot tell, and what was taken for granted. */
final class Notes {

    private Notes() {}

    static String assumed(String what, DayOrder order) {
        return "%s can be read day first or month first (03/04/2026), and none of them tells: they were read %s, as people write them in the country of the zone."
                .formatted(what, order.words());
    }

    static List<String> of(AuditedLog log) {
        List<String> notes = new ArrayList<>();
        if (log.figures().inbound().calls() + log.figures().outbound() == 0) {
            notes.add("There is no call in it.");
            return notes;
        }
        if (log.figures().outbound() == 0) {
            notes.add("There are no outbound calls in this log: nobody can know from it who was called back, and when."
                    + " Export them as well.");
        }
        if (log.figures().byLine().containsKey(AuditFigures.ANOTHER_LINE)) {
            notes.add(
                    "Numbers that were dialled also called. They may be patients', and stand together as \"%s\": state the practice's own with --own or --directory."
                            .formatted(AuditFigures.ANOTHER_LINE));
        }
        if (log.figures().inbound().missed() == 0) {
            notes.add("No call was missed.");
        } else if (log.findings().isEmpty()) {
            notes.add("Nothing stands out, or there are too few missed calls to tell: below 10 nothing is said.");
        }
        return notes;
    }
}
