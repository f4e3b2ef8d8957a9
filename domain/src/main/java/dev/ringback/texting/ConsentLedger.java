package dev.ringback.texting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All that is on record about texting one caller for one location, the tenant's stops and starts among it (docs/rules.md §8). Where
 * consent stands is the fold of it, in the order in which things were said, however late they became known.
 */
public record ConsentLedger(List<ConsentEntry> entries) {

    /** Of two things said in the same instant the one that means fewer texts counts. */
    private static final Comparator<ConsentEntry> ORDER = Comparator.<ConsentEntry, Instant>comparing(ConsentEntry::at)
            .thenComparing(entry -> switch (entry) {
                case ConsentEntry.Given _, ConsentEntry.Started _ -> 0;
                case ConsentEntry.Revoked _, ConsentEntry.Stopped _ -> 1;
            });

    public static final ConsentLedger EMPTY = new ConsentLedger(List.of());

    public ConsentLedger {
        entries = entries.stream().sorted(ORDER).toList();
    }

    /**
     * Where consent stands. What the caller told the location and whether the caller stopped the tenant are two things: a start
     * ends the stop and no more, so it restores what the stop took and not what was revoked or never given; and consent that a
     * location records while a stop is in force counts only once the caller has sent START.
     */
    public ConsentState standing() {
        ConsentState said = ConsentState.NEVER_GIVEN;
        boolean stopped = false;
        for (ConsentEntry entry : entries) {
            switch (entry) {
                case ConsentEntry.Given _ -> said = ConsentState.GIVEN;
                case ConsentEntry.Revoked _ -> said = ConsentState.REVOKED;
                case ConsentEntry.Stopped _ -> stopped = true;
                case ConsentEntry.Started _ -> stopped = false;
            }
        }
        return stopped ? ConsentState.STOPPED : said;
    }

    public boolean inForce() {
        return standing().isInForce();
    }
}
