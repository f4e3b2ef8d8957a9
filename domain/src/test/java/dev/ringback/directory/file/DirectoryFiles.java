package dev.ringback.directory.file;

import dev.ringback.directory.Directory;
import dev.ringback.reading.Checked;
import dev.ringback.reading.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Directory files for tests, read as the command line reads them. */
public final class DirectoryFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .build();

    /** Small, but every section is in it. */
    public static final String SOUND = """
        tenant: sunrise-health
        catchAll: oak-street
        keep: 90d
        locations:
          - id: oak-street
            name: Oak Street
            saysAs: Sunrise Family Practice
            timeZone: America/New_York
            numbers: ["+12125550100", "+12125550102"]
            callBackOn: "+12125550100"
            lines: {"+12125550102": {bucket: new-patient, campaign: spring-checkups}}
            queueOwner: pat@sunrise.example
            hours:
              mon-fri: 08:00-12:00, 13:00-17:00
              sat: 09:00-12:00
            closed: [2026-11-26]
            special: {2026-12-24: 08:00-12:00}
            connect:
              instance: arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555
              queues: {"arn:aws:connect:us-east-1:111122223333:instance/1/queue/7": scheduling}
              outboundQueue: arn:aws:connect:us-east-1:111122223333:instance/1/queue/8
              taskFlow: flow-1
            texting: {from: "+12125550101", link: https://book.example.org/oak, onMissedCall: true}
            rhythm: {secondAfter: 1h, attempts: 2, buckets: {billing: {attempts: 1}}}
            shortAbandon: {under: 5s, opens: false}
            followUps: {new-patient: [intake-paperwork, reminders], scheduling: []}
          - id: harbor
            name: Harbor
            saysAs: Sunrise Harbor
            timeZone: America/Chicago
            numbers: ["+13125550110"]
            callBackOn: "+13125550110"
            voicemail: {mayListen: in-house}
            hours: {mon-sun: 09:00-17:00}
        buckets:
          billing: {team: money, target: 2h}
        teams: [front-desk, referrals, money, clinical, insurance]
        agencies:
          - {id: northwind, name: Northwind Virtual Assistants}
        staff:
          - {id: Ana@Northwind.example, role: assistant, agency: northwind, locations: [oak-street]}
          - {id: lee@northwind.example, role: agency-lead, agency: northwind, locations: all, buckets: [other]}
          - {id: pat@sunrise.example, role: coordinator, locations: [oak-street]}
          - {id: sam@sunrise.example, role: manager, locations: [harbor]}
          - {id: ops@sunrise.example, role: admin}
        urgentWords: {add: [fainted], remove: [stroke]}
        numbers: {tooFew: 12, slowAfter: 1.5x target, lowBooking: 30%, manyWaiting: 8, repeatCallers: 20%, unresolved: 15%}
        """;

    private DirectoryFiles() {}

    /** {@link #SOUND} with every occurrence of {@code text} replaced; it must occur. */
    public static String soundBut(String text, String instead) {
        if (!SOUND.contains(text)) {
            throw new IllegalArgumentException("not in the file: " + text);
        }
        return SOUND.replace(text, instead);
    }

    public static JsonNode tree(String yaml) {
        return YAML.readTree(yaml);
    }

    public static JsonNode tree(Path file) {
        return YAML.readTree(file.toFile());
    }

    public static JsonNode resource(String name) {
        try (var file = DirectoryFiles.class.getResourceAsStream(name)) {
            return YAML.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Directory directory(String yaml) {
        return DirectoryReader.read(tree(yaml));
    }

    public static List<Told> mistakes(String yaml) {
        return mistakes(tree(yaml));
    }

    public static List<Told> mistakes(JsonNode file) {
        return switch (DirectoryReader.check(file)) {
            case Checked.Sound<Directory> _ -> List.of();
            case Checked.Faulty<Directory>(var mistakes) -> Told.inEnglish(mistakes);
        };
    }
}
