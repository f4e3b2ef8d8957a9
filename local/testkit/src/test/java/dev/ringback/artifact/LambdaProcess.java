package dev.ringback.artifact;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * One function in a process of its own, started the way Lambda's managed Java runtime starts it under SnapStart: AWS's runtime
 * interface client on the class path, the unpacked artifact as the working directory, nothing else in the environment.
 */
final class LambdaProcess implements AutoCloseable {

    /** How Lambda starts it: from a snapshot, or at the first event. Only before a snapshot is a function told to get ready. */
    enum Start {
        SNAP_START,
        ON_DEMAND;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is started, and how.
     *
     * @param artifact what Lambda unpacks: the folder that has {@code lib} in it
     * @param options the JVM's, beside those that say where things are
     */
    record Launch(DeployedFunction function, Start start, Path artifact, List<String> options) {

        /** What has been built, by a JVM that is quick to start: it ends soon, and no test asks how fast it is. */
        static Launch ofWhatIsDeployed(DeployedFunction function, Start start) {
            return new Launch(function, start, deployedArtifact(), List.of("-XX:TieredStopAtLevel=1"));
        }

        /** With the JVM's log of the classes that it loads. */
        Launch logging(Path loaded) {
            var more = new ArrayList<>(options);
            more.add("-Xlog:class+load=info:file=" + loaded + "::filecount=0");
            return new Launch(function, start, artifact, more);
        }
    }

    private static final String RIC = "com.amazonaws.services.lambda.runtime.api.client";

    private final RuntimeApi api;
    private final Process process;
    private final Path output;
    private final AtomicReference<String> snapshot;

    private LambdaProcess(RuntimeApi api, Process process, Path output, AtomicReference<String> snapshot) {
        this.api = api;
        this.process = process;
        this.output = output;
        this.snapshot = snapshot;
    }

    /**
     * Starts a function, and notes which classes are in its snapshot.
     *
     * @param aws the variables that say where AWS is
     * @param scratch for the process's output and the client's native library
     */
    static LambdaProcess start(DeployedFunction function, Start start, Map<String, String> aws, Path scratch)
            throws IOException {
        Path loaded = Files.createTempFile(scratch, function.id(), ".classes");
        var snapshot = new AtomicReference<>("");
        return start(
                Launch.ofWhatIsDeployed(function, start).logging(loaded),
                new RuntimeApi(() -> snapshot.set(read(loaded))),
                snapshot,
                aws,
                scratch);
    }

    /** Starts a function whose snapshot nobody looks into. */
    static LambdaProcess start(Launch launch, Map<String, String> aws, Path scratch) throws IOException {
        return start(launch, new RuntimeApi(() -> {}), new AtomicReference<>(""), aws, scratch);
    }

    private static LambdaProcess start(
            Launch launch, RuntimeApi api, AtomicReference<String> snapshot, Map<String, String> aws, Path scratch)
            throws IOException {
        try {
            Path output = Files.createTempFile(scratch, launch.function().id(), ".log");
            var builder = new ProcessBuilder(command(launch, scratch))
                    .directory(launch.artifact().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            environment.clear();
            environment.putAll(launch.function().environment());
            environment.putAll(aws);
            environment.putAll(ofLambda(launch, api, scratch));
            Process process = builder.start();
            var _ = process.onExit().thenAccept(ended -> api.processEnded(ended.exitValue()));
            return new LambdaProcess(api, process, output, snapshot);
        } catch (IOException e) {
            api.close();
            throw e;
        }
    }

    private static List<String> command(Launch launch, Path scratch) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + launch.function().memory() * 4 / 5 + "m",
                "-XX:ErrorFile=" + scratch.resolve("crash-%p.log"),
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-D" + RIC + ".runtimeapi.NativeClient.JNI=" + nativeLibrary(scratch),
                "-classpath",
                classPath()));
        command.addAll(launch.options());
        command.add(AWSLambda.class.getName());
        command.add(launch.function().handler());
        return command;
    }

    void awaitReady() throws InterruptedException {
        try {
            api.awaitReady();
        } catch (IllegalStateException e) {
            throw new IllegalStateException("it did not start: " + output(), e);
        }
    }

    RuntimeApi.Answer invoke(String event) throws InterruptedException {
        return api.invoke(event);
    }

    List<RuntimeApi.Asked> asked() {
        return api.asked();
    }

    /** The processor's time that it has taken, the kernel's for it included. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What it has in memory, in KB: its resident set, as the kernel counts it. */
    long resident() {
        return read(Path.of("/proc", Long.toString(process.pid()), "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** All that it has written to standard output and standard error. */
    String output() {
        return read(output);
    }

    /** The JVM's own log of the classes that were loaded when the snapshot would have been taken. */
    String classesInSnapshot() {
        return snapshot.get();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        api.close();
    }

    private static Map<String, String> ofLambda(Launch launch, RuntimeApi api, Path scratch) {
        DeployedFunction function = launch.function();
        return Map.ofEntries(
                Map.entry("_HANDLER", function.handler()),
                Map.entry("LAMBDA_TASK_ROOT", launch.artifact().toString()),
                Map.entry("AWS_LAMBDA_RUNTIME_API", api.hostAndPort()),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", launch.start().word()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory())),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name()),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "artifact"),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_DEFAULT_REGION", "us-east-1"),
                Map.entry("AWS_CONTAINER_CREDENTIALS_FULL_URI", api.credentials()),
                Map.entry("AWS_CONTAINER_AUTHORIZATION_TOKEN", "invented"),
                // The person who runs the tests may have credentials of their own, which are not to be used here.
                Map.entry("AWS_SHARED_CREDENTIALS_FILE", scratch.resolve("none").toString()),
                Map.entry("AWS_CONFIG_FILE", scratch.resolve("none").toString()),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("TZ", ":UTC"));
    }

    /** What the functions module packages: exactly what sam copies and Lambda unpacks. */
    static Path deployedArtifact() {
        Path artifact = Path.of("..", "..", "functions", "target", "lambda")
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(artifact.resolve("lib"))) {
            throw new IllegalStateException(
                    "there is no artifact in functions/target/lambda; `./mvnw verify` (or `package`) makes it");
        }
        return artifact;
    }

    /** The client and what it needs itself; the function's own jars it finds in the working directory. */
    private static String classPath() {
        return Stream.of(AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
                .map(LambdaProcess::jarOf)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lambda names the library too; left to itself, the client would write it to one fixed place for the whole machine. */
    private static Path nativeLibrary(Path scratch) throws IOException {
        String libc = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl-" : "linux-";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String name = "libaws-lambda-jni." + libc + processor + ".so";
        Path library = scratch.resolve(name);
        try (InputStream packed = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
            if (packed == null) {
                throw new IllegalStateException("the runtime interface client has no " + name);
            }
            if (Files.notExists(library)) {
                Files.copy(packed, library);
            }
        }
        return library;
    }
}
