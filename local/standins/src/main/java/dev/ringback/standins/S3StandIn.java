package dev.ringback.standins;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * One bucket of S3, as far as somebody with a signed link can ask it: whatever the key, there is an invented recording behind it. It recomputes
 * the signature (SigV4 in the query), and looks at the clock as S3 does.
 */
public final class S3StandIn {

    /** What follows this in a path is the key. */
    public static final String PATH = "/s3/";

    public static final Region REGION = Region.of(Intrinsics.REGION);

    private static final String SECRET = "the laptop's own";

    /** Those that links to it are signed with. */
    public static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("LAPTOP", SECRET));

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String SCOPE_END = "/" + Intrinsics.REGION + "/s3/aws4_request";
    private static final String SIGNATURE = "X-Amz-Signature";
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private final Map<String, String> objects = new ConcurrentHashMap<>();

    public S3StandIn(InstantSource clock) {
        this.clock = clock;
    }

    /** Stores a text under a key. */
    void put(String key, String json) {
        objects.put(key, json);
    }

    /** The same bucket under a client that needs no socket. */
    SdkHttpClient httpClient() {
        return new S3HttpClient(this);
    }

    /**
     * What S3 answers.
     *
     * @param target as it was asked for: path and query
     * @param host as the header says
     */
    public HttpApi.Response answer(String method, URI target, String host) {
        Map<String, String> query = query(target.getRawQuery());
        if (!method.equals("GET") || !query.containsKey(SIGNATURE)) {
            return refused("AccessDenied", "Access Denied");
        }
        try {
            Instant signedAt = LocalDateTime.parse(query.getOrDefault("X-Amz-Date", ""), TIME)
                    .toInstant(ZoneOffset.UTC);
            Duration lives = Duration.ofSeconds(Long.parseLong(query.getOrDefault("X-Amz-Expires", "")));
            Instant now = clock.instant();
            if (lives.isNegative()
                    || lives.compareTo(LONGEST) > 0
                    || now.plus(CLOCKS_DIFFER).isBefore(signedAt)) {
                return refused("AuthorizationQueryParametersError", "X-Amz-Date or X-Amz-Expires cannot be");
            }
            if (!now.isBefore(signedAt.plus(lives))) {
                return refused("AccessDenied", "Request has expired");
            }
            return MessageDigest.isEqual(
                            signature(target, query, host).getBytes(StandardCharsets.UTF_8),
                            query.get(SIGNATURE).getBytes(StandardCharsets.UTF_8))
                    ? stored(target).orElseGet(() -> recording(query))
                    : refused("SignatureDoesNotMatch", "The signature that was calculated is another one.");
        } catch (DateTimeParseException | NumberFormatException e) {
            return refused("AuthorizationQueryParametersError", "X-Amz-Date or X-Amz-Expires cannot be read");
        }
    }

    private static String signature(URI target, Map<String, String> query, String host) {
        String credential = query.getOrDefault("X-Amz-Credential", "");
        String time = query.getOrDefault("X-Amz-Date", "");
        String day = time.substring(0, Math.max(0, time.indexOf('T')));
        if (!credential.equals("LAPTOP/" + day + SCOPE_END)) {
            return "of somebody else";
        }
        String signed = Arrays.stream(target.getRawQuery().split("&", -1))
                .filter(part -> !part.startsWith(SIGNATURE + "="))
                .sorted()
                .collect(Collectors.joining("&"));
        String canonical = String.join(
                "\n", List.of("GET", target.getRawPath(), signed, "host:" + host, "", "host", "UNSIGNED-PAYLOAD"));
        String toSign = String.join(
                "\n", ALGORITHM, time, day + SCOPE_END, HexFormat.of().formatHex(sha256(canonical)));
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(day, Intrinsics.REGION, "s3", "aws4_request", toSign)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(key);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String part : (raw == null ? "" : raw).split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private Optional<HttpApi.Response> stored(URI target) {
        return objects.entrySet().stream()
                .filter(object -> target.getPath().endsWith("/" + object.getKey()))
                .map(object -> new HttpApi.Response(
                        200, Map.of("content-type", "application/json"), object.getValue(), HttpApi.Encoding.TEXT))
                .findFirst();
    }

    private static HttpApi.Response recording(Map<String, String> query) {
        return new HttpApi.Response(
                200,
                Map.of(
                        "content-type",
                        "audio/wav",
                        "cache-control",
                        query.getOrDefault("response-cache-control", "no-cache")),
                Base64.getEncoder().encodeToString(Tone.wav()),
                HttpApi.Encoding.BASE64);
    }

    private static HttpApi.Response refused(String code, String message) {
        return new HttpApi.Response(
                403,
                Map.of("content-type", "application/xml"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
                        .formatted(code, message));
    }
}
