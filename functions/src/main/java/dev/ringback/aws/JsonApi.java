package dev.ringback.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.util.SystemUserAgent;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API of a service that speaks JSON, signed by the signer and sent over the HTTP client that the SDK's clients use. The SDK's own client of
 * such a service would be a module more in the artifact, for a few operations (docs/adr/0064-connect-without-its-client.md).
 */
public final class JsonApi {

    /** An answer: what the operation answers, or an error. */
    public record Answer(SdkHttpResponse http, String content) {

        public int status() {
            return http.statusCode();
        }

        /**
         * What stands in it.
         *
         * @throws JacksonException if it is no JSON
         */
        public JsonNode body() {
            return JsonMapper.shared().readTree(content);
        }

        /** The name of an error, as the service's model has it; empty where the answer names none. */
        public String error() {
            String named = http.firstMatchingHeader("x-amzn-ErrorType").orElseGet(this::type);
            // It may come as namespace#Name, and as Name:http://of.what/follows.
            String name = named.substring(named.indexOf('#') + 1);
            return name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
        }

        private String type() {
            try {
                return body().path("__type").asString("");
            } catch (JacksonException _) {
                // Whatever stands between AWS and here answers as it likes.
                return "";
            }
        }
    }

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

    Service service() {
        return service;
    }

    /**
     * Asks once; nothing is tried again.
     *
     * @param operation as the service's model names it
     * @param members of the request, by their names in that model
     * @throws IOException if no whole answer came: it may have been done all the same
     */
    public Answer ask(String operation, ObjectNode members) throws IOException {
        Protocol.Request request = service.protocol().request(operation, members);
        HttpExecuteResponse answer = http.prepareRequest(signed(request)).call();
        try (var content =
                answer.responseBody().orElseGet(() -> AbortableInputStream.create(InputStream.nullInputStream()))) {
            return new Answer(answer.httpResponse(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private HttpExecuteRequest signed(Protocol.Request asked) {
        Optional<byte[]> body = asked.body().map(json::writeValueAsBytes);
        Optional<ContentStreamProvider> payload = body.map(bytes -> () -> new ByteArrayInputStream(bytes));
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(asked.method())
                .uri(endpoint)
                .encodedPath(asked.path())
                .putHeader("User-Agent", SystemUserAgent.getOrCreate().userAgentString());
        asked.query().forEach(request::putRawQueryParameter);
        asked.headers().forEach(request::putHeader);
        // With its length said, the HTTP client streams it: else Java's own would send it again when a connection dies.
        body.ifPresent(bytes -> request.putHeader("Content-Length", Integer.toString(bytes.length)));
        var signed = SIGNER.sign(sign -> {
            sign.identity(credentials.resolveIdentity().join())
                    .request(request.build())
                    .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service.prefix())
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region.id());
            payload.ifPresent(sign::payload);
        });
        HttpExecuteRequest.Builder executed = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().or(() -> payload).ifPresent(executed::contentStreamProvider);
        return executed.build();
    }
}
