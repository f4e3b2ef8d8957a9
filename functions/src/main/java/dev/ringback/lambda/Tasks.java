package dev.ringback.lambda;

import dev.ringback.casework.Log;
import dev.ringback.casework.OfferAttempts;
import java.io.InputStream;
import java.io.OutputStream;

/** Every minute, offers the attempts that are due as tasks of Connect, and ends the tasks of those that are due no more. */
public final class Tasks extends DiscreetFunction {

    private final OfferAttempts offerAttempts;

    public Tasks() {
        this(Ringback.with(EnvironmentClients.patientWithConnect()));
        Priming.beforeSnapshot(Tasks::new, "tasks.json");
    }

    public Tasks(Ringback ringback) {
        this.offerAttempts = ringback.offerAttempts();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        offerAttempts.run(log);
    }
}
