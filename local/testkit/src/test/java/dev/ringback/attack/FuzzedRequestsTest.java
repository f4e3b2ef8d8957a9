package dev.ringback.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.contract.Contract;
import dev.ringback.seeds.Seeds;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.InvokeApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests in which everything is odd that can be odd, through API Gateway's routes and authorizer to the desk: it answers as its
 * document says, never with an error of its own, shows no one what they may not see, and nothing of a patient leaves the table.
 */
class FuzzedRequestsTest {

    private static final int REQUESTS = 300;
    private static final int EVENTS = 60;
    private static final int OUR_FAULT = 500;
    private static final int SUCCEEDED = 300;

    @Test
    void whatever_the_desk_is_asked_it_answers_as_its_document_says_and_shows_nobody_what_is_not_for_them() {
        Seeds.eachRound(seed -> {
            try (Siege siege = new Siege(seed, Siege.START)) {
                new Fuzz(siege, seed).run();
            }
        });
    }

    /** As API Gateway hands over what is no text, and headers as clients write them. */
    @Test
    void bytes_that_are_no_text_and_headers_that_nobody_sends_are_answered_too() {
        Seeds.eachRound(seed -> {
            try (Siege siege = new Siege(seed, Siege.START)) {
                var random = new SplittableRandom(seed);
                for (int i = 0; i < EVENTS; i++) {
                    ObjectNode odd = OddGatewayEvent.of(random, siege.now());
                    String event = Json.write(odd);
                    InvokeApi.Answer answer = siege.invoke(OddGatewayEvent.function(odd), event);
                    assertThat(answer.headers()).as(OddText.brief(event)).isEmpty();
                    assertThat(Json.read(answer.body()).path("statusCode").asInt())
                            .as(OddText.brief(event))
                            .isBetween(200, OUR_FAULT - 1);
                }
                assertThat(siege.seen().stream().flatMap(Trail::wrong)).isEmpty();
            }
        });
    }

    private static final class Fuzz {

        private final Siege siege;
        private final SplittableRandom random;
        private final Planted planted;
        private final Contract contract = new Contract();
        private final List<String> cursors = new ArrayList<>();
        private final OddRequest.Source source;
        private int looked;

        Fuzz(Siege siege, long seed) {
            this.siege = siege;
            random = new SplittableRandom(seed);
            planted = new Planted(siege);
            source = new OddRequest.Source(
                    random.split(), contract.document().operations(), planted.callbacks(), cursors);
            siege.aws().api().afterEach(contract::hear);
        }

        void run() {
            for (int i = 1; i <= REQUESTS; i++) {
                OddRequest request = source.next(siege.now());
                assertThat(wrong(request)).as("request %d: %s", i, request).isEmpty();
                siege.pass(Duration.ofSeconds(random.nextInt(20)));
            }
        }

        private List<String> wrong(OddRequest request) {
            try {
                HttpApi.Response response = siege.asks(
                        request.token().sent(), request.method(), request.target(), request.body(), request.headers());
                Optional.of(response)
                        .filter(answer ->
                                answer.status() < SUCCEEDED && !answer.body().isEmpty())
                        .flatMap(answer -> Json.read(answer.body()).path("next").asStringOpt())
                        .ifPresent(cursors::add);
                return Stream.of(
                                planted.shownTo(request.token().person(), response),
                                failed(response),
                                echoed(response),
                                contract.breaches().stream(),
                                logged())
                        .flatMap(wrong -> wrong)
                        .toList();
            } catch (RuntimeException e) {
                return List.of(e.toString());
            }
        }

        private static Stream<String> failed(HttpApi.Response response) {
            return response.status() < OUR_FAULT ? Stream.empty() : Stream.of("answered " + response.status());
        }

        /** What a refusal says is shown to people, in terminals too. */
        private static Stream<String> echoed(HttpApi.Response response) {
            if (response.status() < SUCCEEDED) {
                return Stream.empty();
            }
            return Stream.concat(response.headers().values().stream(), texts(Json.read(response.body())))
                    .filter(OddText::isUnseen)
                    .map(text -> "the refusal says what nobody can see: " + OddText.writtenOut(text));
        }

        private static Stream<String> texts(JsonNode node) {
            return node.isString()
                    ? Stream.of(node.asString())
                    : node.valueStream().flatMap(Fuzz::texts);
        }

        private Stream<String> logged() {
            List<Observation> all = siege.seen();
            List<Observation> news = List.copyOf(all.subList(looked, all.size()));
            looked = all.size();
            return news.stream().flatMap(Trail::wrong);
        }
    }
}
