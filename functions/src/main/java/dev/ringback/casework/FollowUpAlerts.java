package dev.ringback.casework;

import dev.ringback.callback.Intent;
import dev.ringback.directory.Location;
import dev.ringback.followup.FollowUp;
import java.time.InstantSource;
import java.util.Optional;

/** Tells people what is pending of a follow-up, and marks it as told; what it does not get to, the sweeper does. */
public final class FollowUpAlerts {

    private final Alerts alerts;
    private final FollowUpStore followUps;
    private final FollowUpUnit unit;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    public FollowUpAlerts(
            Alerts alerts,
            FollowUpStore followUps,
            FollowUpUnit unit,
            CurrentDirectory directory,
            InstantSource clock) {
        this.alerts = alerts;
        this.followUps = followUps;
        this.unit = unit;
        this.directory = directory;
        this.clock = clock;
    }

    /** Tells all that is pending; what the follow-up is afterwards. */
    FollowUp perform(FollowUp followUp) {
        FollowUp current = followUp;
        while (!current.pending().isEmpty()) {
            Intent.Alert alert = current.pending().getFirst();
            tell(current, alert);
            try {
                current = unit.told(current, current.withoutIntent(alert), clock.instant());
            } catch (Conflict _) {
                current = followUps.find(current.key()).orElseThrow();
            }
        }
        return current;
    }

    /** The same for a use case whose own work is done once it is saved. */
    FollowUp performOrLeave(FollowUp saved, Log log) {
        try {
            return perform(saved);
        } catch (RuntimeException e) {
            log.failed("Left to the sweeper for follow-up " + saved.id(), e);
            return saved;
        }
    }

    private void tell(FollowUp followUp, Intent.Alert alert) {
        Location location = directory.location(followUp.location());
        alerts.tell(new Alerts.Alert(
                followUp.id() + "-" + alert.seq(),
                followUp.location(),
                alert.reason(),
                Optional.of(followUp.callback()),
                Optional.of(followUp.id()),
                directory.current().queueOwner(location).id()));
    }
}
