package dev.ringback.invariants;

import dev.ringback.command.RingbackCode;
import dev.ringback.standins.SdkClients;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tools.jackson.databind.node.ObjectNode;

/** Stands between the code and the services that it calls, and changes what is asked, what is answered, or what is done. */
final class Lies {

    /** What the service does, if it is asked honestly. */
    @FunctionalInterface
    interface Service {
        SdkResponse answer(SdkRequest request);
    }

    /** What becomes of a request on its way. */
    @FunctionalInterface
    interface Lie {
        SdkResponse told(SdkRequest request, Service service, Wrong.Setting setting);

        /** Changes the requests of one kind and lets all others pass. */
        static <R extends SdkRequest> Lie about(Class<R> kind, UnaryOperator<R> change) {
            return (request, service, _) ->
                    service.answer(kind.isInstance(request) ? change.apply(kind.cast(request)) : request);
        }
    }

    private Lies() {}

    /** Every service but Connect lies like this. */
    static Wrong told(Lie lie) {
        return setting -> clients -> RingbackCode.at(setting.clock(), setting.random())
                .with(new SdkClients(
                        between(DynamoDbClient.class, clients.dynamo(), lie, setting),
                        between(SchedulerClient.class, clients.scheduler(), lie, setting),
                        between(SnsClient.class, clients.sns(), lie, setting),
                        clients.connect(),
                        between(EventBridgeClient.class, clients.eventBridge(), lie, setting),
                        clients.s3(),
                        clients.smsVoice(),
                        clients.transcribe()));
    }

    /**
     * Changes what Connect is asked.
     *
     * @param path of the operation
     */
    static Wrong asked(String path, UnaryOperator<ObjectNode> change) {
        return setting -> clients -> RingbackCode.at(setting.clock(), setting.random())
                .with(new SdkClients(
                        clients.dynamo(),
                        clients.scheduler(),
                        clients.sns(),
                        new ChangedRequests(clients.connect(), path, change),
                        clients.eventBridge(),
                        clients.s3(),
                        clients.smsVoice(),
                        clients.transcribe()));
    }

    private static <C> C between(Class<C> type, C client, Lie lie, Wrong.Setting setting) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean isCall = arguments != null
                    && arguments.length == 1
                    && arguments[0] instanceof SdkRequest
                    && SdkResponse.class.isAssignableFrom(method.getReturnType());
            if (isCall) {
                return lie.told(
                        (SdkRequest) arguments[0],
                        request -> (SdkResponse) invoke(() -> method.invoke(client, request)),
                        setting);
            }
            // The convenient forms of a call, and its paginators, come down to the call itself.
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : invoke(() -> method.invoke(client, arguments));
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Reflected {
        Object call() throws ReflectiveOperationException;
    }

    private static Object invoke(Reflected call) {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw Lies.<RuntimeException>sneaky(Objects.requireNonNull(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the client throws is thrown on as it is: an error of the service, or the end of the function's process. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
