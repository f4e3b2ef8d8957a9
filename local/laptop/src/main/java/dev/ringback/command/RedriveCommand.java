package dev.ringback.command;

import dev.ringback.rehearsal.OneLine;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;

/** {@code ringback redrive}: has SQS move what is in a dead-letter queue to where it is taken from again, and waits until it has. */
@Command(
        name = "redrive",
        description = {
            "Moves what is in a dead-letter queue to where it is taken from again, when the cause is gone.",
            "Account and region are those of the AWS SDK's standard environment."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:SQS has stopped before the end; asking again is harmless", "2:it could not be done"
        })
final class RedriveCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Option(
            names = "--from",
            paramLabel = "ARN",
            required = true,
            description = "The dead-letter queue, as the stack's output ContactDeadLettersArn names it.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "ARN",
            required = true,
            description = "Where its messages go, as the output ContactQueueArn names it.")
    private String to = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (SqsClient sqs = SqsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            sqs.startMessageMoveTask(task -> task.sourceArn(from).destinationArn(to));
            return told(ended(sqs));
        } catch (SdkException e) {
            spec.commandLine()
                    .getErr()
                    .println(OneLine.of("%s could not be redriven: %s".formatted(from, AwsFailure.why(e))));
            return Exit.UNUSABLE;
        }
    }

    /** The newest task is the one that was started: SQS has one at a time for a queue. */
    private ListMessageMoveTasksResultEntry ended(SqsClient sqs) throws InterruptedException {
        while (true) {
            var newest = sqs.listMessageMoveTasks(tasks -> tasks.sourceArn(from).maxResults(1))
                    .results()
                    .getFirst();
            if (!newest.status().equals("RUNNING") && !newest.status().equals("CANCELLING")) {
                return newest;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private int told(ListMessageMoveTasksResultEntry task) {
        long moved = task.approximateNumberOfMessagesMoved();
        spec.commandLine().getOut().printf("%d %s redriven%n", moved, moved == 1 ? "message" : "messages");
        if (task.status().equals("COMPLETED")) {
            return Exit.OK;
        }
        spec.commandLine()
                .getErr()
                .println(OneLine.of(
                        "SQS has stopped before the end: %s %s".formatted(task.status(), task.failureReason())));
        return Exit.WRONG;
    }
}
