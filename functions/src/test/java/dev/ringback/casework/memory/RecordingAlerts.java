package dev.ringback.casework.memory;

import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.Alerts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Alerts that were told, in their order. */
public final class RecordingAlerts implements Alerts {

    private final List<Alert> told = new ArrayList<>();
    private final List<String> setUp = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final Failures failures = new Failures("SNS");

    public Failures failures() {
        return failures;
    }

    /** Has something else happen each time that somebody is told. */
    public void whileTelling(Runnable happens) {
        meanwhile = happens;
    }

    public List<Alert> told() {
        return List.copyOf(told);
    }

    public List<EscalationReason> reasons() {
        return told.stream().map(Alert::reason).toList();
    }

    /** Each location that was set up, and who owns its queue. */
    public List<String> setUp() {
        return List.copyOf(setUp);
    }

    @Override
    public void tell(Alert alert) {
        meanwhile.run();
        failures.check();
        told.add(alert);
    }

    @Override
    public void setUp(LocationId location, PersonId owner, Optional<PersonId> former) {
        failures.check();
        setUp.add(location + " " + owner + former.map(" after %s"::formatted).orElse(""));
    }
}
