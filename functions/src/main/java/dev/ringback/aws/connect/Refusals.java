package dev.ringback.aws.connect;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What Connect means by an error, by its service model. */
final class Refusals {

    private static final int SERVERS_OWN_FAILURE = 500;

    /** Of what it knows no more, or cannot stop any more. */
    private static final Set<String> OVER =
            Set.of("ResourceNotFoundException", "ContactNotFoundException", "InvalidRequestException");

    private Refusals() {}

    /** Too much was asked of it, and nothing of that was done. */
    static boolean isThrottling(AwsServiceException refusal) {
        return refusal.isThrottlingException();
    }

    /** Nobody knows whether it was done. */
    static boolean isServersOwn(AwsServiceException refusal) {
        return refusal.statusCode() >= SERVERS_OWN_FAILURE;
    }

    /** It does not know what it was asked about. */
    static boolean isNotFound(AwsServiceException refusal) {
        return code(refusal).equals("ResourceNotFoundException");
    }

    /** A contact that was to be stopped has ended: an agent has completed it meanwhile, or Connect has forgotten it. */
    static boolean isOver(AwsServiceException refusal) {
        return OVER.contains(code(refusal));
    }

    private static String code(AwsServiceException refusal) {
        return refusal.awsErrorDetails().errorCode();
    }
}
