package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.aws.Reason;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A function of template.yaml. Lambda logs whatever leaves it, so what leaves it says nothing of a patient (docs/rules.md
 * §13). Public, because Lambda's runtime calls {@code handleRequest} where it is declared.
 */
public abstract class DiscreetFunction implements RequestStreamHandler {

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) {
        try {
            handle(input, output, context);
        } catch (RuntimeException e) {
            throw Reason.without(e);
        }
    }

    abstract void handle(InputStream input, OutputStream output, Context context);
}
