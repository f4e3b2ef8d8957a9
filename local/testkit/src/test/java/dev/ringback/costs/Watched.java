package dev.ringback.costs;

import java.util.regex.Pattern;

/**
 * What CloudWatch charges for by the piece, counted in the templates.
 *
 * @param alarmMetrics metrics that alarms look at: one of each alarm, or each of those that it adds up
 * @param metrics of our own
 */
record Watched(long alarmMetrics, long metrics) {

    private static final Pattern ALARM = Pattern.compile("(?m)^ +Type: AWS::CloudWatch::Alarm$");
    private static final Pattern ADDING = Pattern.compile("(?m)^ +Metrics:$");
    private static final Pattern ADDED = Pattern.compile("(?m)^ +MetricStat:$");
    private static final Pattern FILTERED = Pattern.compile("(?m)^ +MetricName: \\w+\\n +MetricValue:");
    private static final Pattern SHOWN = Pattern.compile("\\[\"Ringback/\\$\\{Ringback}\", \"(\\w+)\"");

    /** @param templates the texts of all templates, one after the other */
    static Watched in(String templates) {
        return new Watched(
                count(ALARM, templates) - count(ADDING, templates) + count(ADDED, templates),
                count(FILTERED, templates)
                        + SHOWN.matcher(templates)
                                .results()
                                .map(match -> match.group(1))
                                .distinct()
                                .count());
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
