package dev.ringback.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What is in the stack's queues: what is dead, and what waits. */
record Queues(DeployedStack stack, Metrics metrics) {

    private static final String CONTACTS = "ContactQueueArn";
    private static final String DEAD_CONTACTS = "ContactDeadLettersArn";

    /** Whoever waits in the queue longer keeps a callback from being opened: the shortest target is fifteen minutes. */
    private static final long PATIENCE = Duration.ofMinutes(5).toSeconds();

    /** CloudWatch is some minutes behind. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    /** The dead-letter queues by their outputs, and what to do about what is in one. */
    private static final Map<String, String> DEAD = deadLetters();

    private static Map<String, String> deadLetters() {
        Map<String, String> dead = new LinkedHashMap<>();
        dead.put(
                DEAD_CONTACTS,
                "find the reason in the log of ContactEvents, then ./ringback redrive --from %s --to %s");
        dead.put(
                "WakeUpDeadLettersArn",
                "wake-ups: read why in the messages, then purge the queue (alarm wake-ups-are-dead in docs/deploy.md)");
        dead.put(
                "EventDeadLettersArn",
                "domain events: tell them again at once, the stream keeps them for a day (docs/events.md)");
        dead.put(
                "TextDeadLettersArn",
                "texts from patients: look at once, one may ask for no more (alarm texts-are-dead in docs/deploy.md)");
        return dead;
    }

    /** What was given up. */
    Part dead() {
        Map<String, Long> figures = new LinkedHashMap<>();
        List<String> toDo = new ArrayList<>();
        try (SqsClient sqs = client()) {
            DEAD.forEach((output, then) -> stack.output(output).ifPresent(arn -> {
                long messages = depth(sqs, arn);
                figures.put(output.replace("DeadLettersArn", ""), messages);
                if (messages > 0) {
                    toDo.add("%d in %s: %s"
                            .formatted(
                                    messages,
                                    queue(arn),
                                    then.formatted(arn, stack.output(CONTACTS).orElse("…"))));
                }
            }));
        }
        long all = figures.values().stream().mapToLong(Long::longValue).sum();
        return Part.of(
                "dead",
                all == 0 ? "nothing is in the dead-letter queues" : "%d in the dead-letter queues".formatted(all),
                toDo,
                figures);
    }

    /** The contacts that wait to be taken. */
    Part waiting() {
        Optional<String> arn = stack.output(CONTACTS);
        if (arn.isEmpty()) {
            return Part.unread("waiting", "the stack has no output " + CONTACTS);
        }
        long messages;
        try (SqsClient sqs = client()) {
            messages = depth(sqs, arn.get());
        }
        var oldest = Metrics.Metric.maximum(
                "AWS/SQS", "ApproximateAgeOfOldestMessage", Map.of("QueueName", queue(arn.get())));
        long seconds = messages == 0
                ? 0
                : metrics.values(List.of(oldest), LATELY).getOrDefault(oldest, List.of()).stream()
                        .findFirst()
                        .map(Math::round)
                        .orElse(0L);
        List<String> toDo = seconds > PATIENCE
                ? List.of("the oldest contact has waited for %d s: see the alarm contacts-wait in docs/deploy.md"
                        .formatted(seconds))
                : List.of();
        return Part.of(
                "waiting",
                messages == 0
                        ? "no contact waits to be taken"
                        : "contacts wait to be taken: %d, the oldest for %d s".formatted(messages, seconds),
                toDo,
                Map.of("contacts", messages, "oldestSeconds", seconds));
    }

    private static long depth(SqsClient sqs, String arn) {
        String[] parts = arn.split(":", -1);
        String url = sqs.getQueueUrl(asked -> asked.queueName(parts[5]).queueOwnerAWSAccountId(parts[4]))
                .queueUrl();
        Map<QueueAttributeName, String> attributes = sqs.getQueueAttributes(asked -> asked.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return attributes.values().stream().mapToLong(Long::parseLong).sum();
    }

    private static String queue(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static SqsClient client() {
        return SqsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
