package dev.ringback.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Files of a few made-up calls, and what an audit of them comes to. */
public final class Story {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** When the files are read: a day that is later than all of them. */
    public static final InstantSource NOON = InstantSource.fixed(Instant.parse("2027-06-01T12:00:00Z"));

    /** A file as RingCentral writes it: answered at 08:12, missed at 12:20 and called back at 13:05, a voicemail at 16:40. */
    public static final String RINGCENTRAL = """
        Session Id,From Name,From Number,To Name,To Number,Result,Call Length,Handle Time,Call Start Time,Call Direction
        1,Caller,2125550142,Ana,2125550100,Answered,00:02:36,00:02:20,2026-11-16T13:12:54+00:00,Inbound
        2,Caller,2125550143,Front Desk,2125550100,Missed,00:00:41,00:00:00,2026-11-16T17:20:01+00:00,Inbound
        3,Caller,2125550144,Front Desk,2125550100,Voicemail,00:00:52,00:00:00,2026-11-16T21:40:10+00:00,Inbound
        4,Ana,2125550100,Caller,2125550143,Call connected,00:03:18,00:03:10,2026-11-16T18:05:00+00:00,Outbound
        """;

    private Story() {}

    public static Path file(Path folder, String name, String text) {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static AuditRequest request(Path... files) {
        return inZone(AuditRequest.of(List.of(files), NOON), NEW_YORK);
    }

    public static AuditRequest inZone(AuditRequest request, ZoneId zone) {
        return new AuditRequest(
                request.files(),
                request.system(),
                request.columns(),
                Optional.of(zone),
                request.directory(),
                request.week(),
                request.own(),
                request.appointments(),
                request.clock());
    }

    public static AuditResult done(AuditRequest request) {
        assertThat(run(request)).isInstanceOf(Audit.Outcome.Done.class);
        return ((Audit.Outcome.Done) run(request)).result();
    }

    public static String refused(AuditRequest request) {
        assertThat(run(request)).isInstanceOf(Audit.Outcome.Refused.class);
        return ((Audit.Outcome.Refused) run(request)).why();
    }

    /** What an audit of one file comes to, after something was done to its text. */
    public static AuditResult of(Path folder, String name, String text, UnaryOperator<AuditRequest> stated) {
        return done(stated.apply(request(file(folder, name, text))));
    }

    private static Audit.Outcome run(AuditRequest request) {
        try {
            return Audit.run(request, (_, _, _, _) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
