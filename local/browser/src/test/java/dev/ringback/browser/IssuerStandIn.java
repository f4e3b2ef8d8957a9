package dev.ringback.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ringback.standins.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An OpenID Connect issuer that signs everybody in as one person, by authorization code with PKCE. As Cognito's, its endpoints have another origin
 * than what it is called.
 */
final class IssuerStandIn implements AutoCloseable {

    static final String ISSUER = "https://cognito-idp.example/us-east-1_example";
    static final String CLIENT = "desk";

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private record Asked(String challenge, String nonce) {}

    private final HttpsServer server;
    private final String person;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final String deskOrigin;

    /** How long its tokens last, by the clock of the desk that reads them. */
    private Instant expires;

    IssuerStandIn(String person, String deskOrigin, Instant expires, Path scratch) throws Exception {
        this.person = person;
        this.deskOrigin = deskOrigin;
        this.expires = expires;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(scratch)));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    void lastUntil(Instant when) {
        expires = when;
    }

    String url(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** What people see is a page with one link: whoever follows it is signed in. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(query.get("code_challenge_method")) || !"code".equals(query.get("response_type"))) {
            answer(exchange, 400, "text/plain", "expected a code with PKCE");
            return;
        }
        String code = "code-" + (codes.size() + 1);
        codes.put(code, new Asked(query.getOrDefault("code_challenge", ""), query.getOrDefault("nonce", "")));
        String back = query.get("redirect_uri") + "?code=" + code + "&amp;state=" + query.get("state");
        answer(exchange, 200, "text/html", "<title>Issuer</title><a href='" + back + "'>I am " + person + "</a>");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", deskOrigin);
        Asked asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null || !asked.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        long now = Instant.now().getEpochSecond();
        String claims = Json.write(Json.object()
                .put("iss", ISSUER)
                .put("aud", CLIENT)
                .put("sub", "5a0e5a0e-0000-4000-8000-00000000002a")
                .put("email", person)
                .put("email_verified", true)
                .put("nonce", asked.nonce())
                .put("iat", now)
                .put("exp", expires.getEpochSecond()));
        String token = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims) + "." + base64("signed");
        answer(
                exchange,
                200,
                "application/json",
                Json.write(Json.object()
                        .put("access_token", "not for the desk")
                        .put("id_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", Duration.ofHours(1).toSeconds())));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A certificate that nobody signed: the browser of the test takes it. */
    private static SSLContext tls(Path scratch) throws Exception {
        Path store = scratch.resolve("issuer.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "issuer",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
