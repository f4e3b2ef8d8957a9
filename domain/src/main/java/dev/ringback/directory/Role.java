package dev.ringback.directory;

import dev.ringback.callback.Word;
import dev.ringback.script.Recorder;

/** What someone is to the tenant; what each may do is in docs/rules.md §10. */
public enum Role implements Word {
    ASSISTANT,
    AGENCY_LEAD,
    COORDINATOR,
    CLINICIAN,
    MANAGER,
    ADMIN;

    /** Whether people in this role work for an agency; all others are in-house. */
    public boolean isOfAgency() {
        return switch (this) {
            case ASSISTANT, AGENCY_LEAD -> true;
            case COORDINATOR, CLINICIAN, MANAGER, ADMIN -> false;
        };
    }

    /** As whom the decision rules see people in this role. */
    public Recorder recorder() {
        return switch (this) {
            case ASSISTANT, AGENCY_LEAD -> Recorder.ASSISTANT;
            case COORDINATOR -> Recorder.COORDINATOR;
            case CLINICIAN -> Recorder.CLINICIAN;
            case MANAGER, ADMIN -> Recorder.MANAGER;
        };
    }
}
