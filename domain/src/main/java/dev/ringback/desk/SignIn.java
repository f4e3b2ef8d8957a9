package dev.ringback.desk;

import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who a token says somebody is. API Gateway has checked its signature, issuer, audience and time; whose it is, the directory says
 * (docs/adr/0021-whose-a-token-is.md).
 */
public sealed interface SignIn {

    record Known(Person person) implements SignIn {}

    /** A person whom the directory does not know, why, and what to do about it. */
    record Unknown(String why) implements SignIn {}

    /**
     * Looks somebody up by the claims {@code email} and {@code sub}.
     *
     * @param claims as API Gateway passes them on, all of them texts
     */
    static SignIn of(Map<String, String> claims, Directory directory) {
        return believed(claims).stream()
                .flatMap(name -> Stream.ofNullable(claims.get(name)))
                .flatMap(claim -> directory.person(claim).stream())
                .findFirst()
                .<SignIn>map(Known::new)
                .orElseGet(() -> new Unknown(why(claims)));
    }

    /**
     * Which claims may name somebody. An email that the issuer says it has not verified counts for no one: where people may
     * set their own, it says who they would like to be.
     */
    private static List<String> believed(Map<String, String> claims) {
        return claims.getOrDefault("email_verified", "true").equals("true") ? List.of("email", "sub") : List.of("sub");
    }

    private static String why(Map<String, String> claims) {
        if (claims.containsKey("email") && !believed(claims).contains("email")) {
            return "The email of this sign-in is not verified, so it names nobody. Verify it, then sign in again.";
        }
        return claims.containsKey("email") || claims.containsKey("sub")
                ? "Nobody in the directory has the email or sub of this sign-in. Ask whoever keeps the directory."
                : "This token has neither an email nor a sub. Send one that says who you are.";
    }
}
