package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.NumbersRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What may be asked of the keeper of the numbers. */
class NumbersRequestJsonTest {

    private static NumbersRequest read(String json) {
        return NumbersRequestJson.read(JsonMapper.shared().readTree(json));
    }

    @Test
    void a_recount_begins_where_it_is_told_to_or_at_the_beginning() {
        assertThat(read("{\"action\": \"recount\", \"from\": 417}")).isEqualTo(new NumbersRequest.Recount(417));
        assertThat(read("{\"action\": \"recount\"}")).isEqualTo(new NumbersRequest.Recount(0));
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThat(read("{\"action\": \"recount\", \"from\": 1000}"))
                .isEqualTo(new NumbersRequest.Unusable("'from' must be a part, from 0 to 999."));
        assertThat(read("{\"action\": \"erase\"}")).isInstanceOf(NumbersRequest.Unusable.class);
        assertThat(read("[]")).isInstanceOf(NumbersRequest.Unusable.class);
    }
}
