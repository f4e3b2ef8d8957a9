package dev.ringback.aws.outward;

import dev.ringback.casework.Recordings.Link;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Signs what a browser then asks of S3: SigV4 in the query, by the signer that the SDK's clients sign with, so that no client of S3 joins the
 * artifact.
 */
public final class S3Presigner {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private final Region region;
    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;

    public S3Presigner(Region region, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        this.region = region;
        this.credentials = credentials;
    }

    /** A link to an object of a bucket. It ends after {@code lives}, and no later than the credentials that signed it. */
    Link link(URI bucket, String key, Instant now, Duration lives) {
        AwsCredentialsIdentity identity = credentials.resolveIdentity().join();
        SdkHttpRequest asked = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(bucket)
                .encodedPath(bucket.getRawPath() + "/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key))
                // A patient's voice stays on the disk of no desk.
                .putRawQueryParameter("response-cache-control", "no-store")
                .build();
        // S3 takes the path as it is sent: encoded once, and not put in order.
        URI url = SIGNER.sign(sign -> sign.identity(identity)
                        .request(asked)
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id())
                        .putProperty(
                                AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, lives)
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
                .request()
                .getUri();
        Instant until = now.plus(lives);
        return new Link(url, identity.expirationTime().filter(until::isAfter).orElse(until));
    }
}
