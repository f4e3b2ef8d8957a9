package dev.ringback.lambda;

import dev.ringback.aws.outward.S3Recordings;
import dev.ringback.aws.outward.Schedules;
import dev.ringback.callback.Word;
import dev.ringback.desk.SignIn;
import dev.ringback.fhir.FhirSettings;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.page.PageSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What template.yaml tells the functions in their environment.
 *
 * @param connectInstance whose contacts are asked for; a laptop that only looks at its data has none
 * @param transcribing whether voicemails are transcribed, by the key of their bucket if it has one
 * @param textsTopic the topic of texts from patients, which the one function knows that hears them
 * @param receiptsTopic the topic of receipts of texts, which the same function knows
 * @param configurationSet by which receipts come of texts that go through End User Messaging
 * @param deskUrl where the desk's pages are, with a slash at its end; empty for the functions that the desk's API invokes, which cannot know it
 */
public record Settings(
        String table,
        Schedules.Target schedules,
        String alertsPrefix,
        String reportsPrefix,
        String deskUrl,
        String keyArn,
        String eventBus,
        Optional<ConnectInstance> connectInstance,
        SignIn.Emails emails,
        String metrics,
        Optional<S3Recordings.Bucket> recordings,
        Transcribing transcribing,
        Optional<String> textsTopic,
        Optional<String> receiptsTopic,
        Optional<String> configurationSet,
        FhirSettings fhir,
        PageSettings page) {

    /** Where the desk's pages are, which a laptop says otherwise. */
    public static final String DESK_URL = "RINGBACK_DESK_URL";

    private static final String EMAILS = "RINGBACK_SIGN_IN_EMAILS";

    /**
     * Reads the settings.
     *
     * @throws IllegalStateException naming the variable that is missing or that says what it may not
     */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                required(environment, "RINGBACK_TABLE"),
                new Schedules.Target(
                        required(environment, "RINGBACK_SCHEDULE_GROUP"),
                        required(environment, "RINGBACK_TIMER_ARN"),
                        required(environment, "RINGBACK_SCHEDULER_ROLE_ARN"),
                        required(environment, "RINGBACK_SCHEDULE_DLQ_ARN")),
                required(environment, "RINGBACK_ALERTS_PREFIX"),
                required(environment, "RINGBACK_REPORTS_PREFIX"),
                environment.getOrDefault(DESK_URL, ""),
                required(environment, "RINGBACK_KEY_ARN"),
                required(environment, "RINGBACK_EVENT_BUS"),
                given(environment, "RINGBACK_CONNECT_INSTANCE").map(ConnectInstance::new),
                emails(environment),
                required(environment, "RINGBACK_METRICS"),
                recordings(environment),
                transcribing(environment),
                given(environment, "RINGBACK_TEXTS_TOPIC"),
                given(environment, "RINGBACK_RECEIPTS_TOPIC"),
                given(environment, "RINGBACK_CONFIGURATION_SET"),
                fhir(environment),
                PageSettings.from(environment));
    }

    /** Whether Amazon Transcribe is asked for the words of voicemails. */
    sealed interface Transcribing {

        record SwitchedOff() implements Transcribing {}

        record SwitchedOn(S3Recordings.Bucket bucket, Optional<String> keyArn) implements Transcribing {}
    }

    private static Transcribing transcribing(Map<String, String> environment) {
        return recordings(environment)
                .filter(_ -> given(environment, "RINGBACK_TRANSCRIBE")
                        .filter("voicemails"::equals)
                        .isPresent())
                .<Transcribing>map(bucket ->
                        new Transcribing.SwitchedOn(bucket, given(environment, "RINGBACK_RECORDINGS_KEY_ARN")))
                .orElseGet(Transcribing.SwitchedOff::new);
    }

    /** Only an authorization server after SMART is named to other systems. */
    private static FhirSettings fhir(Map<String, String> environment) {
        return new FhirSettings(given(environment, "RINGBACK_FHIR_TOKEN_URL")
                .map(endpoint -> new FhirSettings.Tokens(required(environment, "RINGBACK_FHIR_ISSUER"), endpoint)));
    }

    private static SignIn.Emails emails(Map<String, String> environment) {
        String given = required(environment, EMAILS);
        return Word.find(SignIn.Emails.class, given)
                .orElseThrow(() -> new IllegalStateException(
                        "the environment variable %s is %s; it may be marked or unmarked".formatted(EMAILS, given)));
    }

    /** Without a bucket no voicemail is played. */
    private static Optional<S3Recordings.Bucket> recordings(Map<String, String> environment) {
        return given(environment, "RINGBACK_RECORDINGS_BUCKET")
                .map(name -> new S3Recordings.Bucket(name, URI.create(required(environment, PageSettings.RECORDINGS))));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String required(Map<String, String> environment, String name) {
        return given(environment, name)
                .orElseThrow(() -> new IllegalStateException(
                        "the environment variable " + name + " is not set; template.yaml sets it for every function"));
    }
}
