package dev.ringback.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ringback local} while it serves, begun at a moment of the test's choice; it ends when this is closed. */
final class ServedLaptop implements AutoCloseable {

    private static final Pattern DESK = Pattern.compile("The desk is at http://localhost:(\\d+)/ ");
    private static final long LONGEST_START_MINUTES = 5;

    /** Tells the port as soon as it is printed; or what was said instead of it. */
    private static final class Telling extends StringWriter {

        private final CompletableFuture<Integer> port = new CompletableFuture<>();

        @Override
        public void flush() {
            Matcher desk = DESK.matcher(toString());
            if (desk.find()) {
                port.complete(Integer.parseInt(desk.group(1)));
            }
        }
    }

    private final Telling out = new Telling();
    private final StringWriter err = new StringWriter();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Thread running;
    private final int port;

    private ServedLaptop(Instant now, Path data, String... more) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of("local", "--port", "0", "--data", data.toString()), Stream.of(more))
                .toArray(String[]::new);
        running = Thread.ofPlatform().name("ringback local").start(() -> {
            ended.complete(Main.commandLine(InstantSource.fixed(now))
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments));
            out.port.completeExceptionally(new AssertionError("it ended before it served: " + err));
        });
        port = out.port.get(LONGEST_START_MINUTES, TimeUnit.MINUTES);
    }

    /**
     * Starts it.
     *
     * @param now what time it really is, and stays
     */
    static ServedLaptop at(Instant now, Path data, String... more) throws Exception {
        return new ServedLaptop(now, data, more);
    }

    int port() {
        return port;
    }

    /** What it has said so far. */
    List<String> said() {
        return out.toString().lines().toList();
    }

    String complained() {
        return err.toString();
    }

    @Override
    public void close() {
        running.interrupt();
        ended.join();
    }
}
