package dev.ringback.standins;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The services that Ringback's functions call. */
public enum Aws {
    DYNAMODB("dynamodb", DynamoDbClient.class),
    SCHEDULER("scheduler", SchedulerClient.class),
    SNS("sns", SnsClient.class),
    CONNECT("connect", ConnectOperations.class),
    EVENTBRIDGE("eventbridge", EventBridgeClient.class),
    SMS_VOICE("sms-voice", EndUserMessaging.class),
    TRANSCRIBE("transcribe", TranscribeOperations.class);

    private final String word;
    private final Class<? extends SdkClient> client;

    Aws(String word, Class<? extends SdkClient> client) {
        this.word = word;
        this.client = client;
    }

    public String word() {
        return word;
    }

    /** Whether the service has an operation of this name, spelled as AWS spells it. */
    public boolean has(String operation) {
        return !operation.isEmpty()
                && Character.isUpperCase(operation.charAt(0))
                && Arrays.stream(client.getMethods())
                        .anyMatch(method -> method.getName()
                                .equals(operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1)));
    }

    public static Optional<Aws> of(String word) {
        for (Aws service : values()) {
            if (service.word.equals(word)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
