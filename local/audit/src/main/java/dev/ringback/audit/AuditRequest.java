package dev.ringback.audit;

import dev.ringback.audit.system.StatedColumns;
import dev.ringback.directory.Directory;
import dev.ringback.rhythm.OpenSpan;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to have audited, and what they have stated.
 *
 * @param system the name of a phone system, or of a family of its exports
 * @param week when the practice is open
 * @param own the practice's numbers, as somebody wrote them
 * @param appointments a file of numbers and of when each made an appointment
 * @param clock what time it is: no call of a log is later
 */
public record AuditRequest(
        List<Path> files,
        Optional<String> system,
        Optional<StatedColumns> columns,
        Optional<ZoneId> zone,
        Optional<Directory> directory,
        Optional<Map<DayOfWeek, List<OpenSpan>>> week,
        List<String> own,
        Optional<Path> appointments,
        InstantSource clock) {

    public AuditRequest {
        files = List.copyOf(files);
        own = List.copyOf(own);
    }

    /** Files, and nothing stated. */
    public static AuditRequest of(List<Path> files, InstantSource clock) {
        return new AuditRequest(
                files,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                clock);
    }
}
