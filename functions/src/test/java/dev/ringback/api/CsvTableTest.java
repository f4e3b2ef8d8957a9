package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CsvTableTest {

    @Test
    void every_row_is_there_and_the_last_one_too() {
        assertThat(CsvTable.of(
                        List.of("key", "firstCallback.median"),
                        List.of(
                                row("{\"key\": \"mesa\", \"firstCallback\": {\"median\": 5.0}}"),
                                row("{\"key\": \"oak-street\", \"firstCallback\": {\"median\": null}}"))))
                .isEqualTo("key,firstCallback.median\r\nmesa,5.0\r\noak-street,\r\n");
    }

    @Test
    void a_cell_that_a_spreadsheet_would_reckon_with_is_text() {
        assertThat(CsvTable.of(List.of("key"), List.of(row("{\"key\": \"=1+1\"}"), row("{\"key\": \"a,b\"}"))))
                .isEqualTo("key\r\n'=1+1\r\n\"a,b\"\r\n");
    }

    private static JsonNode row(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
