package dev.ringback.desk;

import dev.ringback.callback.Report;
import dev.ringback.script.TickedFacts;

/** What a person reports of an attempt, and the facts that they ticked in the script; both say the same of the patient's identity. */
public record TickedReport(Report report, TickedFacts facts) {}
