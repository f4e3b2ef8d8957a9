package dev.ringback.desk;

import dev.ringback.callback.PersonId;
import dev.ringback.callback.Word;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who a token says somebody is. API Gateway has checked its signature, issuer, audience and time; whose it is, the directory says
 * (docs/adr/0021-whose-a-token-is.md).
 */
public sealed interface SignIn {

    /** The claim by which an issuer says whether an email is somebody's own. */
    String EMAIL_VERIFIED = "email_verified";

    String EMAIL = "email";
    String SUB = "sub";

    record Known(Person person) implements SignIn {}

    /** A person whom the directory does not know, why, and what to do about it. */
    record Unknown(String why) implements SignIn {}

    /** Whether the issuer says of each email if it is verified: what the deployment states (docs/deploy.md). */
    enum Emails implements Word {
        /** It does, with {@code email_verified}. A token that lacks the claim is not believed. */
        MARKED,
        /** It never does, and only administrators set addresses. */
        UNMARKED
    }

    /**
     * Looks somebody up by the claims {@code email} and {@code sub}.
     *
     * @param claims as API Gateway passes them on, all of them texts
     */
    static SignIn of(Map<String, String> claims, Directory directory, Emails marking) {
        return believed(claims, marking).stream()
                .flatMap(name -> Stream.ofNullable(claims.get(name)))
                .flatMap(claim -> directory.person(claim).stream())
                .findFirst()
                .<SignIn>map(Known::new)
                .orElseGet(() -> new Unknown(why(claims, marking)));
    }

    /**
     * What signs in, whether the directory knows it or not: the issuer's own name for it before an email, which could be anybody's. Absent
     * for a token that has neither.
     */
    static Optional<String> keyOf(Map<String, String> claims) {
        return Stream.of(SUB, EMAIL)
                .filter(claims::containsKey)
                .findFirst()
                .map(name -> name + " " + PersonId.keyOf(claims.getOrDefault(name, "")));
    }

    /**
     * Which claims may name somebody. An email that is not known to be verified counts for no one: where people may set their own, it
     * says who they would like to be. So does a sub that is an address, for some issuers have a login there that people choose themselves;
     * one that is verified stands in the email too.
     */
    private static List<String> believed(Map<String, String> claims, Emails marking) {
        List<String> believed = new ArrayList<>();
        String unsaid = switch (marking) {
            case MARKED -> "false";
            case UNMARKED -> "true";
        };
        boolean isVerified = claims.getOrDefault(EMAIL_VERIFIED, unsaid).equals("true");
        if (isVerified) {
            believed.add(EMAIL);
        }
        boolean isAddress = claims.getOrDefault(SUB, "").contains("@");
        boolean isTheIssuersOwn = switch (marking) {
            case MARKED -> !isAddress;
            case UNMARKED -> !isAddress || isVerified;
        };
        if (isTheIssuersOwn) {
            believed.add(SUB);
        }
        return believed;
    }

    private static String why(Map<String, String> claims, Emails marking) {
        if (claims.containsKey(EMAIL) && !believed(claims, marking).contains(EMAIL)) {
            return claims.containsKey(EMAIL_VERIFIED)
                    ? "The email of this sign-in is not verified, so it names nobody. Verify it, then sign in again."
                    : "This token does not say whether its email is verified, so the email names nobody. Have the"
                            + " issuer send email_verified, or ask whoever deploys Ringback about its parameter"
                            + " SignInEmails.";
        }
        if (claims.containsKey(SUB)
                && !claims.containsKey(EMAIL)
                && !believed(claims, marking).contains(SUB)) {
            return "The sub of this sign-in is an email that nobody verified, so it names nobody. Have the issuer send"
                    + " email and email_verified.";
        }
        return claims.containsKey(EMAIL) || claims.containsKey(SUB)
                ? "Nobody in the directory has the email or sub of this sign-in. Ask whoever keeps the directory."
                : "This token has neither an email nor a sub. Send one that says who you are.";
    }
}
