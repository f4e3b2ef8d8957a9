package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.Lies.told;
import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.YES;

import dev.ringback.invariants.Lies.Lie;
import java.util.stream.Stream;
import software.amazon.awssdk.services.connect.model.StartTaskContactRequest;
import software.amazon.awssdk.services.connect.model.StopContactRequest;

/** Tasks that say too much, are about nothing, or go on for ever (invariant 13). */
final class BrokenTasks {

    private BrokenTasks() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                rule(
                        "a task is related to the patient's call",
                        told(Lie.about(
                                StartTaskContactRequest.class,
                                task -> task.toBuilder().relatedContactId("c-1").build()))),
                rule(
                        "a task waits for a time of its own",
                        told(Lie.about(
                                StartTaskContactRequest.class,
                                task -> task.toBuilder()
                                        .scheduledTime(Happenings.at("09:30").toInstant())
                                        .build()))),
                rule(
                        "the task of an attempt that was taken is never ended",
                        told(Lie.about(
                                StopContactRequest.class,
                                stop -> stop.toBuilder().contactId("nobody").build()))),
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
