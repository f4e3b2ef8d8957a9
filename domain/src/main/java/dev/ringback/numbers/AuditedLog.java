package dev.ringback.numbers;

import java.util.List;

/** What a phone system's log tells, and what that suggests. */
public record AuditedLog(AuditFigures figures, List<Finding> findings) {

    public AuditedLog {
        findings = List.copyOf(findings);
    }
}
