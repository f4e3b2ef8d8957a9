package dev.ringback.standins;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Connect and S3 say of a voicemail that Connect recorded, as AWS writes it.
 *
 * @param bucket where the instance keeps its recordings
 */
record StoredVoicemail(String bucket, String contact, Instant at) {

    private static final DateTimeFormatter DAY = at("uuuu/MM/dd");
    private static final DateTimeFormatter MINUTE = at("uuuuMMdd'T'HH:mm");
    private static final DateTimeFormatter SECOND = at("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private static DateTimeFormatter at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    /** The key of the sound. */
    String recording() {
        return "connect/rehearsal/CallRecordings/ivr/%s/%s_%s_UTC.wav"
                .formatted(DAY.format(at), contact, MINUTE.format(at));
    }

    /** The key of Contact Lens's file. */
    String transcript() {
        return "Analysis/Voice/ivr/%s/%s_analysis_%s.json".formatted(DAY.format(at), contact, SECOND.format(at));
    }

    /** The contact, as DescribeContact tells of it from now on. */
    JsonNode knownTo(JsonNode contactBefore) {
        ObjectNode after = contactBefore.deepCopy().asObject();
        after.putArray("Recordings")
                .addObject()
                .put("StorageType", "S3")
                .put("Location", bucket + "/" + recording())
                .put("MediaStreamType", "AUDIO")
                .put("ParticipantType", "IVR")
                .put("Status", "AVAILABLE");
        return after;
    }

    /** What EventBridge gets from S3 of a new object. */
    JsonNode event(String key) {
        return event(bucket, key, at);
    }

    static JsonNode event(String bucket, String key, Instant at) {
        ObjectNode event = Json.object()
                .put("version", "0")
                .put("id", "s3-" + Integer.toHexString(key.hashCode()))
                .put("detail-type", "Object Created")
                .put("source", "aws.s3")
                .put("account", Intrinsics.ACCOUNT)
                .put("time", SECOND.format(at))
                .put("region", Intrinsics.REGION);
        event.putArray("resources").add("arn:aws:s3:::" + bucket);
        ObjectNode detail = event.putObject("detail").put("version", "0");
        detail.putObject("bucket").put("name", bucket);
        detail.putObject("object").put("key", key).put("size", 5);
        detail.put("requester", "connect.amazonaws.com").put("reason", "PutObject");
        return event;
    }

    /** Contact Lens's file: the phone system's greeting, and what the caller said. */
    String analysis(String words) {
        ObjectNode file =
                Json.object().put("Version", "1.1.0").put("Channel", "IVR").put("JobStatus", "COMPLETED");
        var participants = file.putArray("Participants");
        participants.addObject().put("ParticipantId", "SYSTEM").put("ParticipantRole", "SYSTEM");
        participants.addObject().put("ParticipantId", "CUSTOMER").put("ParticipantRole", "CUSTOMER");
        var turns = file.putArray("Transcript");
        turns.addObject().put("Id", "1").put("ParticipantId", "SYSTEM").put("Content", "Please leave a message.");
        turns.addObject().put("Id", "2").put("ParticipantId", "CUSTOMER").put("Content", words);
        return Json.write(file);
    }
}
