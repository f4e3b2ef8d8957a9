package dev.ringback.standins;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The functions that template.yaml declares, invoked as Lambda invokes them: bytes in, bytes out. */
public final class Functions {

    /** A function of the template. */
    public record Declared(
            String id, String name, String handlerClass, Map<String, String> environment, int asyncRetries) {}

    /** Makes a function's handler, as Lambda does at a cold start. */
    @FunctionalInterface
    public interface ColdStart {
        RequestStreamHandler start(String handlerClass, Map<String, String> environment);
    }

    /** What came of an invocation. */
    sealed interface Result {

        /** It returned, having logged these lines. */
        record Returned(String answer, List<String> lines) implements Result {}

        /** It threw, or its process died. */
        record Failed(String reason) implements Result {}
    }

    private static final List<Duration> ASYNC_WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));

    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Map<String, RequestStreamHandler> warm = new LinkedHashMap<>();
    private final ColdStart coldStart;
    private final InstantSource clock;
    private final Agenda agenda;
    private final Faults faults;
    private final Observer observer;
    private Consumer<FunctionRun> afterRun = run -> {};

    Functions(
            List<Declared> functions,
            ColdStart coldStart,
            InstantSource clock,
            Agenda agenda,
            Faults faults,
            Observer observer) {
        functions.forEach(function -> declared.put(function.name(), function));
        this.coldStart = coldStart;
        this.clock = clock;
        this.agenda = agenda;
        this.faults = faults;
        this.observer = observer;
    }

    /** Who wants to know when a run has ended, however it ended. */
    void afterEachRun(Consumer<FunctionRun> listener) {
        afterRun = listener;
    }

    void startAfresh() {
        synchronized (warm) {
            warm.clear();
        }
    }

    /** The function's name in the template. */
    String id(String name) {
        return find(name).id();
    }

    /** The function that an ARN (with or without an alias) names. */
    Optional<String> named(String arn) {
        int at = arn.indexOf(":function:");
        if (at < 0) {
            return Optional.empty();
        }
        String name = arn.substring(at + ":function:".length()).split(":", 2)[0];
        return declared.containsKey(name) ? Optional.of(name) : Optional.empty();
    }

    /** The name of the function that template.yaml has under this id. */
    String nameOf(String id) {
        return declared.values().stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("template.yaml has no function " + id))
                .name();
    }

    /** Invokes and waits for the answer. */
    Result invoke(String name, String event) {
        Declared function = find(name);
        FunctionRun run = new FunctionRun(function.id(), faults);
        Result result;
        try {
            RequestStreamHandler handler;
            synchronized (warm) {
                handler = warm.computeIfAbsent(
                        name, cold -> coldStart.start(function.handlerClass(), function.environment()));
            }
            String answer = ScopedValue.where(FunctionRun.CURRENT, run).call(() -> run(handler, function, event, run));
            result = new Result.Returned(answer, run.lines());
        } catch (IOException | RuntimeException e) {
            result = new Result.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (FunctionRun.Crashed e) {
            // The process is gone and with it all that it kept in memory.
            synchronized (warm) {
                warm.remove(name);
            }
            result = new Result.Failed(String.valueOf(e.getMessage()));
        }
        run.lines().forEach(line -> observer.saw(new Observation.Logged(clock.instant(), function.id(), line)));
        if (result instanceof Result.Failed failed) {
            observer.saw(new Observation.Logged(clock.instant(), function.id(), failed.reason()));
        }
        afterRun.accept(run);
        return result;
    }

    /** Invokes without waiting, as Scheduler and EventBridge do: Lambda itself retries a failure twice, then gives it up. */
    void invokeAsync(String name, String event) {
        attempt(name, event, 0);
    }

    private void attempt(String name, String event, int failures) {
        if (!(invoke(name, event) instanceof Result.Failed failed)) {
            return;
        }
        if (failures >= Math.min(find(name).asyncRetries(), ASYNC_WAITS.size())) {
            observer.saw(new Observation.DeadLettered(clock.instant(), id(name), failed.reason(), event));
            return;
        }
        agenda.enter(
                clock.instant().plus(ASYNC_WAITS.get(failures)),
                Agenda.Kind.DELIVERY,
                "retry of " + name,
                () -> attempt(name, event, failures + 1));
    }

    private static String run(RequestStreamHandler handler, Declared function, String event, FunctionRun run)
            throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                answer,
                new LocalContext(function.name(), run::log));
        return answer.toString(StandardCharsets.UTF_8);
    }

    private Declared find(String name) {
        return Optional.ofNullable(declared.get(name))
                .orElseThrow(() -> new IllegalArgumentException("template.yaml has no function " + name));
    }
}
