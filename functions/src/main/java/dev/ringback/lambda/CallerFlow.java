package dev.ringback.lambda;

import dev.ringback.aws.connect.FlowJson;
import dev.ringback.casework.KeepHandOver;
import dev.ringback.casework.Log;
import dev.ringback.casework.TellCaller;
import dev.ringback.intake.CallUnderway;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers a flow that has a patient on the line. The patient waits meanwhile, so that no service is waited for longer than a moment; where
 * nothing can be told the flow is answered all the same, and goes on.
 */
public final class CallerFlow extends DiscreetFunction {

    /** Connect waits for three seconds where a flow says nothing else, and a question is five requests of the table at the most. */
    static final Duration WHILE_A_PATIENT_WAITS = Duration.ofMillis(580);

    private final KeepHandOver keepHandOver;
    private final TellCaller tellCaller;

    public CallerFlow() {
        this(Ringback.with(EnvironmentClients.within(WHILE_A_PATIENT_WAITS)));
        Priming.beforeSnapshot(CallerFlow::new, "caller-flow.json");
    }

    public CallerFlow(Ringback ringback) {
        this.keepHandOver = ringback.keepHandOver();
        this.tellCaller = ringback.tellCaller();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        Optional<CallUnderway> call = FlowJson.read(JsonMapper.shared().readTree(input));
        JsonMapper.shared()
                .writeValue(output, call.map(underway -> answer(underway, log)).orElseGet(FlowJson::unknown));
    }

    private ObjectNode answer(CallUnderway call, Log log) {
        keepHandOver.keep(call, log);
        try {
            return FlowJson.answer(tellCaller.tell(call));
        } catch (RuntimeException e) {
            log.failed("Contact %s could be told nothing".formatted(call.chain()), e);
            return FlowJson.unknown();
        }
    }
}
