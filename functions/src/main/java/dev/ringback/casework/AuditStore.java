package dev.ringback.casework;

import java.util.Optional;

/** Where the audit of a phone system's call log is kept that live figures are put beside (docs/audit.md): the last one. */
public interface AuditStore {

    /**
     * Keeps an audit, in place of the one that is kept.
     *
     * @param json the object that {@code ringback audit --save} writes
     */
    void keep(String json);

    Optional<String> kept();
}
