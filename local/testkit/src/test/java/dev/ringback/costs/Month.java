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
    record Line(String service, double dollars, String because) {}

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
        return new Line(
                "DynamoDB",
                writes / MILLION * prices.of("dynamoDbMillionWriteUnits")
                        + reads / MILLION * prices.of("dynamoDbMillionReadUnits")
                        + gigabytes * (prices.of("dynamoDbGigabyteMonth") + prices.of("dynamoDbBackupGigabyteMonth")),
                "%s write units (%s a callback), %s read units, %s GB with its backup"
                        .formatted(rounded(writes), units(life.writes() + ledger), rounded(reads), units(gigabytes)));
    }

    private Line lambda() {
        double seconds = runs() * prices.month("millisecondsARun") / 1_000;
        return new Line(
                "Lambda",
                runs() / MILLION * prices.of("lambdaMillionRequests") + seconds * prices.of("lambdaGigabyteSecond"),
                "%s runs of %s ms at 1 GB".formatted(rounded(runs()), units(prices.month("millisecondsARun"))));
    }

    private Line apiGateway() {
        return new Line(
                "API Gateway",
                deskRequests() / MILLION * prices.of("apiGatewayMillionRequests"),
                "%s requests to the desk".formatted(rounded(deskRequests())));
    }

    private Line sqs() {
        double requests = 3 * events() + prices.month("emptyReceivesAMonth");
        return new Line(
                "SQS",
                requests / MILLION * prices.of("sqsMillionRequests"),
                "%s requests: three for each of %s events, and those of Lambda that find nothing"
                        .formatted(rounded(requests), rounded(events())));
    }

    private Line eventBridge() {
        double told = callbacks() * prices.month("domainEventsACallback");
        return new Line(
                "EventBridge",
                told / MILLION * prices.of("eventBridgeMillionEvents"),
                "%s domain events; what Connect tells costs nothing".formatted(rounded(told)));
    }

    private Line scheduler() {
        double woken = callbacks() * prices.month("wakeUpsACallback") + SWEEPS + LOOKS + MAILINGS;
        return new Line(
                "EventBridge Scheduler",
                woken / MILLION * prices.of("schedulerMillionInvocations"),
                "%s wake-ups".formatted(rounded(woken)));
    }

    private Line texts() {
        double sent = callbacks() * prices.month("textsACallback");
        return new Line("texts", sent * prices.of("text"), "%s texts of one part".formatted(rounded(sent)));
    }

    private Line mails() {
        double alerts = callbacks() / 10;
        return new Line(
                "SNS, alerts and reports",
                alerts / 1_000 * prices.of("snsThousandMails") + alerts / MILLION * prices.of("snsMillionRequests"),
                "%s mails: one for every tenth callback".formatted(rounded(alerts)));
    }

    private Line watch() {
        return new Line(
                "CloudWatch, alarms and figures",
                watched.alarmMetrics() * prices.of("cloudWatchAlarmMetricMonth")
                        + watched.metrics() * prices.of("cloudWatchMetricMonth")
                        + prices.of("cloudWatchDashboardMonth"),
                "%d metrics of alarms, %d metrics of our own, one dashboard"
                        .formatted(watched.alarmMetrics(), watched.metrics()));
    }

    private Line logs() {
        double logged = runs() * prices.month("logBytesARun") / GIGABYTE;
        double trail = deskRequests() * prices.month("trailBytesARequest") / GIGABYTE;
        return new Line(
                "CloudWatch Logs",
                (logged + trail) * prices.of("logsGigabyte")
                        + (logged * prices.month("logMonths") + trail * prices.month("trailMonths"))
                                * prices.of("logsGigabyteMonth"),
                "%s GB of logs and %s GB of the access trail a month, kept for %s and %s months"
                        .formatted(
                                units(logged),
                                units(trail),
                                units(prices.month("logMonths")),
                                units(prices.month("trailMonths"))));
    }

    private Line key() {
        double requests = callbacks() * prices.month("keyRequestsACallback");
        return new Line(
                "KMS",
                prices.of("kmsKeyMonth") + requests / 10_000 * prices.of("kmsTenThousandRequests"),
                "one key, %s requests".formatted(rounded(requests)));
    }

    private Line s3() {
        return new Line(
                "S3",
                prices.month("artifactGigabytes") * prices.of("s3GigabyteMonth"),
                "%s GB of what sam deploy has uploaded".formatted(units(prices.month("artifactGigabytes"))));
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, "%,d", Math.round(figure));
    }

    private static String units(double figure) {
        return figure == Math.rint(figure) ? rounded(figure) : String.format(Locale.ROOT, "%.2f", figure);
    }
}
