package dev.ringback.aws.connect;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.AgentTasks;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.TaskAttributes;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactNotFoundException;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.Reference;
import software.amazon.awssdk.services.connect.model.ReferenceType;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.StartTaskContactRequest;

/**
 * Tasks in Connect, through StartTaskContact and StopContact. A task is related to no contact: Connect would copy what the patient's call carries onto
 * it. The client must try again nothing but what Connect answered with too many requests, so that this answer at the end means that there is no task.
 */
public final class TaskContacts implements AgentTasks {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVERS_OWN_FAILURE = 500;

    private final ConnectClient connect;
    private final String deskUrl;

    /** @param deskUrl where the desk's pages are, with a slash at its end; empty if nobody knows */
    public TaskContacts(ConnectClient connect, String deskUrl) {
        this.connect = connect;
        this.deskUrl = deskUrl;
    }

    @Override
    public Offered offer(Task task) {
        try {
            return new Offered.Started(
                    new ContactId(connect.startTaskContact(request(task)).contactId()));
        } catch (AwsServiceException e) {
            if (isThrottled(e)) {
                return new Offered.TooMany();
            }
            if (e.statusCode() >= SERVERS_OWN_FAILURE) {
                throw e;
            }
            return new Offered.Refused(e);
        }
    }

    private StartTaskContactRequest request(Task task) {
        String callback = task.attempt().callback().id();
        var request = StartTaskContactRequest.builder()
                .instanceId(task.instance().id())
                .contactFlowId(task.flow())
                .name("Callback to make")
                .description(task.location())
                .attributes(TaskAttributes.about(task.attempt().callback()))
                .clientToken(task.attempt().word());
        if (!deskUrl.isEmpty()) {
            request.references(Map.of(
                    "Callback",
                    Reference.builder()
                            .type(ReferenceType.URL)
                            .value(deskUrl + "#/callback/" + callback)
                            .build()));
        }
        return request.build();
    }

    @Override
    public Ended end(ConnectInstance instance, ContactId task) {
        try {
            connect.stopContact(stop -> stop.instanceId(instance.id()).contactId(task.id()));
            return Ended.OVER;
        } catch (AwsServiceException e) {
            if (isOver(e)) {
                return Ended.OVER;
            }
            if (isThrottled(e)) {
                return Ended.TOO_MANY;
            }
            throw e;
        }
    }

    /** What an agent has completed meanwhile cannot be stopped any more. */
    private static boolean isOver(AwsServiceException e) {
        return e instanceof ResourceNotFoundException
                || e instanceof ContactNotFoundException
                || e instanceof InvalidRequestException;
    }

    private static boolean isThrottled(AwsServiceException e) {
        return e.isThrottlingException() || e.statusCode() == TOO_MANY_REQUESTS;
    }
}
