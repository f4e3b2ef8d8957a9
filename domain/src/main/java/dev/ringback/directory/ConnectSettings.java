package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import java.util.Map;
import java.util.Optional;

/**
 * Which Connect instance a location belongs to, and how its attempts reach people.
 *
 * @param instanceArn the ARN of the instance
 * @param queues the queues, by ARN, that imply a bucket
 * @param outboundQueue the ARN of the queue whose number patients see when somebody calls from Connect, if one is named
 * @param taskFlow the id of the flow through which attempts are also offered as Connect tasks, if they are
 */
public record ConnectSettings(
        String instanceArn, Map<String, Bucket> queues, Optional<String> outboundQueue, Optional<String> taskFlow) {

    public ConnectSettings {
        queues = Map.copyOf(queues);
    }

    /** The id of the instance, as Connect's APIs want it: the last part of its ARN. */
    public String instanceId() {
        return instanceArn.substring(instanceArn.lastIndexOf('/') + 1);
    }
}
