package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.Lies.asked;
import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.YES;

import java.util.stream.Stream;

/** Tasks that say too much, are about nothing, or go on for ever (invariant 13). */
final class BrokenTasks {

    private static final String START = "/contact/task";
    private static final String STOP = "/contact/stop";

    private BrokenTasks() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                rule(
                        "a task is related to the patient's call",
                        asked(START, task -> task.put("RelatedContactId", "c-1"))),
                rule(
                        "a task waits for a time of its own",
                        asked(
                                START,
                                task -> task.put(
                                        "ScheduledTime",
                                        Happenings.at("09:30").toInstant().getEpochSecond()))),
                rule(
                        "the task of an attempt that was taken is never ended",
                        asked(STOP, stop -> stop.put("ContactId", "nobody"))),
                rule(
                        "what is offered is not noted",
                        bent("aws.table.OfferedTasksTable", "note", code -> code.return_())));
    }

    private static BrokenRule rule(String how, Wrong wrong) {
        return new BrokenRule(13, how, taken(), "10:00", wrong);
    }

    /** Claimed, put back, and claimed again. */
    private static Happenings taken() {
        return new Happenings()
                .withTasks()
                .missed("09:00", ANNS_PHONE, OAK, YES)
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:10", PAT, ANNS_PHONE, "message-left")
                .claims("09:30", PAT, ANNS_PHONE)
                .records("09:35", PAT, ANNS_PHONE, "booked");
    }
}
