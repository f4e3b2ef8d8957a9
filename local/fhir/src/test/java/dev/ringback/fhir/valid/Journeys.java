package dev.ringback.fhir.valid;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.command.RingbackCode;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.reading.Checked;
import dev.ringback.rehearsal.Rehearsal;
import dev.ringback.rehearsal.Scenario;
import dev.ringback.rehearsal.ScenarioReader;
import dev.ringback.rehearsal.ScenarioReading;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Journeys that are played through the deployed code, and all that another system reads of them while they are. */
final class Journeys {

    static final Path ROOT = Path.of(System.getProperty("ringback.home", "../.."));

    private static final String ALL = "ehr system/*.read system/*.write";
    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    private static final Map<String, String> STACK =
            Map.of("ConnectInstanceArn", INSTANCE, "FhirIssuer", "https://systems.example", "FhirAudience", "ringback");

    /** Each body that was answered, by what it was asked for. */
    private final Map<String, String> answers = new LinkedHashMap<>();

    private Journeys() {}

    /** Everything that can be read, after each {@code every}th line of a scenario and at its end. */
    static Map<String, String> read(List<String> lines, JsonNode directory, int every) throws IOException {
        Scenario scenario = switch (ScenarioReader.read(Path.of("scenario.jsonl"), lines)) {
            case ScenarioReading.Playable(var playable) -> playable;
            case ScenarioReading.Unplayable(var mistakes, var _) ->
                throw new IllegalArgumentException(mistakes.toString());
        };
        if (!(DirectoryReader.check(directory) instanceof Checked.Sound<Directory>(Directory sound))) {
            throw new IllegalArgumentException("the directory has mistakes");
        }
        var clock = new VirtualClock(scenario.steps().getFirst().at().toInstant());
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        var journeys = new Journeys();
        try (EmbeddedTable table = EmbeddedTable.inMemory(clock);
                LocalAws aws = LocalAws.deploy(
                        Template.read(ROOT.resolve("template.yaml"), "ringback", STACK),
                        clock,
                        table,
                        RingbackCode.at(clock, new SplittableRandom(1)),
                        seen::add)) {
            new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(directory));
            var stage = new Stage(aws, clock, sound, Callers::zonesOf, seen, _ -> {});
            List<Scenario.Step> steps = scenario.steps();
            for (int from = 0; from < steps.size(); from += every) {
                var part = new Scenario(steps.subList(from, Math.min(steps.size(), from + every)));
                Rehearsal.Result result = new Rehearsal(stage, clock)
                        .play(
                                part,
                                from + every < steps.size()
                                        ? Optional.of(
                                                part.steps().getLast().at().toInstant())
                                        : Optional.empty());
                if (!result.equals(new Rehearsal.Result.Held(List.of()))) {
                    throw new IllegalStateException("the rehearsal did not hold: " + result);
                }
                journeys.readAll(aws);
            }
        }
        return journeys.answers;
    }

    static JsonNode directory(String file) throws IOException {
        return YAMLMapper.builder().build().readTree(Files.readString(ROOT.resolve(file)));
    }

    /** The same with all follow-ups that there are. */
    static JsonNode withFollowUps(JsonNode directory) {
        ObjectNode followUps = ((ObjectNode) directory).putObject("followUps");
        List.of("insurance-verification", "intake-paperwork", "referral-records", "confirmation")
                .forEach(kind -> followUps.put(kind, "on"));
        return directory;
    }

    private void readAll(LocalAws aws) {
        ask(aws, "/fhir/metadata");
        ask(aws, "/fhir/Task?nobody=knows");
        String next = "/fhir/Task?_count=7";
        while (!next.isEmpty()) {
            JsonNode page = ask(aws, next);
            page.path("entry")
                    .forEach(entry -> readOne(aws, entry.at("/resource/id").asString()));
            next = page.path("link")
                    .valueStream()
                    .filter(link -> link.path("relation").asString().equals("next"))
                    .map(link -> URI.create(link.path("url").asString()))
                    .map(url -> url.getPath() + "?" + url.getRawQuery())
                    .findFirst()
                    .orElse("");
        }
    }

    private void readOne(LocalAws aws, String id) {
        ask(aws, "/fhir/Task/" + id);
        ask(aws, "/fhir/Communication?based-on=Task/" + id);
        ask(aws, "/fhir/Consent?_id=" + id);
        ask(aws, "/fhir/Consent/" + id);
    }

    private JsonNode ask(LocalAws aws, String target) {
        HttpApi.Response response = aws.api().call(HttpApi.Request.of(Optional.of(ALL), "GET", target, ""));
        answers.put(target + " " + answers.size(), response.body());
        return Json.read(response.body());
    }
}
