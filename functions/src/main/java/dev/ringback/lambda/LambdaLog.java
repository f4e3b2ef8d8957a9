package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.ringback.aws.Reason;
import dev.ringback.casework.Log;
import dev.ringback.reading.Unseen;

/** Lambda's own log, which carries the id of the request. One note is one line: nothing that is quoted can begin another. */
record LambdaLog(LambdaLogger logger) implements Log {

    @Override
    public void note(String what) {
        logger.log(Unseen.writtenOut(what));
    }

    @Override
    public String reason(RuntimeException failure) {
        return Reason.of(failure);
    }
}
