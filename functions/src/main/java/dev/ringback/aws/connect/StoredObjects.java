package dev.ringback.aws.connect;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.StoredByConnect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what S3 tells of new objects, by the names that Connect gives to them: {@code …/CallRecordings/ivr/2026/11/24/<contact>_20261124T14:02_UTC.wav}
 * {@code RingbackTranscripts/<contact>.json} by Transcribe, and {@code Analysis/Voice/ivr/2026/11/24/<contact>_analysis_2026-11-24T14:02:41Z.json}. A redacted transcript is none: the words are triaged.
 */
public final class StoredObjects {

    private static final String DAY = "\\d{4}/\\d{2}/\\d{2}/";
    private static final Pattern RECORDING =
            Pattern.compile("(?:[^/]+/)*CallRecordings/ivr/" + DAY + "([^/]+)_\\d{8}T[^/]*\\.wav");
    private static final Pattern TRANSCRIPT =
            Pattern.compile("Analysis/Voice/ivr/" + DAY + "([^/]+)_analysis_\\d[^/]*\\.json");

    /** Where the jobs store words that Ringback has Transcribe write. */
    private static final Pattern TRANSCRIBED = Pattern.compile("RingbackTranscripts/([^/]+)\\.json");

    private StoredObjects() {}

    /** Whether a message is S3's, and no contact event. */
    public static boolean areToldIn(String message) {
        return parsed(message).path("source").asString("").equals("aws.s3");
    }

    /** What was stored; absent where it is something else that lies in the same bucket. */
    public static Optional<StoredByConnect> read(String message) {
        String key = parsed(message).path("detail").path("object").path("key").asString("");
        return of(RECORDING, key)
                .<StoredByConnect>map(StoredByConnect.Recording::new)
                .or(() -> of(TRANSCRIPT, key)
                        .or(() -> of(TRANSCRIBED, key))
                        .map(contact -> new StoredByConnect.Transcript(contact, key)));
    }

    private static Optional<ContactId> of(Pattern name, String key) {
        return Optional.of(name.matcher(key))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .filter(ContactId::isOne)
                .map((Function<String, ContactId>) ContactId::new);
    }

    private static JsonNode parsed(String message) {
        try {
            return JsonMapper.shared().readTree(message.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException _) {
            return JsonMapper.shared().missingNode();
        }
    }
}
