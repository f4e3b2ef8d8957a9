package dev.ringback.casework;

import dev.ringback.callback.FollowUpKey;
import dev.ringback.followup.FollowUp;
import java.time.InstantSource;
import java.util.Optional;

/** The time of a follow-up has come: does what is to be done by now. Nothing but the sweeper wakes one, for nobody needs it to the minute. */
public final class SweepFollowUps {

    private final FollowUpStore followUps;
    private final FollowUpUnit unit;
    private final FollowUpAlerts alerts;
    private final InstantSource clock;

    public SweepFollowUps(FollowUpStore followUps, FollowUpUnit unit, FollowUpAlerts alerts, InstantSource clock) {
        this.followUps = followUps;
        this.unit = unit;
        this.alerts = alerts;
        this.clock = clock;
    }

    void sweep(FollowUpKey key) {
        Optional<FollowUp> swept = UntilSaved.run(() -> {
            Optional<FollowUp> followUp = followUps.find(key);
            return followUp.isPresent() ? Optional.of(unit.elapseAndPlace(followUp.get(), clock.instant())) : followUp;
        });
        swept.ifPresent(alerts::perform);
    }
}
