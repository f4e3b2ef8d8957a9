package dev.ringback.lambda;

import dev.ringback.casework.Log;
import dev.ringback.fhir.FhirApi;
import java.io.InputStream;
import java.io.OutputStream;

/** The journey as FHIR, and appointments as FHIR, for other systems, behind an API of their own. */
public final class Fhir extends DiscreetFunction {

    private final FhirApi api;

    public Fhir() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Fhir::new, "fhir.json");
    }

    public Fhir(Ringback ringback) {
        this.api = ringback.fhir();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        OverHttp.write(output, api.answer(OverHttp.read(input), log));
    }
}
