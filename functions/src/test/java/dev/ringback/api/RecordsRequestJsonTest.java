package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.NumberWord;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.RecordsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of the keeper of records. */
class RecordsRequestJsonTest {

    private static final PhoneNumber NUMBER = new PhoneNumber("+12125550141");

    private static RecordsRequest read(String json) {
        return RecordsRequestJson.read(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }

    @Test
    void each_action_is_understood() {
        assertThat(read("{'action': 'consent', 'number': '+1 (212) 555-0141', 'by': 'pat'}"))
                .isEqualTo(new RecordsRequest.Consent(NUMBER, "pat", ""));
        assertThat(read("{'action': 'export', 'number': '+12125550141', 'by': 'pat', 'because': 'asked'}"))
                .isEqualTo(new RecordsRequest.Export(NUMBER, "pat", "asked"));
        assertThat(read("{'action': 'erase', 'number': '+12125550141', 'by': 'pat', 'because': 'ticket 4711'}"))
                .isEqualTo(new RecordsRequest.Erase(NUMBER, "pat", "ticket 4711"));
        assertThat(read("{'action': 'correct', 'number': '+12125550141', 'word': 'may-call', 'by': 'pat',"
                        + " 'because': 'ticket 4711'}"))
                .isEqualTo(new RecordsRequest.Correct(NUMBER, NumberWord.MAY_CALL, "pat", "ticket 4711"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'action': 'forget', 'number': '+12125550141', 'by': 'pat'}                                           | action
        {'action': 'consent', 'number': '555-0141', 'by': 'pat'}                                              | number
        {'action': 'consent', 'number': '+12125550141', 'by': ' '}                                            | by
        {'action': 'erase', 'number': '+12125550141', 'by': 'pat', 'because': '- 12 -'}                       | because
        {'action': 'correct', 'number': '+12125550141', 'word': 'yes', 'by': 'pat', 'because': 'ticket 4711'} | word
        {'action': 'erase', 'number': '+12125550141', 'by': 'pat', 'because': 'call 212-555-0141 back'}       | the number
        {'action': 'consent', 'number': '+12125550141', 'by': 'pat', 'at': 'once'}                            | 'at'
        [1]                                                                                                   | JSON object
        """)
    void what_cannot_be_done_says_what_would_be_right_and_nothing_of_what_it_holds(String json, String says) {
        assertThat(read(json))
                .isInstanceOfSatisfying(
                        RecordsRequest.Unusable.class,
                        unusable -> assertThat(unusable.why()).contains(says).doesNotContain("0141"));
    }
}
