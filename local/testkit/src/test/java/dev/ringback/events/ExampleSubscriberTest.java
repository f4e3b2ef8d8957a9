package dev.ringback.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Json;
import dev.ringback.standins.Template;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The example of a subscriber, infrastructure/examples/insurance-subscriber.yaml, by AWS's own rule engine. */
class ExampleSubscriberTest {

    @Test
    void of_the_example_day_the_insurance_system_hears_of_the_bookings_and_of_nothing_else() throws Exception {
        Machine machine = Machine.builder().build();
        machine.addRule("example", Json.write(rule().path("EventPattern")));

        int heard = 0;
        for (ObjectNode line : PlayedDay.whole().ofType("domain-event")) {
            List<String> followUps = line.path("detail")
                    .path("followUps")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            List<String> rules = machine.rulesForJSONEvent(Json.write(delivered(line)));
            assertThat(rules).as(line.toString()).hasSize(followUps.contains("insurance-verification") ? 1 : 0);
            heard += rules.size();
        }
        assertThat(heard).isPositive();
    }

    private static JsonNode rule() {
        String yaml = PlayedDay.read("infrastructure/examples/insurance-subscriber.yaml");
        return Template.parse(yaml, "insurance", Map.of())
                .only("AWS::Events::Rule")
                .properties();
    }

    private static ObjectNode delivered(ObjectNode line) {
        ObjectNode event = Json.object();
        event.set("source", line.path("source"));
        event.set("detail-type", line.path("detail-type"));
        event.set("detail", line.path("detail"));
        return event;
    }
}
