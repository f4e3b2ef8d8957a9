package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.NumbersRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What may be asked of the keeper of the numbers. */
class NumbersRequestJsonTest {

    private static NumbersRequest read(String json) {
        return NumbersRequestJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_recount_begins_where_it_is_told_to_or_at_the_beginning() {
        assertThat(read("{\"action\": \"recount\", \"from\": 417}")).isEqualTo(new NumbersRequest.Recount(417));
        assertThat(read("{\"action\": \"recount\"}")).isEqualTo(new NumbersRequest.Recount(0));
    }

    @Test
    void an_audit_with_a_figure_below_zero_is_not_kept_and_says_which() {
        String audit = "{\"action\": \"keep-audit\", \"audit\": {\"ringbackAudit\": 1,"
                + " \"period\": {\"from\": \"2026-11-16\", \"to\": \"2026-11-20\"},"
                + " \"inbound\": {\"missed\": %d}, \"episodes\": {\"count\": 3}, \"timeToCallBack\": {\"minutes\": {\"p90\": %s}},"
                + " \"byLine\": {\"+12125550100\": {\"missed\": 4}}, \"more\": [0, %d]}}";

        assertThat(read(audit.formatted(7, "1.5", 0))).isInstanceOf(NumbersRequest.KeepAudit.class);
        assertThat(read(audit.formatted(-7, "1.5", 0))).isEqualTo(belowZero("audit.inbound.missed"));
        assertThat(read(audit.formatted(7, "-0.5", 0))).isEqualTo(belowZero("audit.timeToCallBack.minutes.p90"));
        assertThat(read(audit.formatted(7, "1.5", -1))).isEqualTo(belowZero("audit.more.1"));
    }

    private static NumbersRequest belowZero(String where) {
        return new NumbersRequest.Unusable("'%s' must not be below zero: no log has such a figure.".formatted(where));
    }

    @Test
    void a_field_that_is_named_twice_is_refused_wherever_it_stands() {
        var twice = new NumbersRequest.Unusable("The request must be JSON, with no field named twice in it.");

        assertThat(read("{\"action\": \"recount\", \"from\": 3, \"from\": 417}"))
                .isEqualTo(twice);
        assertThat(
                        read(
                                "{\"action\": \"keep-audit\", \"audit\": {\"period\": {\"from\": \"2026-11-16\", \"from\": \"2026-11-17\"}}}"))
                .isEqualTo(twice);
        assertThat(read("{")).isEqualTo(twice);
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThat(read("{\"action\": \"recount\", \"from\": 1000}"))
                .isEqualTo(new NumbersRequest.Unusable("'from' must be a part, from 0 to 999."));
        assertThat(read("{\"action\": \"erase\"}")).isInstanceOf(NumbersRequest.Unusable.class);
        assertThat(read("[]")).isInstanceOf(NumbersRequest.Unusable.class);
    }
}
