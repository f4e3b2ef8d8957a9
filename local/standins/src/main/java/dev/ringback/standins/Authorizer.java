package dev.ringback.standins;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * API Gateway's JWT authorizer, for people who trust each other: a token is the id of somebody, or a JWT whose signature no one
 * checks, for those who want to send other claims or an expired token.
 */
final class Authorizer {

    /** What the authorizer makes of a token. */
    sealed interface Verdict {

        /** The claims, all of them texts, as API Gateway passes them on. */
        record Admitted(ObjectNode claims) implements Verdict {}

        /** Not to be let in, and the header that says why. */
        record Refused(String wwwAuthenticate) implements Verdict {}
    }

    private static final String JWT = "eyJ";

    private Authorizer() {}

    static Verdict judge(Optional<String> token, Instant now) {
        if (token.isEmpty() || token.get().isBlank()) {
            return new Verdict.Refused("Bearer");
        }
        return token.get().startsWith(JWT) ? jwt(token.get(), now) : new Verdict.Admitted(of(token.get()));
    }

    /** Whom a token names. */
    static Optional<String> person(Optional<String> token) {
        return token.filter(given -> given.startsWith(JWT))
                .flatMap(Authorizer::payload)
                .flatMap(claims -> claims.optional("email").or(() -> claims.optional("sub")))
                .map(Authorizer::text)
                .or(() -> token);
    }

    private static ObjectNode of(String person) {
        return Json.object()
                .put("email", person)
                .put("email_verified", "true")
                .put("sub", person)
                .put("token_use", "id");
    }

    private static Verdict jwt(String token, Instant now) {
        Optional<JsonNode> payload = payload(token);
        if (payload.isEmpty()) {
            return invalid("the token is malformed");
        }
        Optional<JsonNode> expires = payload.get().optional("exp").filter(JsonNode::isNumber);
        if (expires.isEmpty() || expires.get().asLong() <= now.getEpochSecond()) {
            return invalid("the token has expired");
        }
        ObjectNode claims = Json.object();
        payload.get().properties().forEach(claim -> claims.put(claim.getKey(), text(claim.getValue())));
        return new Verdict.Admitted(claims);
    }

    private static Optional<JsonNode> payload(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            return parts.length == 3
                    ? Optional.of(Json.read(
                                    new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)))
                            .filter(JsonNode::isObject)
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode claim) {
        return claim.isString() ? claim.asString() : Json.write(claim);
    }

    private static Verdict invalid(String why) {
        return new Verdict.Refused("Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\"".formatted(why));
    }
}
