package dev.ringback.aws.outward;

import dev.ringback.casework.Backlog;
import dev.ringback.casework.Log;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes figures as the line of a log that CloudWatch makes metrics of (its embedded metric format). The line must be nothing but this JSON, as
 * Lambda's text format leaves it. There are no dimensions: each location would be a metric to pay for.
 *
 * @param namespace what CloudWatch keeps them under
 */
public record LiveMetrics(String namespace, InstantSource clock) {

    /** Writes how much is to be done. */
    public void tell(Backlog backlog, Log log) {
        log.note(line(backlog));
    }

    private String line(Backlog backlog) {
        Map<LiveMetric, Long> figures = new EnumMap<>(LiveMetric.class);
        figures.put(LiveMetric.OPEN, backlog.open());
        figures.put(LiveMetric.LATE, backlog.late());
        figures.put(LiveMetric.LATEST_MINUTES, backlog.latest().toMinutes());
        return line(figures);
    }

    /** The line for so many texts that were withheld. */
    public String ofTextsWithheld(long texts) {
        return line(Map.of(LiveMetric.TEXTS_WITHHELD, texts));
    }

    private String line(Map<LiveMetric, Long> figures) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode metadata = line.putObject("_aws");
        metadata.put("Timestamp", clock.instant().toEpochMilli());
        ObjectNode directive = metadata.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", namespace);
        directive.putArray("Dimensions").addArray();
        ArrayNode metrics = directive.putArray("Metrics");
        figures.forEach((metric, figure) -> {
            metrics.addObject().put("Name", metric.word()).put("Unit", metric.unit());
            line.put(metric.word(), figure);
        });
        return JsonMapper.shared().writeValueAsString(line);
    }
}
