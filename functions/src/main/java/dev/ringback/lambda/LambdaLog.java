package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.ringback.aws.Reason;
import dev.ringback.casework.Log;

/** Lambda's own log, which carries the id of the request. */
record LambdaLog(LambdaLogger logger) implements Log {

    @Override
    public void note(String what) {
        logger.log(what);
    }

    @Override
    public String reason(RuntimeException failure) {
        return Reason.of(failure);
    }
}
