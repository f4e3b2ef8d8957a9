package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestLogTest {

    @Test
    void a_request_that_was_not_answered_is_under_way_until_its_function_must_have_ended_and_was_then_cut_short() {
        Instant began = at("tue 09:00");
        Instant until = began.plus(RequestLog.LONGEST_RUN);

        assertThat(RequestLog.unanswered(began, until.minusMillis(1))).isEqualTo(new RequestLog.Known.UnderWay(until));
        assertThat(RequestLog.unanswered(began, until)).isEqualTo(new RequestLog.Known.CutShort());
    }
}
