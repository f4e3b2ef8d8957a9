package dev.ringback.desk;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.intake.UrgentWords;
import dev.ringback.texting.ClinicalWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a note that was just recorded, and warns its author if it looks like clinical detail that assistants can read
 * (docs/notes.md). What people write is never lost because of it.
 *
 * @param urgentWords the tenant's, which count whatever else stands there
 */
public record NoteCheck(UrgentWords urgentWords) {

    /** What there is to think over. */
    public List<Warning> warnings(Callback callback, String note) {
        if (isForInHouseStaffOnly(callback, note)) {
            return List.of();
        }
        List<String> kinds = kinds(note);
        return kinds.isEmpty() ? List.of() : List.of(Warning.looksClinical(kinds));
    }

    private List<String> kinds(String note) {
        List<String> kinds = new ArrayList<>();
        if (urgentWords.areIn(note)) {
            kinds.add("something that may be urgent");
        }
        ClinicalWords.STANDARD.in(note).stream().map(NoteCheck::named).forEach(kinds::add);
        return kinds;
    }

    private static String named(ClinicalWords.Kind kind) {
        return switch (kind) {
            case SYMPTOM -> "how the patient feels";
            case DIAGNOSIS -> "an illness or a condition";
            case MEDICINE -> "a medicine or a dose";
            case TEST_RESULT -> "a test or its result";
            case PROCEDURE -> "a treatment or an operation";
        };
    }

    /** Of the newest entry with that note; one that is not there was not recorded, and cannot be read. */
    private static boolean isForInHouseStaffOnly(Callback callback, String note) {
        List<Entry> history = callback.history();
        List<EntryAudience> audiences = EntryAudience.ofEach(callback);
        for (int i = history.size() - 1; i >= 0; i--) {
            if (noteOf(history.get(i)).equals(Optional.of(note))) {
                return audiences.get(i).words() == NoteAudience.IN_HOUSE
                        || audiences.get(i).whose() instanceof EntryAudience.Whose.InHouse;
            }
        }
        return true;
    }

    private static Optional<String> noteOf(Entry entry) {
        return switch (entry) {
            case Entry.Noted noted -> Optional.of(noted.text());
            case Entry.OutcomeRecorded recorded -> recorded.report().note();
            case Entry.Returned returned -> returned.note();
            case Entry.Opened _,
                    Entry.RepeatCall _,
                    Entry.CallAmended _,
                    Entry.Due _,
                    Entry.Waiting _,
                    Entry.Claimed _,
                    Entry.Reassigned _,
                    Entry.Renewed _,
                    Entry.Released _,
                    Entry.Lapsed _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.TextReceipt _,
                    Entry.Escalated _,
                    Entry.ReTriaged _,
                    Entry.HandedOff _,
                    Entry.ConsentRecorded _,
                    Entry.CallWish _,
                    Entry.WishRecorded _,
                    Entry.NumberShown _,
                    Entry.VoicemailHeard _,
                    Entry.PatientTexted _,
                    Entry.AttemptSeen _,
                    Entry.FollowUpOwed _,
                    Entry.AppointmentTold _,
                    Entry.TextOwed _,
                    Entry.VisitConfirmed _,
                    Entry.FeedbackGiven _,
                    Entry.Closed _ -> Optional.empty();
        };
    }
}
