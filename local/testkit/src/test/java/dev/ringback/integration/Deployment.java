package dev.ringback.integration;

import dev.ringback.lambda.Settings;
import dev.ringback.standins.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;

/** What it takes to put template.yaml's resources under a stack name of their own into some AWS. */
final class Deployment {

    private Deployment() {}

    /** Every AWS says by its first topic which account it plays. */
    static String account(SnsClient sns, String name) {
        String topic = sns.createTopic(create -> create.name(name + "-probe")).topicArn();
        return topic.split(":", -1)[4];
    }

    static Template template(String stack) {
        return Template.read(file("template.yaml"), stack, Map.of("ConnectInstanceArn", Calls.INSTANCE));
    }

    /** A file of the checkout, from whichever module's folder the tests run in. */
    static Path file(String name) {
        Path here = Path.of(name).toAbsolutePath();
        return Files.exists(here) ? here : Path.of("..", "..", name);
    }

    static Settings settings(Template template, String account) {
        Map<String, String> environment = new LinkedHashMap<>();
        template.only("AWS::Serverless::Function", "AttemptTimer")
                .properties()
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(variable -> environment.put(
                        variable.getKey(), variable.getValue().asString().replace("111122223333", account)));
        return Settings.from(environment);
    }
}
