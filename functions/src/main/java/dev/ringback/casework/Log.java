package dev.ringback.casework;

/** What a run of a function leaves in its log: no patient data, and of a failure only what may be logged. */
public interface Log {

    void note(String what);

    /** Why something failed, in words that may be logged and shown. */
    String reason(RuntimeException failure);

    default void failed(String what, RuntimeException failure) {
        note(what + ": " + reason(failure));
    }
}
