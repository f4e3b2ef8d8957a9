package dev.ringback.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/** Figures that CloudWatch keeps, up to a time. */
record Metrics(Instant now) {

    /** GetMetricData takes so many at once. */
    private static final int MOST = 500;

    private static final int PERIOD = 60;

    /** What CloudWatch is asked for ends before the time that is named, and {@code now} is a whole second. */
    private static final Duration THIS_SECOND = Duration.ofSeconds(1);

    /**
     * A figure.
     *
     * @param statistic {@code Sum} or {@code Maximum}
     */
    record Metric(String namespace, String name, Map<String, String> dimensions, String statistic) {

        static Metric sum(String namespace, String name, String dimension, String value) {
            return new Metric(namespace, name, Map.of(dimension, value), "Sum");
        }

        static Metric maximum(String namespace, String name, Map<String, String> dimensions) {
            return new Metric(namespace, name, dimensions, "Maximum");
        }

        private MetricDataQuery query(String id) {
            return MetricDataQuery.builder()
                    .id(id)
                    .metricStat(stat -> stat.period(PERIOD)
                            .stat(statistic)
                            .metric(metric -> metric.namespace(namespace)
                                    .metricName(name)
                                    .dimensions(dimensions.entrySet().stream()
                                            .map(one -> Dimension.builder()
                                                    .name(one.getKey())
                                                    .value(one.getValue())
                                                    .build())
                                            .toList())))
                    .build();
        }
    }

    /** What each was in a time up to now, a value for each minute that has one, the newest first. */
    Map<Metric, List<Double>> values(List<Metric> metrics, Duration time) {
        Map<Metric, List<Double>> values = new LinkedHashMap<>();
        try (CloudWatchClient watch = CloudWatchClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            for (int from = 0; from < metrics.size(); from += MOST) {
                values.putAll(values(watch, metrics.subList(from, Math.min(metrics.size(), from + MOST)), time));
            }
        }
        return values;
    }

    private Map<Metric, List<Double>> values(CloudWatchClient watch, List<Metric> metrics, Duration time) {
        Map<String, Metric> ids = new LinkedHashMap<>();
        metrics.forEach(metric -> ids.put("m" + ids.size(), metric));
        Map<Metric, List<Double>> values = new LinkedHashMap<>();
        for (MetricDataResult result : watch.getMetricDataPaginator(asked -> asked.startTime(now.minus(time))
                        .endTime(now.plus(THIS_SECOND))
                        .scanBy("TimestampDescending")
                        .metricDataQueries(ids.entrySet().stream()
                                .map(one -> one.getValue().query(one.getKey()))
                                .toList()))
                .metricDataResults()) {
            values.computeIfAbsent(ids.get(result.id()), _ -> new ArrayList<>()).addAll(result.values());
        }
        return values;
    }

    static long sum(List<Double> values) {
        return Math.round(values.stream().mapToDouble(Double::doubleValue).sum());
    }
}
