package dev.ringback.aws.outward;

import dev.ringback.aws.JsonApi;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.Recordings;
import dev.ringback.casework.Transcriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Jobs of Amazon Transcribe, one a contact, whose name is all that they tell of it. Sound and words stay in the group's own bucket, under its
 * key; in which of the two languages a caller spoke, Transcribe tells by itself.
 */
public final class TranscriptionJobs implements Transcriptions {

    /** Where the words are stored, after which comes the contact. */
    public static final String FOLDER = "RingbackTranscripts/";

    private static final String STARTED_BEFORE = "ConflictException";
    private static final int DONE = 200;

    private final JsonApi transcribe;
    private final S3Recordings recordings;
    private final S3Recordings.Bucket bucket;
    private final Optional<String> keyArn;

    /** @param keyArn of the key that the bucket is encrypted with, where it has one of its own */
    public TranscriptionJobs(
            JsonApi transcribe, S3Recordings recordings, S3Recordings.Bucket bucket, Optional<String> keyArn) {
        this.transcribe = transcribe;
        this.recordings = recordings;
        this.bucket = bucket;
        this.keyArn = keyArn;
    }

    /** Of a recording that another system keeps there is nothing to ask. */
    @Override
    public void begin(ContactId contact, String recording) {
        recordings.find(recording).ifPresent(found -> begin(contact, found));
    }

    private void begin(ContactId contact, Recordings.Recording recording) {
        try {
            JsonApi.Answer answer = transcribe.ask("StartTranscriptionJob", request(contact, recording));
            if (answer.status() != DONE && !answer.error().equals(STARTED_BEFORE)) {
                throw new IllegalStateException("Transcribe answered %d (%s) to the job for contact %s"
                        .formatted(answer.status(), answer.error(), contact));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Transcribe did not answer", e);
        }
    }

    private ObjectNode request(ContactId contact, Recordings.Recording recording) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("TranscriptionJobName", "ringback-" + contact.id())
                .put("MediaFormat", "wav")
                .put("IdentifyLanguage", true)
                .put("OutputBucketName", bucket.name())
                .put("OutputKey", FOLDER + contact.id() + ".json");
        request.putObject("Media").put("MediaFileUri", "s3://" + bucket.name() + "/" + recording.key());
        request.putArray("LanguageOptions").add("en-US").add("es-US");
        keyArn.ifPresent(arn -> request.put("OutputEncryptionKMSKeyId", arn));
        return request;
    }
}
