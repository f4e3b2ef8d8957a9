package dev.ringback.casework;

import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUp;

/** What became of a follow-up, and where it stands from now on. */
public record ChangedFollowUp(FollowUp before, FollowUp after, Placement placement) {}
