package dev.ringback.integration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Hears every request as it goes over the wire, and ends the process at one of them where a test says so. */
final class Wiretap implements ExecutionInterceptor {

    /** Where a process dies: at which of its requests, from 1, and on which side of it. */
    record Death(int request, Side side) {

        @Override
        public String toString() {
            return side.name().toLowerCase(java.util.Locale.ROOT) + " request " + request;
        }
    }

    enum Side {
        /** The request never leaves. */
        BEFORE,
        /** AWS has done the work, and no function is left to hear of it. */
        AFTER
    }

    /** The end of a process: an Error, so that no handler takes it for something that it can deal with. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;

        Died(Death death) {
            super("the process died " + death);
        }
    }

    private final List<SdkRequest> heard = new ArrayList<>();
    private Optional<Death> death = Optional.empty();
    private int sinceArmed;

    /** The next process dies there, unless it ends before. */
    synchronized void arm(Death at) {
        death = Optional.of(at);
        sinceArmed = 0;
    }

    /** A function that starts now lives. */
    synchronized void disarm() {
        death = Optional.empty();
    }

    synchronized List<SdkRequest> heard() {
        return List.copyOf(heard);
    }

    <T extends SdkRequest> List<T> heard(Class<T> kind) {
        return heard().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Texts to phones, as often as they were handed to SNS. */
    List<PublishRequest> texts() {
        return published(publish -> publish.phoneNumber() != null);
    }

    List<PublishRequest> alerts() {
        return published(publish -> publish.topicArn() != null);
    }

    private List<PublishRequest> published(Predicate<PublishRequest> which) {
        return heard(PublishRequest.class).stream().filter(which).toList();
    }

    /** What is asked without a client of the SDK's is counted as well: a process can die there too. */
    SdkHttpClient on(SdkHttpClient http) {
        return new SdkHttpClient() {
            @Override
            public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
                ExecutableHttpRequest prepared = http.prepareRequest(request);
                return new ExecutableHttpRequest() {
                    @Override
                    public HttpExecuteResponse call() throws IOException {
                        before();
                        HttpExecuteResponse response = prepared.call();
                        after();
                        return response;
                    }

                    @Override
                    public void abort() {
                        prepared.abort();
                    }
                };
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }

    @Override
    public synchronized void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        before();
        heard.add(context.request());
    }

    @Override
    public synchronized void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        after();
    }

    private synchronized void before() {
        sinceArmed++;
        dieIf(Side.BEFORE);
    }

    private synchronized void after() {
        dieIf(Side.AFTER);
    }

    private void dieIf(Side side) {
        var here = new Death(sinceArmed, side);
        if (death.equals(Optional.of(here))) {
            death = Optional.empty();
            throw new Died(here);
        }
    }
}
