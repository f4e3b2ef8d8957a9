package dev.ringback.aws.connect;

import dev.ringback.aws.RetriedApi;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.AgentTasks;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.TaskAttributes;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tasks in Connect, through StartTaskContact and StopContact. A task is related to no contact: Connect would copy what the patient's call carries onto
 * it. The client must try again nothing but what Connect answered with too many requests, so that this answer at the end means that there is no task.
 */
public final class TaskContacts implements AgentTasks {

    private final RetriedApi connect;
    private final String deskUrl;

    /** @param deskUrl where the desk's pages are, with a slash at its end; empty if nobody knows */
    public TaskContacts(RetriedApi connect, String deskUrl) {
        this.connect = connect;
        this.deskUrl = deskUrl;
    }

    @Override
    public Offered offer(Task task) {
        ObjectNode request = request(task);
        try {
            JsonNode started = connect.ask("StartTaskContact", request);
            return new Offered.Started(
                    new ContactId(started.required("ContactId").asString()));
        } catch (AwsServiceException e) {
            if (Refusals.isThrottling(e)) {
                return new Offered.TooMany();
            }
            if (Refusals.isServersOwn(e)) {
                throw e;
            }
            return new Offered.Refused(e);
        }
    }

    private ObjectNode request(Task task) {
        String callback = task.attempt().callback().id();
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("InstanceId", task.instance().id())
                .put("ContactFlowId", task.flow())
                .put("Name", "Callback to make")
                .put("Description", task.location())
                .put("ClientToken", task.attempt().word());
        ObjectNode attributes = request.putObject("Attributes");
        TaskAttributes.about(task.attempt().callback()).forEach(attributes::put);
        if (!deskUrl.isEmpty()) {
            request.putObject("References")
                    .putObject("Callback")
                    .put("Type", "URL")
                    .put("Value", deskUrl + "#/callback/" + callback);
        }
        return request;
    }

    @Override
    public Ended end(ConnectInstance instance, ContactId task) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("InstanceId", instance.id())
                .put("ContactId", task.id());
        try {
            connect.ask("StopContact", request);
            return Ended.OVER;
        } catch (AwsServiceException e) {
            if (Refusals.isOver(e)) {
                return Ended.OVER;
            }
            if (Refusals.isThrottling(e)) {
                return Ended.TOO_MANY;
            }
            throw e;
        }
    }
}
