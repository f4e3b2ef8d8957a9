package dev.ringback.standins;

/** Something that goes wrong on purpose. */
public sealed interface Fault {

    /** A call fails on the wire; each attempt of the SDK counts as one. */
    record CallFails(Aws service, String operation, int times, Failure failure) implements Fault {}

    /** A function dies, once. */
    record Crash(String function, CrashPoint at) implements Fault {}

    /** How a call fails. */
    sealed interface Failure {

        /** The service answers with this error and does nothing. */
        record Answered(String code) implements Failure {}

        /** The service takes a list and refuses every second element, the first one included, with this error. */
        record PartlyRefused(String code) implements Failure {}

        /** The service does the work, and the answer never arrives. */
        record LostReply() implements Failure {}
    }

    /** Where in its run a function dies. */
    enum CrashPoint {
        /** Before its first write to DynamoDB. */
        BEFORE_SAVE,
        /** Right after a write succeeded; unless it lets some pass, that is the first. */
        AFTER_SAVE,
        /** Before its first call to Scheduler, SNS or EventBridge, or the write after the save. */
        BEFORE_PERFORM
    }
}
