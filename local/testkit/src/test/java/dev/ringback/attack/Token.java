package dev.ringback.attack;

import dev.ringback.standins.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody signs in with, and whom it may name.
 *
 * @param person nobody, where the token must not open anything
 */
record Token(Optional<String> sent, Optional<String> person) {

    static final List<String> PEOPLE = List.of(
            "ana@northwind.example",
            "eli@northwind.example",
            "lee@northwind.example",
            "ben@bluebird.example",
            "ivy@bluebird.example",
            "pat@sunrise.example",
            "dr.kim@sunrise.example",
            "sam@sunrise.example",
            "dana@sunrise.example",
            "ops@sunrise.example");

    private static final int GOOD_FOR = 3600;

    /** Mostly somebody of the directory; else somebody who would like to be. */
    static Token any(RandomGenerator random, Instant now) {
        String person = OddValues.any(PEOPLE, random);
        return random.nextInt(6) > 0 ? of(person) : odd(person, random, now);
    }

    static Token of(String person) {
        return new Token(Optional.of(person), Optional.of(person));
    }

    private static Token odd(String person, RandomGenerator random, Instant now) {
        ObjectNode claims = Json.object()
                .put("email", person)
                .put("email_verified", "true")
                .put("iss", "https://elsewhere.example/")
                .put("exp", now.getEpochSecond() + GOOD_FOR);
        return switch (random.nextInt(13)) {
            case 0 -> new Token(Optional.empty(), Optional.empty());
            case 1 -> nobody("  ");
            case 2 -> nobody("eyJ" + OddValues.text(random));
            case 3 -> nobody("eyJ.." + OddValues.text(random));
            case 4 -> signed(claims.put("exp", now.getEpochSecond() - 1), Optional.empty());
            case 5 -> signed(claims.put("exp", "tomorrow"), Optional.empty());
            case 6 -> signed(claims.put("email_verified", false), Optional.empty());
            case 7 -> signed(claims.without("email_verified").asObject(), Optional.empty());
            case 8 -> signed(claims.put("email", person + "\u200b"), Optional.empty());
            case 9 ->
                signed(claims.put("email", "nobody" + OddValues.text(random) + "@sunrise.example"), Optional.empty());
            case 10 ->
                signed(
                        claims.put("role", "owner")
                                .put("cognito:groups", "[admin owner]")
                                .put("groups", OddValues.text(random)),
                        Optional.of(person));
            case 11 -> {
                claims.putArray("groups").add("admin").add(OddValues.node(random));
                claims.putObject("email").put("is", person);
                yield signed(claims, Optional.empty());
            }
            default -> signed(claims.put("sub", "admin").put("scope", "admin"), Optional.of(person));
        };
    }

    private static Token nobody(String sent) {
        return new Token(Optional.of(sent), Optional.empty());
    }

    private static Token signed(ObjectNode claims, Optional<String> person) {
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(claims).getBytes(StandardCharsets.UTF_8));
        return new Token(Optional.of("eyJhbGciOiJub25lIn0." + payload + ".c2ln"), person);
    }
}
