package dev.ringback.aws.outward;

/** A figure that people watch live in CloudWatch (docs/deploy.md). */
enum LiveMetric {
    OPEN("Open", "Count"),
    LATE("Late", "Count"),
    /** CloudWatch has no unit of minutes. */
    LATEST_MINUTES("LatestMinutes", "None"),
    TEXTS_WITHHELD("TextsWithheld", "Count");

    private final String word;
    private final String unit;

    LiveMetric(String word, String unit) {
        this.word = word;
        this.unit = unit;
    }

    String word() {
        return word;
    }

    String unit() {
        return unit;
    }
}
