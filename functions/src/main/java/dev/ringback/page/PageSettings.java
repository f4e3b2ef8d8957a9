package dev.ringback.page;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages must know of the place where they are served.
 *
 * @param signIn how people sign in; absent where that has not been set up
 * @param recordings the origin of the bucket whose recordings the pages play; absent where they play none
 * @param workspace the origin of the agent workspace that may frame the pages; absent where none may
 */
public record PageSettings(Optional<SignIn> signIn, Optional<String> recordings, Optional<String> workspace) {

    /** Where the bucket of the recordings answers: what the desk signs links to, the pages may play. */
    public static final String RECORDINGS = "RINGBACK_RECORDINGS_URL";

    /**
     * The issuer that signs people in, by authorization code with PKCE.
     *
     * @param authorization where a browser is sent to sign in
     * @param token where it redeems the code
     */
    public record SignIn(String issuer, String clientId, String authorization, String token, String scopes) {

        /** The one origin beside its own that a page may ask. */
        String tokenOrigin() {
            return origin(token);
        }
    }

    /** Reads the settings. Without the endpoints of an issuer nobody can sign in, and the page says so. */
    public static PageSettings from(Map<String, String> environment) {
        Optional<String> authorization = given(environment, "RINGBACK_PAGE_AUTHORIZATION");
        Optional<String> token = given(environment, "RINGBACK_PAGE_TOKEN");
        Optional<SignIn> signIn = authorization.flatMap(to -> token.map(redeem -> new SignIn(
                given(environment, "RINGBACK_PAGE_ISSUER").orElse(""),
                given(environment, "RINGBACK_PAGE_CLIENT").orElse(""),
                to,
                redeem,
                given(environment, "RINGBACK_PAGE_SCOPES").orElse("openid email"))));
        return new PageSettings(
                signIn,
                given(environment, RECORDINGS).map(PageSettings::origin),
                given(environment, "RINGBACK_PAGE_WORKSPACE").map(PageSettings::origin));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Of a URL, what a policy may name; a policy that was put together from anything else could say more than one origin. */
    private static String origin(String url) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw new IllegalArgumentException("expected a URL with a scheme and a host, found " + url);
        }
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
