package dev.ringback.audit;

import dev.ringback.numbers.AuditedLog;
import java.time.ZoneId;
import java.util.List;

/**
 * What an audit came to.
 *
 * @param notes what the log cannot tell, and what was taken for granted
 */
public record AuditResult(String system, ZoneId zone, RowCounts rows, AuditedLog log, List<String> notes) {

    public AuditResult {
        notes = List.copyOf(notes);
    }
}
