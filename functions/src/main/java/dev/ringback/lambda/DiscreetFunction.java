package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.aws.Reason;
import dev.ringback.casework.Log;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A function of template.yaml. Lambda logs every exception that leaves it, so what leaves it says nothing of a patient
 * (docs/rules.md §13). Public, because Lambda's runtime calls {@code handleRequest} where it is declared.
 */
public abstract class DiscreetFunction implements RequestStreamHandler {

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) {
        try {
            handle(input, output, new LambdaLog(context.getLogger()));
        } catch (RuntimeException e) {
            throw Reason.without(e);
        }
    }

    abstract void handle(InputStream input, OutputStream output, Log log);
}
