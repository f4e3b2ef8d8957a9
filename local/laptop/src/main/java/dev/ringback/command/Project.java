package dev.ringback.command;

import dev.ringback.directory.Directory;
import dev.ringback.standins.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The checkout that this runs from: where template.yaml and the examples are. */
final class Project {

    private static final String STACK = "ringback";
    private static final String LINES = ".jsonl";

    private Project() {}

    /** Set by the launcher; without it, the folder one stands in. */
    static Path root() {
        return Path.of(System.getProperty("ringback.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    static Path exampleDirectory() {
        return root().resolve("events/directory.yaml");
    }

    static Path exampleDay() {
        return root().resolve("events/scenarios/a-day-at-oak-street.jsonl");
    }

    /** What a scenario is played with unless told otherwise: FILE.yaml beside FILE.jsonl where there is one, else the example. */
    static Path directoryOf(Path scenario) {
        return Optional.of(scenario.toString())
                .filter(path -> path.endsWith(LINES))
                .map(path -> Path.of(path.substring(0, path.length() - LINES.length()) + ".yaml"))
                .filter(Files::exists)
                .orElseGet(Project::exampleDirectory);
    }

    /** The functions that the template declares, by their names in it. */
    static Set<String> functions(Template template) {
        return template.ofType("AWS::Serverless::Function").stream()
                .map(Template.Resource::id)
                .collect(Collectors.toSet());
    }

    /** What a function of template.yaml is called on a laptop. */
    static String function(String id) {
        return STACK + "-" + id;
    }

    /** The bucket of a laptop's recordings: what stands before the first slash of a reference in the example scenarios. */
    static final String RECORDINGS = "voicemails";

    /** template.yaml as it would be deployed for one Connect instance, without tasks. */
    static Template template(String connectInstanceArn) {
        return template(connectInstanceArn, Set.of());
    }

    /** The same with every flow that the directory names for tasks. */
    static Template template(String connectInstanceArn, Directory directory) {
        return template(
                connectInstanceArn,
                directory.locations().values().stream()
                        .flatMap(location -> location.connect().stream())
                        .flatMap(connect -> connect.taskFlow().stream()
                                .map(flow -> connect.instanceArn() + "/contact-flow/" + flow))
                        .collect(Collectors.toSet()));
    }

    private static Template template(String connectInstanceArn, Set<String> taskFlowArns) {
        Path file = root().resolve("template.yaml");
        return Template.read(
                file,
                STACK,
                Map.of(
                        "ConnectInstanceArn",
                        connectInstanceArn,
                        "RecordingsBucket",
                        RECORDINGS,
                        "TranscribeVoicemails",
                        "yes",
                        "FhirIssuer",
                        "https://systems.example",
                        "FhirAudience",
                        "ringback",
                        "EndUserMessaging",
                        "used",
                        "TaskFlowArns",
                        String.join(",", taskFlowArns)));
    }
}
