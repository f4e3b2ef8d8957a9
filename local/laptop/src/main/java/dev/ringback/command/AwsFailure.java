package dev.ringback.command;

import dev.ringback.rehearsal.OneLine;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Why AWS could not be asked, in one line. */
final class AwsFailure {

    private AwsFailure() {}

    /** The SDK lists all places in which it has looked in vain; two of them are where people say such things. */
    static String why(SdkException e) {
        String said = Optional.ofNullable(e.getMessage()).orElse("");
        if (said.startsWith("Unable to load region")) {
            return "no region is set; set AWS_REGION, such as AWS_REGION=us-east-1, or AWS_PROFILE to a profile that"
                    + " has one";
        }
        if (said.startsWith("Unable to load credentials")) {
            return "no credentials are set; sign in, or set AWS_PROFILE to a profile that has some";
        }
        return OneLine.of(said);
    }
}
