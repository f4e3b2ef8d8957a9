package dev.ringback.casework.memory;

import dev.ringback.callback.PersonId;
import dev.ringback.casework.ReportMail;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Mail that was sent, in its order. */
public final class RecordingMail implements ReportMail {

    /** A mail that was sent. */
    public record Sent(PersonId to, String subject, String text) {}

    private final Set<String> reached = new LinkedHashSet<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Failures failures = new Failures("SNS");

    public Failures failures() {
        return failures;
    }

    /** Whom mail can reach. */
    public Set<String> reached() {
        return Set.copyOf(reached);
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void setUp(PersonId reader) {
        failures.check();
        reached.add(reader.id());
    }

    @Override
    public void send(PersonId reader, String subject, String text) {
        failures.check();
        sent.add(new Sent(reader, subject, text));
    }

    @Override
    public void end(PersonId reader) {
        failures.check();
        reached.remove(reader.id());
    }
}
