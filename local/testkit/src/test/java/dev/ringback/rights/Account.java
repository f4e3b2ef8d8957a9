package dev.ringback.rights;

import dev.ringback.standins.Template;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stack's functions as they are deployed to an invented account. */
final class Account {

    /** Not the product's name, so that what is called after the stack can be told from what never is. */
    static final String STACK = "sunrise";

    private static final Path TEMPLATE = Path.of("../../template.yaml");

    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    static final Map<String, String> BARE =
            Map.of("ConnectInstanceArn", INSTANCE, "SignInIssuer", "https://issuer.example", "SignInAudience", "desk");

    private static final Map<String, String> WITH_ALL_THERE_IS = Map.of(
            "ConnectInstanceArn", INSTANCE,
            "TaskFlowArns", INSTANCE + "/contact-flow/11111111-2222-3333-4444-666666666666",
            "SignInIssuer", "https://issuer.example",
            "SignInAudience", "desk",
            "RecordingsBucket", "the-recordings",
            "RecordingsKeyArn", "arn:aws:kms:us-east-1:111122223333:key/the-recordings",
            "TranscribeVoicemails", "yes",
            "EndUserMessaging", "used");

    private Account() {}

    /** A stack that uses all that there is: each function with what it needs. */
    static Map<Deployed, Needs.Of> functions() {
        var needs = new Needs();
        var functions = new LinkedHashMap<Deployed, Needs.Of>();
        deployed(WITH_ALL_THERE_IS).forEach(function -> functions.put(function, needs.of(function)));
        return functions;
    }

    static List<Deployed> all() {
        return deployed(WITH_ALL_THERE_IS);
    }

    /** A stack that uses nothing that is not needed. */
    static List<Deployed> bare() {
        return deployed(BARE);
    }

    /** @param endUserMessaging what the stack is told of it */
    static List<Deployed> textingBy(String endUserMessaging) {
        var parameters = new HashMap<>(BARE);
        parameters.put("EndUserMessaging", endUserMessaging);
        return deployed(parameters);
    }

    private static List<Deployed> deployed(Map<String, String> parameters) {
        return Deployed.in(Template.read(TEMPLATE, STACK, parameters), parameters);
    }
}
