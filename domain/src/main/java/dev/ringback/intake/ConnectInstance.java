package dev.ringback.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Connect instance, by its ARN. */
public record ConnectInstance(String arn) {

    private static final Pattern ARN = Pattern.compile("arn:[^:]*:connect:[^:]*:[^:]*:instance/([^/\\s]+)");

    public ConnectInstance {
        if (!isArn(arn)) {
            throw new IllegalArgumentException("not the ARN of a Connect instance: " + arn);
        }
    }

    public static boolean isArn(String text) {
        return ARN.matcher(text).matches();
    }

    /** What Connect's APIs take as {@code InstanceId}. */
    public String id() {
        Matcher matcher = ARN.matcher(arn);
        if (!matcher.matches()) {
            throw new IllegalStateException(arn);
        }
        return matcher.group(1);
    }

    /** The ARN of a queue of which DescribeContact tells only the id; one that is an ARN already stays as it is. */
    public String queueArn(String queue) {
        return queue.startsWith("arn:") ? queue : arn + "/queue/" + queue;
    }

    @Override
    public String toString() {
        return arn;
    }
}
