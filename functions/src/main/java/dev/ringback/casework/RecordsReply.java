package dev.ringback.casework;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.Standing;
import dev.ringback.followup.FollowUp;
import dev.ringback.texting.TextOptOut;
import java.util.List;
import java.util.Optional;

/** What the keeper of records answers. */
public sealed interface RecordsReply {

    /**
     * What is kept of a number for longer than its callbacks.
     *
     * @param byText what it last said by text
     * @param lines the ledger, the earliest line first
     */
    record Consent(Standing standing, Optional<TextOptOut> byText, List<LedgerLine> lines) implements RecordsReply {}

    /**
     * All that is kept of a number.
     *
     * @param records its callbacks and notes, by location
     * @param followUps what is or was owed after its callbacks
     * @param unreadable how many callbacks are kept that cannot be read
     */
    record Export(List<CallerRecord> records, List<FollowUp> followUps, int unreadable, Consent consent)
            implements RecordsReply {}

    /**
     * What was erased, and what stays.
     *
     * @param answers of the desk that showed one of these callbacks
     * @param notes of conversations and of what was said in calls
     * @param lines of the ledger
     * @param recordings that stand in the group's own bucket, and stay there
     * @param kept the words that law has us keep
     * @param byText the no by text that law has us keep
     */
    record Erased(
            List<CallbackId> callbacks,
            int answers,
            int notes,
            int lines,
            List<String> recordings,
            Standing kept,
            Optional<TextOptOut> byText)
            implements RecordsReply {}

    /** Nothing was erased: somebody is owed a call, or something after it. */
    record StillOpen(List<CallbackId> callbacks) implements RecordsReply {}

    /** Nothing was erased: nobody can tell whether these are open. */
    record Unreadable(int callbacks) implements RecordsReply {}

    record Corrected(Standing standing) implements RecordsReply {}

    record Unusable(String why) implements RecordsReply {}
}
