package dev.ringback.integration;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** The kinds of AWS that the suite can run against. Which of them are there, and why others are not, is printed once. */
enum AwsUnderTest {
    /** The embedded table and the laptop's stand-ins, inside this JVM: the default. */
    EMBEDDED,
    /** Whatever answers at {@code AWS_ENDPOINT_URL}, moto's server for one; the SDK itself finds it. */
    ENDPOINT,
    /** LocalStack in a container, where Docker answers; the image is the property {@code ringback.localstack.image}. */
    LOCALSTACK;

    private static final String IMAGE = "ringback.localstack.image";
    private static final String DEFAULT_IMAGE = "localstack/localstack:4.14.0";

    /** Started at most once in a JVM; it ends with it. */
    private static final class LocalStack {
        static final LocalStackContainer CONTAINER = started();

        private static LocalStackContainer started() {
            var container = new LocalStackContainer(
                            DockerImageName.parse(image()).asCompatibleSubstituteFor("localstack/localstack"))
                    .withServices("dynamodb", "dynamodbstreams", "sns", "scheduler", "events");
            container.start();
            return container;
        }
    }

    static {
        for (AwsUnderTest aws : values()) {
            System.out.printf(
                    "Integration suite: %s %s%n",
                    aws, aws.skippedBecause().map("is skipped: "::concat).orElse("runs"));
        }
    }

    Stack deploy() {
        return new Stack(this);
    }

    void assumeItIsThere() {
        Optional<String> reason = skippedBecause();
        Assumptions.assumeTrue(reason.isEmpty(), () -> this + " is skipped: " + reason.orElseThrow());
    }

    /** Why there is nothing to run against; empty if there is. */
    private Optional<String> skippedBecause() {
        return switch (this) {
            case EMBEDDED -> endpoint().map(named -> "AWS_ENDPOINT_URL names another AWS, " + named);
            case ENDPOINT -> endpoint().isPresent() ? Optional.empty() : Optional.of("AWS_ENDPOINT_URL is not set");
            case LOCALSTACK -> {
                if (endpoint().isPresent()) {
                    yield Optional.of("AWS_ENDPOINT_URL names another AWS");
                }
                yield Docker.ANSWERS ? Optional.empty() : Optional.of("no Docker answers, which " + image() + " needs");
            }
        };
    }

    /** Where DynamoDB, Scheduler and SNS are; empty where the SDK's own environment says so. */
    Optional<URI> services() {
        return switch (this) {
            case EMBEDDED, ENDPOINT -> Optional.empty();
            case LOCALSTACK -> Optional.of(LocalStack.CONTAINER.getEndpoint());
        };
    }

    private static Optional<String> endpoint() {
        return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).filter(url -> !url.isBlank());
    }

    private static String image() {
        return System.getProperty(IMAGE, DEFAULT_IMAGE);
    }

    private static final class Docker {
        static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String toString() {
        return switch (this) {
            case EMBEDDED -> "the embedded AWS";
            case ENDPOINT -> "the AWS at " + endpoint().orElse("AWS_ENDPOINT_URL");
            case LOCALSTACK -> "LocalStack " + image().toLowerCase(Locale.ROOT);
        };
    }
}
