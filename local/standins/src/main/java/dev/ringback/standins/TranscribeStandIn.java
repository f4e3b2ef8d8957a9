package dev.ringback.standins;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Amazon Transcribe, as far as jobs about one file are started: each name once, and a minute later the words are where they were asked to be.
 * It hears what a scenario says that was said; a job for any other recording goes on for ever.
 */
final class TranscribeStandIn implements Wire.Service {

    private static final String TARGET = "Transcribe.StartTranscriptionJob";
    private static final Duration TAKES = Duration.ofMinutes(1);
    private static final Set<String> MEMBERS = Set.of(
            "TranscriptionJobName",
            "MediaFormat",
            "Media",
            "IdentifyLanguage",
            "LanguageOptions",
            "OutputBucketName",
            "OutputKey",
            "OutputEncryptionKMSKeyId");

    private final InstantSource clock;
    private final Agenda agenda;
    private final BiConsumer<String, String> store;
    private final Map<String, String> said = new HashMap<>();
    private final Set<String> jobs = new HashSet<>();

    /** @param store stores a text under a key, and tells of it */
    TranscribeStandIn(InstantSource clock, Agenda agenda, BiConsumer<String, String> store) {
        this.clock = clock;
        this.agenda = agenda;
        this.store = store;
    }

    /** What somebody said in the recording that is kept there, {@code s3://bucket/key}. */
    synchronized void hears(String place, String words) {
        said.put(place, words);
    }

    @Override
    public synchronized Optional<Wire.Answer> answer(Wire.Request request) {
        return request.header("x-amz-target").equals(TARGET)
                ? Optional.of(start(Json.read(request.body())))
                : Optional.empty();
    }

    private Wire.Answer start(JsonNode request) {
        String name = request.path("TranscriptionJobName").asString("");
        String key = request.path("OutputKey").asString("");
        if (!isSound(request, name, key)) {
            return Wire.jsonError("BadRequestException", "the request is not what StartTranscriptionJob takes");
        }
        if (!jobs.add(name)) {
            return Wire.jsonError("ConflictException", "a job of this name exists");
        }
        Optional.ofNullable(said.get(request.path("Media").path("MediaFileUri").asString("")))
                .ifPresent(words -> agenda.enter(
                        clock.instant().plus(TAKES),
                        Agenda.Kind.DELIVERY,
                        "transcription " + name,
                        () -> store.accept(key, file(name, words))));
        ObjectNode answer = Json.object();
        answer.putObject("TranscriptionJob")
                .put("TranscriptionJobName", name)
                .put("TranscriptionJobStatus", "IN_PROGRESS");
        return Wire.Answer.json(Json.write(answer));
    }

    private static boolean isSound(JsonNode request, String name, String key) {
        return request.propertyNames().stream().allMatch(MEMBERS::contains)
                && name.matches("[0-9a-zA-Z._-]{1,200}")
                && key.matches("[a-zA-Z0-9-_.!*'()/]{1,1024}[.]json")
                && request.path("MediaFormat").asString("").equals("wav")
                && request.path("IdentifyLanguage").asBoolean(false)
                && request.path("LanguageOptions").size() > 1
                && request.path("Media").path("MediaFileUri").asString("").startsWith("s3://")
                && !request.path("OutputBucketName").asString("").isEmpty();
    }

    /** The file of a job that is done; of what is in it the words alone are read. */
    private static String file(String name, String words) {
        ObjectNode file = Json.object().put("jobName", name).put("status", "COMPLETED");
        file.putObject("results").putArray("transcripts").addObject().put("transcript", words);
        return Json.write(file);
    }
}
