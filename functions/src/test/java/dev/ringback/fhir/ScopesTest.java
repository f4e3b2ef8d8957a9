package dev.ringback.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Task.read",
                "openid system/Task.rs",
                "system/*.read",
                "system/*.rs",
                "system/Task.*",
                "system/Task.cruds",
                "[system/Consent.read system/Task.read]",
            })
    void a_scope_to_read_tasks_lets_read_tasks_and_write_no_appointment(String scope) {
        var scopes = Scopes.of(Map.of("scope", scope));

        assertThat(scopes.mayRead("Task")).isTrue();
        assertThat(scopes.mayWrite("Appointment")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Task.read", "user/Task.read", "patient/*.read", "system/Tasks.read", "system/Task.write"})
    void another_scope_does_not(String scope) {
        assertThat(Scopes.of(Map.of("scope", scope)).mayRead("Task")).isFalse();
    }

    @Test
    void a_token_without_scopes_allows_nothing() {
        assertThat(Scopes.of(Map.of("sub", "ehr")).sight()).isEqualTo(new Sight(false, false));
    }

    @Test
    void some_servers_name_scopes_in_another_claim() {
        assertThat(Scopes.of(Map.of("scp", "system/Appointment.cu")).mayWrite("Appointment"))
                .isTrue();
    }

    @Test
    void visits_and_numbers_take_scopes_of_their_own_and_a_list_never_has_numbers() {
        Sight sight = Scopes.of(Map.of("scope", "system/Appointment.read system/Patient.read"))
                .sight();

        assertThat(sight).isEqualTo(new Sight(true, true));
        assertThat(sight.inList()).isEqualTo(new Sight(true, false));
    }
}
