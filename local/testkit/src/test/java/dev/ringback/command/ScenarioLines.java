package dev.ringback.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scenario that is being written, in time order whatever the order in which it is told. */
final class ScenarioLines {

    static final String OAK_STREET = "+12125550100";
    private static final String MESA = "+16025550120";

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

    /** A call that was missed then becomes known only now. */
    ScenarioLines missedCallToldAt(String now, String then, String from) {
        contacts++;
        ended = then;
        return missedAgain(now, from, "{}");
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

    /** Somebody calls Mesa, where a call so short opens no callback, and hangs up after two seconds. */
    ScenarioLines shortCall(String at, String from, String attributes) {
        contacts++;
        ended = at;
        String began = OffsetDateTime.parse(at).minusSeconds(2).toString();
        return call(at, MESA, began, from, attributes, "");
    }

    private ScenarioLines call(String at, String from, String attributes, String more) {
        return call(at, OAK_STREET, "2026-11-01T09:00:00-05:00", from, attributes, more);
    }

    private ScenarioLines call(String at, String to, String began, String from, String attributes, String more) {
        String id = "c-" + contacts;
        line(at, """
            "contact": {"Id": "%s", "InitiationMethod": "INBOUND", "Channel": "VOICE", \
            "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "%s"}, \
            "SystemEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "%s"}, \
            "InitiationTimestamp": "%s", "DisconnectTimestamp": "%s", \
            "Attributes": %s%s}\
            """.formatted(id, from, to, began, ended, attributes, more));
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
