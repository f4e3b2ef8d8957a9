package dev.ringback.desk;

import dev.ringback.callback.Worker;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUpEntry;

/**
 * Who is shown an entry of a follow-up, of those who may see the follow-up: in-house staff all of it; people of an agency what their own agency's
 * people did and what happens by itself, as of a callback ({@link EntryAudience}).
 */
public final class FollowUpAudience {

    private FollowUpAudience() {}

    public static boolean admits(Person reader, FollowUpEntry entry) {
        return switch (entry) {
            case FollowUpEntry.Owed _,
                    FollowUpEntry.Due _,
                    FollowUpEntry.Waiting _,
                    FollowUpEntry.VisitMoved _,
                    FollowUpEntry.Escalated _,
                    FollowUpEntry.Closed _ -> true;
            case FollowUpEntry.AskedFor asked -> isOfTheirs(reader, asked.by());
            case FollowUpEntry.Claimed claimed -> isOfTheirs(reader, claimed.by());
            case FollowUpEntry.Reassigned given -> isOfTheirs(reader, given.to());
            case FollowUpEntry.HandedOff handedOff -> isOfTheirs(reader, handedOff.by());
            case FollowUpEntry.NumberShown shown -> isOfTheirs(reader, shown.by());
            case FollowUpEntry.Renewed renewed -> isOfTheirs(reader, renewed.by());
            case FollowUpEntry.Released released -> isOfTheirs(reader, released.by());
            case FollowUpEntry.Lapsed lapsed -> isOfTheirs(reader, lapsed.by());
            case FollowUpEntry.OutcomeRecorded recorded -> isOfTheirs(reader, recorded.by());
        };
    }

    private static boolean isOfTheirs(Person reader, Worker worker) {
        return !reader.role().isOfAgency() || reader.agency().equals(worker.agency());
    }
}
