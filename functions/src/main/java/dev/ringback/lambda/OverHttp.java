package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.ringback.api.HttpRequest;
import dev.ringback.api.HttpRequest.Encoding;
import dev.ringback.api.Response;
import dev.ringback.api.ResponseHeaders;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What API Gateway hands over of a request with a token, and takes back as its answer. */
final class OverHttp {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OverHttp() {}

    static HttpRequest read(InputStream input) {
        return decode(JSON.readValue(input, APIGatewayV2HTTPEvent.class));
    }

    static void write(OutputStream output, Response response) {
        JSON.writeValue(output, encode(response));
    }

    private static HttpRequest decode(APIGatewayV2HTTPEvent event) {
        return new HttpRequest(
                Optional.ofNullable(event.getRouteKey()).orElse(""),
                known(event.getPathParameters()),
                known(event.getQueryStringParameters()),
                known(event.getHeaders()).entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                Map.Entry::getValue,
                                (first, _) -> first)),
                Optional.ofNullable(event.getBody()).orElse(""),
                event.getIsBase64Encoded() ? Encoding.BASE64 : Encoding.TEXT,
                claims(event));
    }

    private static Map<String, String> claims(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getRequestContext())
                .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
                .orElse(Map.of());
    }

    private static Map<String, String> known(@Nullable Map<String, String> parameters) {
        return Optional.ofNullable(parameters).orElse(Map.of());
    }

    private static APIGatewayV2HTTPResponse encode(Response response) {
        var encoded = APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.answer().status())
                .withHeaders(ResponseHeaders.of(response));
        String body = response.answer().body();
        return body.isEmpty() ? encoded.build() : encoded.withBody(body).build();
    }
}
