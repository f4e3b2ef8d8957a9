package dev.ringback.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scenario that is being written, in time order whatever the order in which it is told. */
final class ScenarioLines {

    static final String OAK_STREET = "+12125550100";

    private record Line(String at, String rest) {}

    private final List<Line> lines = new ArrayList<>();
    private int contacts;
    private String ended = "";

    /** Somebody calls, waits for a while and hangs up; {@code attributes} is JSON. */
    ScenarioLines missedCall(String at, String from, String attributes) {
        contacts++;
        ended = at;
        return missedAgain(at, from, attributes);
    }

    /** Connect tells of the last missed call once more, with these attributes. */
    ScenarioLines missedAgain(String at, String from, String attributes) {
        return call(at, from, attributes, "");
    }

    /** Somebody calls and speaks to an agent. */
    ScenarioLines answeredCall(String at, String from, String attributes) {
        contacts++;
        ended = at;
        return call(at, from, attributes, """
            , "AgentInfo": {"Id": "agent", "ConnectedToAgentTimestamp": "%s"}\
            """.formatted(at));
    }

    private ScenarioLines call(String at, String from, String attributes, String more) {
        String id = "c-" + contacts;
        line(at, """
            "contact": {"Id": "%s", "InitiationMethod": "INBOUND", "Channel": "VOICE", \
            "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "%s"}, \
            "SystemEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "%s"}, \
            "InitiationTimestamp": "2026-11-01T09:00:00-05:00", "DisconnectTimestamp": "%s", \
            "Attributes": %s%s}\
            """.formatted(id, from, OAK_STREET, ended, attributes, more));
        return event(at, "aws.connect", id);
    }

    ScenarioLines event(String at, String source, String contact) {
        return line(at, """
            "event": {"version": "0", "id": "event-%s", "detail-type": "Amazon Connect Contact Event", \
            "source": "%s", "time": "%s", "detail": {"eventType": "DISCONNECTED", "contactId": "%s", \
            "initialContactId": "%s", "channel": "VOICE", "instanceArn": \
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555", \
            "initiationMethod": "INBOUND"}}\
            """.formatted(contact, source, at, contact, contact));
    }

    ScenarioLines asks(String at, String who, String method, String path, String caller) {
        return line(at, """
            "request": {"as": "%s", "method": "%s", "path": "%s"}, "caller": "%s\"\
            """.formatted(who, method, path, caller));
    }

    /** Records an outcome; {@code body} is JSON. */
    ScenarioLines records(String at, String who, String caller, String body) {
        return line(at, """
            "request": {"as": "%s", "method": "POST", "path": "/callbacks/{callback}/outcome", "body": %s}, \
            "caller": "%s\"\
            """.formatted(who, body, caller));
    }

    /** A line; {@code rest} is what follows {@code at}, without the closing brace. */
    ScenarioLines line(String at, String rest) {
        lines.add(new Line(at, rest));
        return this;
    }

    Path in(Path folder) throws IOException {
        lines.sort(Comparator.comparing(Line::at));
        return Files.write(
                folder.resolve("scenario.jsonl"),
                lines.stream()
                        .map(line -> "{\"at\": \"%s\", %s}".formatted(line.at(), line.rest()))
                        .toList());
    }
}
