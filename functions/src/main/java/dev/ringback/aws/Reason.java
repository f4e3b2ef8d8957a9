package dev.ringback.aws;

import dev.ringback.casework.TakeContactEvent;
import dev.ringback.reading.Unseen;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Why something failed, in words that may be logged. AWS, the SDK and parsers quote what they were given, and that may be a
 * patient's number or words (docs/rules.md §13): of theirs only kind, code and request id are kept. Our own messages quote nothing.
 */
public final class Reason {

    private static final String OUR_OWN = "dev.ringback.";

    private Reason() {}

    /** The reason, and those of what failed beside it. */
    public static String of(Throwable failure) {
        return Stream.concat(Stream.of(failure), Arrays.stream(failure.getSuppressed()))
                .map(Reason::ofOne)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** What to throw instead of {@code failure} where its catcher logs its message: Lambda does. */
    public static RuntimeException without(RuntimeException failure) {
        var discreet = new IllegalStateException(Unseen.writtenOut(of(failure)));
        discreet.setStackTrace(failure.getStackTrace());
        return discreet;
    }

    private static String ofOne(Throwable failure) {
        if (failure instanceof TakeContactEvent.NotTaken notTaken) {
            return "event %s: %s".formatted(notTaken.event(), of(notTaken.why()));
        }
        if (failure instanceof AwsServiceException refused) {
            return refused(refused);
        }
        return isOurOwn(failure) && failure.getMessage() != null
                ? failure.getMessage()
                : kinds(failure).stream().collect(Collectors.joining(" because of "));
    }

    private static String refused(AwsServiceException refused) {
        var details = Optional.ofNullable(refused.awsErrorDetails());
        return "%s answered %d %s (request %s)"
                .formatted(
                        details.map(said -> said.serviceName()).orElse("AWS"),
                        refused.statusCode(),
                        details.map(said -> said.errorCode())
                                .orElse(refused.getClass().getSimpleName()),
                        refused.requestId());
    }

    private static boolean isOurOwn(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(1)
                .anyMatch(frame -> frame.getClassName().startsWith(OUR_OWN));
    }

    private static List<String> kinds(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, one -> one.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(5)
                .map(one -> one.getClass().getSimpleName())
                .toList();
    }
}
