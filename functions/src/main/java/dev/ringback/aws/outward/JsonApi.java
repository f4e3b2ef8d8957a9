package dev.ringback.aws.outward;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of a service that speaks AWS JSON, signed by the signer and sent over the HTTP client that the SDK's clients use. The SDK's own
 * client of such a service would be a module more in the artifact, for one operation (docs/adr/0045-end-user-messaging-by-its-own-api.md).
 */
public final class JsonApi {

    /** A service, as its model names it. */
    public enum Service {
        /** AWS End User Messaging, version 2. */
        SMS_VOICE("sms-voice", "PinpointSMSVoiceV2.", "1.0"),
        TRANSCRIBE("transcribe", "Transcribe.", "1.1");

        private final String name;
        private final String target;
        private final String version;

        Service(String name, String target, String version) {
            this.name = name;
            this.target = target;
            this.version = version;
        }

        /** By which requests are signed, and the first part of the host. */
        public String prefix() {
            return name;
        }
    }

    /** An answer: what the operation answers, or an error with its {@code __type}. */
    record Answer(int status, JsonNode body) {}

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private final Service service;
    private final URI endpoint;
    private final Region region;
    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
    private final SdkHttpClient http;
    private final JsonMapper json = JsonMapper.shared();

    public JsonApi(
            Service service,
            URI endpoint,
            Region region,
            IdentityProvider<? extends AwsCredentialsIdentity> credentials,
            SdkHttpClient http) {
        this.service = service;
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
        this.http = http;
    }

    /**
     * Asks once; nothing is tried again.
     *
     * @throws IOException if no whole answer came: it may have been done all the same
     */
    Answer ask(String operation, JsonNode request) throws IOException {
        byte[] body = json.writeValueAsBytes(request);
        HttpExecuteResponse answer =
                http.prepareRequest(signed(operation, body)).call();
        try (var content =
                answer.responseBody().orElseGet(() -> AbortableInputStream.create(InputStream.nullInputStream()))) {
            return new Answer(answer.httpResponse().statusCode(), json.readTree(content.readAllBytes()));
        }
    }

    private HttpExecuteRequest signed(String operation, byte[] body) {
        ContentStreamProvider payload = () -> new ByteArrayInputStream(body);
        // With its length said, the HTTP client streams it: else Java's own would send it again when a connection dies.
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath("/")
                .putHeader("Content-Type", "application/x-amz-json-" + service.version)
                .putHeader("Content-Length", Integer.toString(body.length))
                .putHeader("X-Amz-Target", service.target + operation)
                .build();
        var signed =
                SIGNER.sign(sign -> sign.identity(credentials.resolveIdentity().join())
                        .request(request)
                        .payload(payload)
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service.name)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
        return HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElse(payload))
                .build();
    }
}
