package dev.ringback.followup;

import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Policy;
import java.util.Optional;

/** What a location has decided, as far as what is owed after a call asks for it. */
public interface FollowUpPolicy extends Policy {

    /** Who owes it, and by when; absent where the location owes nothing of this kind. */
    Optional<FollowUpRule> followUp(FollowUpKind kind);
}
