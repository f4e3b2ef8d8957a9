package dev.ringback.form;

import dev.ringback.callback.Outcome;
import dev.ringback.callback.Report;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.Word;
import java.time.OffsetDateTime;

/** What a person reported, as fields of an entry. Why nothing was booked, and what was moved, older entries do not have. */
final class ReportForm {

    private ReportForm() {}

    static void put(Fields fields, Report report) {
        fields.put("outcome", report.outcome().word());
        fields.put("note", report.note());
        fields.put("identityVerified", report.identityVerified());
        fields.put("appointmentAt", report.appointmentAt().map(OffsetDateTime::toString));
        fields.put("rescheduledFrom", report.rescheduledFrom().map(OffsetDateTime::toString));
        fields.put("notBooked", report.notBooked().map(Word::word));
        ConfirmedForm.put(fields, report.confirmed());
    }

    static Report in(Fields fields) {
        return new Report(
                fields.word("outcome", Outcome.class),
                fields.find("note", String.class),
                fields.find("identityVerified", Boolean.class),
                fields.find("appointmentAt", String.class).map(OffsetDateTime::parse),
                fields.find("rescheduledFrom", String.class).map(OffsetDateTime::parse),
                fields.findWord("notBooked", WhyNotBooked.class),
                ConfirmedForm.in(fields));
    }
}
