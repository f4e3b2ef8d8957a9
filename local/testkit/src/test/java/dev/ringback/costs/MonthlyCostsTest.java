package dev.ringback.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a month costs, computed from docs/prices.yaml, from what docs/costs.md has measured, and from the templates. {@code -Dringback.costs=write}
 * writes docs/costs-a-month.md anew.
 */
class MonthlyCostsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path DOCUMENT = ROOT.resolve("docs/costs-a-month.md");
    private static final List<Integer> LOCATIONS = List.of(1, 20, 200);

    private final Prices prices = Prices.read(ROOT.resolve("docs/prices.yaml"));
    private final MeasuredTable measured = new MeasuredTable(Files.readString(ROOT.resolve("docs/costs.md")));
    private final Watched watched = Watched.in(templates());

    MonthlyCostsTest() throws IOException {}

    private static String templates() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("infrastructure"))) {
            List<Path> nested = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            var all = new StringBuilder(Files.readString(ROOT.resolve("template.yaml")));
            for (Path file : nested) {
                all.append('\n').append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private Month month(int locations) {
        return new Month(locations, prices, measured, watched);
    }

    private String document() {
        List<Month> months = LOCATIONS.stream().map(this::month).toList();
        List<Month.Line> last = months.getLast().lines();
        String rows = IntStream.range(0, last.size())
                .mapToObj(line -> "| %s | %s | %s |"
                        .formatted(
                                last.get(line).service(),
                                months.stream()
                                        .map(month ->
                                                dollars(month.lines().get(line).dollars()))
                                        .collect(Collectors.joining(" | ")),
                                last.get(line).because()))
                .collect(Collectors.joining("\n"));
        return """
            # What a month costs
            Written by `MonthlyCostsTest`, which fails when a figure is no longer what stands here. It is computed from [prices.yaml](prices.yaml) (list prices of %1$s, looked up on %2$s, without
            free tiers, and what is taken for granted of a month), from what [costs.md](costs.md) has measured, and from the alarms and metrics in the templates. Put your own figures into
            `prices.yaml`, and have it written anew: the command stands there.

            A location has %3$s calls a day, of which %4$s are missed, on %5$s days a month; each missed call opens a callback that has the usual life of [costs.md](costs.md), with one text.

            | US dollars a month | 1 location | 20 locations | 200 locations | how, at 200 |
            | --- | --- | --- | --- | --- |
            %6$s
            | **all** | %7$s | for each callback: %8$s |

            Not in it: Amazon Connect itself (minutes, numbers, tasks), Contact Lens, Amazon Transcribe, the texting numbers and their registration, traffic out of AWS, CloudTrail's data events, support and taxes.
            No page was found for these prices, so check them first: %9$s. Nothing of this was measured on a bill.
            """.formatted(
                        prices.region(),
                        prices.date(),
                        whole("callsADay"),
                        whole("missedCallsADay"),
                        whole("openDays"),
                        rows,
                        months.stream()
                                .map(month -> "**" + dollars(month.dollars()) + "**")
                                .collect(Collectors.joining(" | ")),
                        months.stream()
                                .map(month -> String.format(Locale.ROOT, "$%.3f", month.dollars() / month.callbacks()))
                                .collect(Collectors.joining(", ")),
                        prices.assumed());
    }

    private String whole(String figure) {
        return Long.toString(Math.round(prices.month(figure)));
    }

    private static String dollars(double dollars) {
        return String.format(Locale.ROOT, "%,.2f", dollars);
    }

    @Test
    void the_page_says_what_prices_and_measured_costs_come_to() throws IOException {
        String document = document();
        if ("write".equals(System.getProperty("ringback.costs"))) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(document).isEqualTo(Files.readString(DOCUMENT));
    }

    /** Reckoned by hand: 550 callbacks of 21 + 1 + 4 + 2 write units, and 720 for what quiet looks save. */
    @Test
    void what_one_location_writes_is_what_a_hand_reckons() {
        assertThat(month(1).lines().getFirst().because()).startsWith("16,120 write units (28 a callback), ");
    }

    @Test
    void only_what_stands_by_itself_does_not_grow_with_the_locations() {
        List<Month.Line> one = month(1).lines();
        List<Month.Line> many = month(200).lines();
        List<String> same = IntStream.range(0, one.size())
                .filter(line -> one.get(line).dollars() == many.get(line).dollars())
                .mapToObj(line -> one.get(line).service())
                .toList();

        assertThat(same).containsExactly("CloudWatch, alarms and figures", "S3");
    }

    @Test
    void alarms_are_counted_by_their_metrics() {
        assertThat(Watched.in("""
                  Type: AWS::CloudWatch::Alarm
                  Properties:
                    MetricName: One
                  Type: AWS::CloudWatch::Alarm
                  Properties:
                    Metrics:
                      - Id: a
                        MetricStat:
                          Stat: Sum
                      - Id: b
                        MetricStat:
                          Stat: Sum
                """)).isEqualTo(new Watched(3, 0));
    }
}
