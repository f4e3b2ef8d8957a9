package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.WishedBy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where it is kept what outlives the callbacks of a number: how it stands with the tenant, and the ledger; and where all that is kept of it
 * can be forgotten (docs/adr/0030-what-is-known-of-a-number-outlives-its-callbacks.md).
 */
public interface NumberStore {

    /** Notes a word on a number, unless one on the same matter is noted that outweighs it. */
    void note(PhoneNumber number, Standing.Said said);

    /** Writes a line of the ledger, once. */
    void write(PhoneNumber number, LedgerLine line);

    /** The ledger of a number, the earliest line first. */
    List<LedgerLine> ledger(PhoneNumber number);

    /** Notes that somebody has had a number erased, for as long as the table's stream may tell of what was before. */
    void noteErasure(PhoneNumber number, Instant at);

    /** When a number was erased, if it was a short while ago. */
    Optional<Instant> erasedAt(PhoneNumber number);

    /** Forgets a closed callback and all that is kept of its history. */
    void forget(Callback closed) throws Conflict;

    /** Forgets what is noted of a caller beside their callbacks; how many notes that were. */
    int forgetNotes(PhoneNumber number);

    /** Forgets the lines of the ledger that tell of what was until then; how many they were. */
    int forgetLedger(PhoneNumber number, Instant until);

    /** Forgets of how a number stands what means neither fewer calls nor fewer texts. */
    void forgetAllButRefusals(PhoneNumber number);

    /**
     * Notes that a patient is called on another number, before they are. What is open or opens of whose the number is has seen a sibling from
     * then on.
     *
     * @throws Conflict if something of theirs has opened meanwhile, or somebody has noted the same
     */
    void noteWish(PhoneNumber number, PhoneNumber patient, Instant expiresAt) throws Conflict;

    /** The patients who are called on a number which is not theirs, or were of late. */
    List<WishedBy> wishedBy(PhoneNumber number);

    /**
     * Forgets that a patient was called on another number.
     *
     * @throws Conflict if that was noted again since {@code wish} was read
     */
    void forgetWish(PhoneNumber number, WishedBy wish) throws Conflict;

    /** Writes down that somebody used what is kept of a number. */
    void note(RecordsUse use);
}
