package dev.ringback.page;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code config.json}: what the page asks for first, since it holds for this place and not for the files. */
final class PageConfig {

    private PageConfig() {}

    static String of(PageSettings settings) {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        ObjectNode signIn = config.putObject("signIn");
        settings.signIn()
                .ifPresentOrElse(
                        known -> signIn.put("kind", "oidc")
                                .put("issuer", known.issuer())
                                .put("clientId", known.clientId())
                                .put("authorization", known.authorization())
                                .put("token", known.token())
                                .put("scopes", known.scopes()),
                        () -> signIn.put("kind", "none"));
        return JsonMapper.shared().writeValueAsString(config);
    }
}
