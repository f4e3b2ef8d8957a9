package dev.ringback.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    /** What tells of an appointment by an event names itself as it likes; an identifier of FHIR has an absolute URI. */
    @ParameterizedTest
    @CsvSource({
        "https://ehr.example/appointments, https://ehr.example/appointments",
        "urn:oid:2.16.840.1, urn:oid:2.16.840.1",
        "northstar, urn:ringback:system:northstar",
        "north star (old), urn:ringback:system:north+star+%28old%29"
    })
    void a_system_is_named_by_an_absolute_uri(String name, String system) {
        assertThat(Codes.system(name)).isEqualTo(system);
    }
}
