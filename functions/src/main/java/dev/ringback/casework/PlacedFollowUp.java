package dev.ringback.casework;

import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUp;

/** A follow-up that is owed from now on, and where it stands. */
public record PlacedFollowUp(FollowUp followUp, Placement placement) {}
