package dev.ringback.desk;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Facts;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Team;

/**
 * Who may read what somebody wrote or said in an entry of a history that they are shown (docs/rules.md §10): what was written while the callback was a
 * clinical matter stays in-house for good, also when the callback comes back to the desk or is closed.
 */
public enum NoteAudience {
    /** Everybody who may see the callback, now or later: assistants too. */
    ALL,
    IN_HOUSE;

    /** @param facts what the history says with the entry */
    static NoteAudience of(Entry entry, Facts facts) {
        boolean isClinical = facts.triage().bucket() == Bucket.CLINICAL
                || facts.told()
                        .handOff()
                        .filter(handOff -> handOff.team().equals(Team.CLINICAL))
                        .isPresent();
        // What a person says who routes a callback to the clinical team is said to that team.
        // What a caller says in a clinical call or text becomes known before the callback is a clinical matter.
        return isClinical || isRouting(entry) || isClinicalByWords(entry) ? IN_HOUSE : ALL;
    }

    private static boolean isClinicalByWords(Entry entry) {
        return entry.missedCall()
                        .filter(call -> call.bucket() == Bucket.CLINICAL)
                        .isPresent()
                || (entry instanceof Entry.PatientTexted texted && texted.text().bucket() == Bucket.CLINICAL);
    }

    private static boolean isRouting(Entry entry) {
        return entry instanceof Entry.OutcomeRecorded recorded
                && recorded.report().outcome() == Outcome.ROUTED_TO_CLINICAL;
    }
}
