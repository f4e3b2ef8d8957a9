package dev.ringback.aws.outward;

import dev.ringback.callback.PersonId;
import dev.ringback.casework.ReportMail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;

/** Reports by mail: one SNS topic a person, so that each reads what is theirs. Its name is a digest, as an address may not stand in one. */
public final class SnsReportMail implements ReportMail {

    /** Far more than two people of a tenant need to be told apart. */
    private static final int DIGITS = 24;

    private final SnsClient sns;
    private final MailTopics topics;
    private final String topicPrefix;

    /** @param topicPrefix the ARN of a person's topic, up to the digest of the person's id */
    public SnsReportMail(SnsClient sns, String topicPrefix, String keyArn) {
        this.sns = sns;
        this.topics = new MailTopics(sns, keyArn);
        this.topicPrefix = topicPrefix;
    }

    @Override
    public void setUp(PersonId reader) {
        topics.create(topic(reader));
        topics.subscribe(topic(reader), reader);
    }

    /** If somebody has taken the topic away, it is set up again. */
    @Override
    public void send(PersonId reader, String subject, String text) {
        try {
            publish(topic(reader), subject, text);
        } catch (NotFoundException _) {
            setUp(reader);
            publish(topic(reader), subject, text);
        }
    }

    /** The topic goes with its subscription. */
    @Override
    public void end(PersonId reader) {
        sns.deleteTopic(delete -> delete.topicArn(topic(reader)));
    }

    private void publish(String topic, String subject, String text) {
        sns.publish(publish -> publish.topicArn(topic).subject(subject).message(text));
    }

    private String topic(PersonId reader) {
        byte[] id = PersonId.keyOf(reader.id()).getBytes(StandardCharsets.UTF_8);
        return topicPrefix + HexFormat.of().formatHex(sha256().digest(id)).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
