package dev.ringback.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an access token allows, by SMART's scopes for systems: {@code system/Task.read} and its like, in the second version's letters too
 * ({@code system/Task.rs}).
 */
record Scopes(Set<String> granted) {

    /** Those that mean something here. */
    static final List<String> ALL = List.of(
            "system/Task.read",
            "system/Communication.read",
            "system/Consent.read",
            "system/Appointment.read",
            "system/Patient.read",
            "system/Appointment.write");

    /** The claims that authorization servers put scopes into. */
    private static final Set<String> CLAIMS = Set.of("scope", "scp");

    Scopes {
        granted = Set.copyOf(granted);
    }

    /** The gateway hands an array over as one text with brackets. */
    static Scopes of(Map<String, String> claims) {
        return new Scopes(CLAIMS.stream()
                .flatMap(claim -> Stream.ofNullable(claims.get(claim)))
                .flatMap(text -> Arrays.stream(text.split("[\\s,\\[\\]\"]+", -1)))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet()));
    }

    boolean mayRead(String resource) {
        return holds(resource, "read", "rs", "cruds") || holds("*", "read", "rs", "cruds");
    }

    boolean mayWrite(String resource) {
        return holds(resource, "write", "cu", "cruds") || holds("*", "write", "cu", "cruds");
    }

    private boolean holds(String resource, String... allows) {
        return Arrays.stream(allows)
                .anyMatch(allowed -> granted.contains("system/%s.%s".formatted(resource, allowed))
                        || granted.contains("system/%s.*".formatted(resource)));
    }

    Sight sight() {
        return new Sight(mayRead("Appointment"), mayRead("Patient"));
    }
}
