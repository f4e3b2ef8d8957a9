package dev.ringback.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.desk.SignIn.Emails;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryFiles;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which claims of a token name somebody (docs/adr/0025-an-email-must-be-marked-as-verified.md). */
class SignInTest {

    private static final String SAM = "sam@sunrise.example";
    private static final Directory DIRECTORY =
            DirectoryFiles.directory(DirectoryFiles.soundBut("ops@sunrise.example", "00u-ops"));

    /** An empty cell is a claim that the token does not have. */
    @ParameterizedTest(name = "{0}: email {1}, verified {2}, sub {3} -> {4}")
    @CsvSource(textBlock = """
        MARKED,   sam@sunrise.example,,      ,                    nobody
        MARKED,   sam@sunrise.example, true, ,                    sam@sunrise.example
        MARKED,   sam@sunrise.example, true, sam@sunrise.example, sam@sunrise.example
        MARKED,   x@example.org,       true, sam@sunrise.example, nobody
        MARKED,   x@example.org,       false,sam@sunrise.example, nobody
        MARKED,   sam@sunrise.example, false,sam@sunrise.example, nobody
        MARKED,   ,                    ,     sam@sunrise.example, nobody
        MARKED,   ,                    true, sam@sunrise.example, nobody
        MARKED,   ,                    ,     00u-ops,             00u-ops
        MARKED,   x@example.org,       false,00u-ops,             00u-ops
        UNMARKED, ,                    ,     sam@sunrise.example, sam@sunrise.example
        UNMARKED, sam@sunrise.example, ,     x,                   sam@sunrise.example
        UNMARKED, ,                    false,sam@sunrise.example, nobody
        UNMARKED, sam@sunrise.example, false,sam@sunrise.example, nobody
        UNMARKED, x@example.org,       false,00u-ops,             00u-ops
        """)
    void an_address_names_somebody_only_where_it_is_verified_whatever_claim_it_stands_in(
            Emails marking, String email, String verified, String sub, String who) {
        SignIn signIn = SignIn.of(claims(email, verified, sub), DIRECTORY, marking);

        assertThat(
                        switch (signIn) {
                            case SignIn.Known(var person) -> person.id().id();
                            case SignIn.Unknown _ -> "nobody";
                        })
                .isEqualTo(who);
    }

    @Test
    void who_is_named_by_an_unverified_sub_is_told_what_would_be_right() {
        assertThat(SignIn.of(claims(null, null, SAM), DIRECTORY, Emails.MARKED))
                .isEqualTo(new SignIn.Unknown("The sub of this sign-in is an email that nobody verified, so it names"
                        + " nobody. Have the issuer send email and email_verified."));
    }

    /** Else somebody could use up the requests of whoever's email they have claimed. */
    @Test
    void what_signs_in_is_known_by_what_the_issuer_calls_it_before_its_email() {
        assertThat(SignIn.keyOf(claims(SAM, "false", "00u-x"))).contains("sub 00u-x");
        assertThat(SignIn.keyOf(claims(SAM, null, null))).contains("email " + SAM);
        assertThat(SignIn.keyOf(claims(SAM.toUpperCase(Locale.ROOT), null, null)))
                .contains("email " + SAM);
        assertThat(SignIn.keyOf(Map.of())).isEmpty();
    }

    private static Map<String, String> claims(@Nullable String email, @Nullable String verified, @Nullable String sub) {
        Map<String, String> claims = new HashMap<>();
        if (email != null) {
            claims.put("email", email);
        }
        if (verified != null) {
            claims.put("email_verified", verified);
        }
        if (sub != null) {
            claims.put("sub", sub);
        }
        return claims;
    }
}
