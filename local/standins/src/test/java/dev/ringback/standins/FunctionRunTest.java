package dev.ringback.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FunctionRunTest {

    /** A set of the JDK's own making has another order in each process, and so would a rehearsal's lines. */
    @Test
    void what_a_run_wrote_is_told_in_the_order_in_which_it_wrote_it() {
        FunctionRun run = new FunctionRun("Sweeper", new Faults());
        List<Map<String, AttributeValue>> keys = IntStream.range(0, 20)
                .mapToObj(i -> Map.of("pk", AttributeValue.fromS("caller-" + i)))
                .toList();

        keys.forEach(run::wrote);

        assertThat(run.written()).containsExactlyElementsOf(keys);
    }
}
