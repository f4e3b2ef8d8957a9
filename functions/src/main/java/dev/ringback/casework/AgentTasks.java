package dev.ringback.casework;

import dev.ringback.callback.AttemptKey;
import dev.ringback.callback.ContactId;
import dev.ringback.intake.ConnectInstance;

/** Tasks of Connect, by which its routing finds an agent for an attempt. A task says which callback it is about, and nothing of the patient. */
public interface AgentTasks {

    /**
     * What is to be offered.
     *
     * @param flow the id of the flow that routes it
     * @param location the location's name, as staff know it
     */
    record Task(ConnectInstance instance, String flow, AttemptKey attempt, String location) {}

    /** What Connect made of an offer. */
    sealed interface Offered {

        /** The task is there; for the same attempt it is the same one. */
        record Started(ContactId task) implements Offered {}

        /** There is none, and for the same flow there will be none: Connect says why. */
        record Refused(RuntimeException why) implements Offered {}

        /** There is none: Connect answers no more for now. */
        record TooMany() implements Offered {}
    }

    /** What Connect made of the end of a task. */
    enum Ended {
        /** It is over, or was before. */
        OVER,
        /** Connect answers no more for now. */
        TOO_MANY
    }

    /**
     * Offers an attempt.
     *
     * @throws RuntimeException if nobody knows whether the task is there
     */
    Offered offer(Task task);

    /** Takes a task off whoever has it, or off its queue. */
    Ended end(ConnectInstance instance, ContactId task);
}
