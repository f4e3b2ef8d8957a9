package dev.ringback.api;

import dev.ringback.callback.Outcome;
import dev.ringback.callback.Report;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.desk.TickedReport;
import dev.ringback.script.Fact;
import dev.ringback.script.TickedFacts;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The body of an outcome: what a person reports, and what they ticked. Both must say the same of the patient's identity, so that the
 * history and the rules never disagree.
 */
public final class OutcomeBody {

    private OutcomeBody() {}

    /** Reads the body of an outcome; {@code facts} is a list of the words of what was ticked. */
    public static TickedReport in(String body) throws Body.Unreadable {
        Body fields = Body.of(
                body,
                "outcome",
                "note",
                "identityVerified",
                "appointmentAt",
                "rescheduledFrom",
                "notBooked",
                "facts",
                "availability",
                "paperwork",
                "plan");
        Report report = new Report(
                fields.word("outcome", Outcome.class),
                fields.findText("note", Body.NOTE),
                fields.findTruth("identityVerified"),
                fields.findTime("appointmentAt"),
                fields.findTime("rescheduledFrom"),
                fields.findWord("notBooked", WhyNotBooked.class),
                ConfirmedBody.in(fields));
        return of(report, fields.texts("facts", "what was ticked, for example [\"wants-a-time\"]"));
    }

    private static TickedReport of(Report report, Collection<String> words) throws Body.Unreadable {
        Set<String> all = new LinkedHashSet<>(words);
        boolean ticked = all.contains(Fact.IDENTITY_VERIFIED.word());
        if (ticked && report.identityVerified().equals(Optional.of(false))) {
            throw new Body.Unreadable("'identityVerified' is false, but the fact 'identity-verified' is ticked.");
        }
        if (report.identityVerified().equals(Optional.of(true))) {
            all.add(Fact.IDENTITY_VERIFIED.word());
        }
        return new TickedReport(ticked ? report.withIdentityVerified() : report, facts(all));
    }

    /** The facts of these words. */
    public static TickedFacts facts(Collection<String> words) throws Body.Unreadable {
        return switch (TickedFacts.read(words)) {
            case TickedFacts.Reading.Misread(String problem) -> throw new Body.Unreadable(problem);
            case TickedFacts.Reading.Read(TickedFacts facts) -> facts;
        };
    }
}
