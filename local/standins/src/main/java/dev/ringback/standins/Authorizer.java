package dev.ringback.standins;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
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

    /** What the gateway says to a token that has none of a route's scopes. */
    static final String WITHOUT_SCOPE = "Bearer error=\"insufficient_scope\"";

    private static final String JWT = "eyJ";

    /** What the token of another system looks like on a laptop: its id, and after each blank a scope. */
    private static final String SCOPE = " system/";

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

    /** Whether a token has none of the scopes that a route asks for. */
    static boolean lacks(ObjectNode claims, Set<String> scopes) {
        return !scopes.isEmpty()
                && Arrays.stream(claims.path("scope").asString("").split(" ", -1))
                        .noneMatch(scopes::contains);
    }

    private static ObjectNode of(String token) {
        int scopes = token.indexOf(SCOPE);
        return scopes < 0 ? ofPerson(token) : ofSystem(token.substring(0, scopes), token.substring(scopes + 1));
    }

    private static ObjectNode ofSystem(String id, String scopes) {
        return Json.object()
                .put("sub", id)
                .put("client_id", id)
                .put("scope", scopes)
                .put("token_use", "access");
    }

    private static ObjectNode ofPerson(String person) {
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
