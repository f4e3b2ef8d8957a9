package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.NumbersReply;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the keeper of the numbers answers. */
class NumbersKeeperJsonTest {

    @Test
    void a_recount_that_is_not_done_says_where_to_go_on() {
        assertThat(NumbersKeeperJson.of(new NumbersReply.Recounted(12, Optional.of(417))))
                .hasToString("{\"result\":\"recounted\",\"callbacks\":12,\"next\":417}");
        assertThat(NumbersKeeperJson.of(new NumbersReply.Recounted(12, Optional.empty())))
                .hasToString("{\"result\":\"recounted\",\"callbacks\":12}");
    }

    @Test
    void an_audit_is_kept_or_what_was_asked_cannot_be_read() {
        assertThat(NumbersKeeperJson.of(new NumbersReply.AuditKept())).hasToString("{\"result\":\"audit-kept\"}");
        assertThat(NumbersKeeperJson.of(new NumbersReply.Unusable("no such thing")))
                .hasToString("{\"result\":\"unusable\",\"why\":\"no such thing\"}");
    }
}
