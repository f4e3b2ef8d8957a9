package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.ringback.aws.outward.LiveMetrics;
import dev.ringback.aws.table.TableStream;
import dev.ringback.casework.KeepNumbers;
import dev.ringback.casework.Log;
import dev.ringback.numbers.Tally;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps of what the table's stream says was written what the numbers are folded from. A stream is read in order: the first record that cannot
 * be counted is given back, and Lambda comes again from there. CloudWatch is told how many texts were withheld.
 */
public final class Numbers extends DiscreetFunction {

    private final JsonMapper json = JsonMapper.shared();
    private final KeepNumbers numbers;
    private final LiveMetrics metrics;

    public Numbers() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Numbers::new, "numbers.json");
    }

    public Numbers(Ringback ringback) {
        this.numbers = ringback.keepNumbers();
        this.metrics = ringback.liveMetrics();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        List<BatchItemFailure> failures = new ArrayList<>();
        long withheld = 0;
        for (JsonNode record : json.readTree(input).path("Records")) {
            String number = record.path("dynamodb").path("SequenceNumber").asString();
            try {
                withheld += TableStream.counted(record).map(numbers::follow).orElse(Set.of()).stream()
                        .filter(Numbers::isTextWithheld)
                        .count();
            } catch (RuntimeException e) {
                log.failed("Record %s cannot be counted".formatted(number), e);
                failures.add(new BatchItemFailure(number));
                break;
            }
        }
        if (withheld > 0) {
            log.note(metrics.ofTextsWithheld(withheld));
        }
        json.writeValue(output, new StreamsEventResponse(failures));
    }

    private static boolean isTextWithheld(Tally tally) {
        return tally instanceof Tally.OfText text && text.fate() == Tally.Fate.WITHHELD;
    }
}
