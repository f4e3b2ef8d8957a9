package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.ringback.casework.Log;
import dev.ringback.page.Pages;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The desk's pages, behind API Gateway, to whoever asks: there is nothing in them but words and code. */
public final class Page extends DiscreetFunction {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Pages pages;

    public Page() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Page::new, "page.json");
    }

    public Page(Ringback ringback) {
        this.pages = ringback.pages();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        APIGatewayV2HTTPEvent event = JSON.readValue(input, APIGatewayV2HTTPEvent.class);
        Pages.Accepts accepts = accepts(event);
        JSON.writeValue(
                output,
                encode(Optional.ofNullable(event.getPathParameters())
                        .map(parameters -> parameters.get("file"))
                        .map(file -> pages.file(file, accepts))
                        .orElseGet(() -> pages.index(accepts))));
    }

    /** HTTP APIs compress nothing, and give the names of headers in lower case. */
    private static Pages.Accepts accepts(APIGatewayV2HTTPEvent event) {
        String accepted =
                Optional.ofNullable(event.getHeaders()).orElse(Map.of()).getOrDefault("accept-encoding", "");
        return Arrays.stream(accepted.split(",", -1))
                        .anyMatch(coding -> coding.strip().equalsIgnoreCase("gzip"))
                ? Pages.Accepts.GZIP
                : Pages.Accepts.PLAIN_ONLY;
    }

    private static APIGatewayV2HTTPResponse encode(Pages.Answer answer) {
        var response = APIGatewayV2HTTPResponse.builder()
                .withStatusCode(answer.status())
                .withHeaders(answer.headers());
        return switch (answer.body()) {
            case Pages.Body.Text(String text) -> response.withBody(text).build();
            case Pages.Body.File file ->
                response.withBody(Base64.getEncoder().encodeToString(file.copy()))
                        .withIsBase64Encoded(true)
                        .build();
        };
    }
}
