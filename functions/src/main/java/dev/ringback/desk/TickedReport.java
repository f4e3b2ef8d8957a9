package dev.ringback.desk;

import dev.ringback.callback.Report;
import dev.ringback.script.Fact;
import dev.ringback.script.Facts;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a person reports, and what they ticked: both say the same of the patient's identity, so that the history and the rules
 * never disagree.
 */
public record TickedReport(Report report, Facts facts) {

    /** What reading the facts of a report has shown. */
    public sealed interface Reading {

        record Read(TickedReport report) implements Reading {}

        /** The problem says what was wrong, and what would be right. */
        record Misread(String problem) implements Reading {}
    }

    /** The report with these facts, each by its word. */
    static Reading of(Report report, Collection<String> words) {
        Set<String> all = new LinkedHashSet<>(words);
        boolean ticked = all.contains(Fact.IDENTITY_VERIFIED.word());
        if (ticked && report.identityVerified().equals(Optional.of(false))) {
            return new Reading.Misread("'identityVerified' is false, but the fact 'identity-verified' is ticked.");
        }
        if (report.identityVerified().equals(Optional.of(true))) {
            all.add(Fact.IDENTITY_VERIFIED.word());
        }
        return switch (Facts.read(all)) {
            case Facts.Reading.Misread(String problem) -> new Reading.Misread(problem);
            case Facts.Reading.Read(Facts facts) ->
                new Reading.Read(new TickedReport(ticked ? verified(report) : report, facts));
        };
    }

    private static Report verified(Report report) {
        return new Report(report.outcome(), report.note(), Optional.of(true), report.appointmentAt());
    }
}
