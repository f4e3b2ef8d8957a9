package dev.ringback.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a month costs a group of so many locations, service by service, by docs/prices.yaml and by what docs/costs.md has measured. */
record Month(int locations, Prices prices, MeasuredTable measured, Watched watched) {

    private static final double MILLION = 1_000_000;
    private static final double GIGABYTE = 1_000_000_000;
    private static final double DAYS = 30;
    private static final double MINUTES = DAYS * 24 * 60;

    /** How often what runs by a schedule runs: the rates in the template, in minutes. */
    private static final double SWEEPS = MINUTES / 5;

    private static final double LOOKS = MINUTES / 5;
    private static final double MAILINGS = MINUTES / 15;

    /**
     * A line of the bill.
     *
     * @param dollars a month
     * @param because how it is reckoned, for whoever does it again
     */
    record Line(String service, double dollars, String because) {

        static Line of(String service, double dollars, String because, Object... figures) {
            return new Line(service, dollars, because.formatted(figures));
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(dynamoDb());
        lines.add(lambda());
        lines.add(apiGateway());
        lines.add(sqs());
        lines.add(eventBridge());
        lines.add(scheduler());
        lines.add(texts());
        lines.add(mails());
        lines.add(watch());
        lines.add(logs());
        lines.add(key());
        lines.add(s3());
        return lines;
    }

    double dollars() {
        return lines().stream().mapToDouble(Line::dollars).sum();
    }

    double callbacks() {
        return locations * prices.month("openDays") * prices.month("missedCallsADay");
    }

    private double calls() {
        return locations * prices.month("openDays") * prices.month("callsADay");
    }

    private double deskRequests() {
        return locations
                * prices.month("peopleALocation")
                * prices.month("openDays")
                * prices.month("hoursADay")
                * prices.month("deskRequestsAnHour");
    }

    private double events() {
        return calls() * prices.month("eventsACall");
    }

    /** The stream's two readers run for what is written, some writes at once: a run each for half of them. */
    private double runs() {
        return events()
                + deskRequests()
                + callbacks()
                        * (prices.month("wakeUpsACallback")
                                + measured.of("the usual life, whole").writes() / 3)
                + SWEEPS
                + LOOKS
                + MAILINGS;
    }

    private Line dynamoDb() {
        MeasuredTable.Units life = measured.of("the usual life, whole")
                .plus(measured.of("a flow asks, and hands over what its caller chose"))
                .plus(measured.of("the numbers' own record of the usual life"));
        double ledger = 1 + prices.month("textsACallback");
        double writes = callbacks() * (life.writes() + ledger) + SWEEPS / 12;
        double reads = callbacks() * life.reads()
                + events() * prices.month("readUnitsAnEvent")
                + deskRequests() * prices.month("readUnitsADeskRequest")
                + SWEEPS * (1 + 0.5 * callbacks() / prices.month("openDays") / 20)
                + LOOKS
                + MAILINGS;
        double gigabytes =
                callbacks() * prices.month("keepMonths") * prices.month("kilobytesACallback") * 1_000 / GIGABYTE;
        return Line.of(
                "DynamoDB",
                writes / MILLION * prices.of("dynamoDbMillionWriteUnits")
                        + reads / MILLION * prices.of("dynamoDbMillionReadUnits")
                        + gigabytes * (prices.of("dynamoDbGigabyteMonth") + prices.of("dynamoDbBackupGigabyteMonth")),
                "%s write units (%s a callback), %s read units, %s GB with its backup",
                rounded(writes),
                units(life.writes() + ledger),
                rounded(reads),
                units(gigabytes));
    }

    private Line lambda() {
        double seconds = runs() * prices.month("millisecondsARun") / 1_000;
        return Line.of(
                "Lambda",
                runs() / MILLION * prices.of("lambdaMillionRequests") + seconds * prices.of("lambdaGigabyteSecond"),
                "%s runs of %s ms at 1 GB",
                rounded(runs()),
                units(prices.month("millisecondsARun")));
    }

    private Line apiGateway() {
        return Line.of(
                "API Gateway",
                deskRequests() / MILLION * prices.of("apiGatewayMillionRequests"),
                "%s requests to the desk",
                rounded(deskRequests()));
    }

    private Line sqs() {
        double requests = 3 * events() + prices.month("emptyReceivesAMonth");
        return Line.of(
                "SQS",
                requests / MILLION * prices.of("sqsMillionRequests"),
                "%s requests: three for each of %s events, and those of Lambda that find nothing",
                rounded(requests),
                rounded(events()));
    }

    private Line eventBridge() {
        double told = callbacks() * prices.month("domainEventsACallback");
        return Line.of(
                "EventBridge",
                told / MILLION * prices.of("eventBridgeMillionEvents"),
                "%s domain events; what Connect tells costs nothing",
                rounded(told));
    }

    private Line scheduler() {
        double woken = callbacks() * prices.month("wakeUpsACallback") + SWEEPS + LOOKS + MAILINGS;
        return Line.of(
                "EventBridge Scheduler",
                woken / MILLION * prices.of("schedulerMillionInvocations"),
                "%s wake-ups",
                rounded(woken));
    }

    private Line texts() {
        double sent = callbacks() * prices.month("textsACallback");
        return Line.of("texts", sent * prices.of("text"), "%s texts of one part", rounded(sent));
    }

    private Line mails() {
        double alerts = callbacks() / 10;
        return Line.of(
                "SNS, alerts and reports",
                alerts / 1_000 * prices.of("snsThousandMails") + alerts / MILLION * prices.of("snsMillionRequests"),
                "%s mails: one for every tenth callback",
                rounded(alerts));
    }

    private Line watch() {
        return Line.of(
                "CloudWatch, alarms and figures",
                watched.alarmMetrics() * prices.of("cloudWatchAlarmMetricMonth")
                        + watched.metrics() * prices.of("cloudWatchMetricMonth")
                        + prices.of("cloudWatchDashboardMonth"),
                "%d metrics of alarms, %d metrics of our own, one dashboard",
                watched.alarmMetrics(),
                watched.metrics());
    }

    private Line logs() {
        double logged = runs() * prices.month("logBytesARun") / GIGABYTE;
        double trail = deskRequests() * prices.month("trailBytesARequest") / GIGABYTE;
        return Line.of(
                "CloudWatch Logs",
                (logged + trail) * prices.of("logsGigabyte")
                        + (logged * prices.month("logMonths") + trail * prices.month("trailMonths"))
                                * prices.of("logsGigabyteMonth"),
                "%s GB of logs and %s GB of the access trail a month, kept for %s and %s months",
                units(logged),
                units(trail),
                units(prices.month("logMonths")),
                units(prices.month("trailMonths")));
    }

    private Line key() {
        double requests = callbacks() * prices.month("keyRequestsACallback");
        return Line.of(
                "KMS",
                prices.of("kmsKeyMonth") + requests / 10_000 * prices.of("kmsTenThousandRequests"),
                "one key, %s requests",
                rounded(requests));
    }

    private Line s3() {
        return Line.of(
                "S3",
                prices.month("artifactGigabytes") * prices.of("s3GigabyteMonth"),
                "%s GB of what sam deploy has uploaded",
                units(prices.month("artifactGigabytes")));
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, "%,d", Math.round(figure));
    }

    private static String units(double figure) {
        return figure == Math.rint(figure) ? rounded(figure) : String.format(Locale.ROOT, "%.2f", figure);
    }
}
