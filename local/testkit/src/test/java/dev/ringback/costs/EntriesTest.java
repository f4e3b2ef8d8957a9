package dev.ringback.costs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sizes of DynamoDB's Developer Guide: a number is a byte for each two significant digits, and one; text is its UTF-8. */
class EntriesTest {

    @ParameterizedTest
    @CsvSource({"0, 2", "7, 2", "42, 2", "100, 2", "123, 3", "1764000001, 6", "1764000000, 3", "-98236000001, 8"})
    void a_number_is_as_long_as_its_significant_digits(String number, long bytes) {
        assertThat(Entries.bytes(AttributeValue.fromN(number))).isEqualTo(bytes);
    }

    @Test
    void a_text_is_its_bytes() {
        assertThat(Entries.bytes(AttributeValue.fromS("niño"))).isEqualTo(5);
    }
}
