package dev.ringback.standins;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** SNS: topics, their subscriptions, and texts to phone numbers with the account's opt-out list. */
final class SnsStandIn implements Wire.Service {

    private static final Set<String> STOP_WORDS =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "ARRET");

    private record Subscription(String topic, String endpoint) {}

    private final InstantSource clock;
    private final SentTexts sent;
    private final Observer observer;
    private final Set<String> topics = new HashSet<>();
    private final Set<String> optedOut = new HashSet<>();
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private long messages;
    private long subscribed;

    SnsStandIn(InstantSource clock, Set<String> topics, SentTexts sent, Observer observer) {
        this.clock = clock;
        this.sent = sent;
        this.observer = observer;
        this.topics.addAll(topics);
    }

    synchronized void optOut(String number) {
        optedOut.add(number);
    }

    /** Whether carriers take a text for a STOP. */
    static boolean isStop(String body) {
        return STOP_WORDS.contains(body.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public synchronized Optional<Wire.Answer> answer(Wire.Request request) {
        if (!request.method().equals("POST") || !request.path().equals("/")) {
            return Optional.empty();
        }
        Map<String, String> form = Wire.fields(request.body());
        return switch (form.getOrDefault("Action", "")) {
            case "Publish" -> Optional.of(publish(form));
            case "CreateTopic" -> Optional.of(createTopic(form.getOrDefault("Name", "")));
            case "DeleteTopic" -> Optional.of(deleteTopic(form.getOrDefault("TopicArn", "")));
            case "Subscribe" ->
                Optional.of(subscribe(form.getOrDefault("TopicArn", ""), form.getOrDefault("Endpoint", "")));
            case "ListSubscriptionsByTopic" -> Optional.of(subscriptions(form.getOrDefault("TopicArn", "")));
            case "Unsubscribe" -> Optional.of(unsubscribe(form.getOrDefault("SubscriptionArn", "")));
            case "CheckIfPhoneNumberIsOptedOut" -> {
                boolean out = optedOut.contains(form.getOrDefault("phoneNumber", ""));
                yield Optional.of(done("CheckIfPhoneNumberIsOptedOut", "<isOptedOut>" + out + "</isOptedOut>"));
            }
            default -> Optional.empty();
        };
    }

    private Wire.Answer publish(Map<String, String> form) {
        String message = form.getOrDefault("Message", "");
        if (message.isEmpty()) {
            return Wire.xmlError("InvalidParameter", "Invalid parameter: Empty message");
        }
        String topic = form.getOrDefault("TopicArn", form.getOrDefault("TargetArn", ""));
        if (!topic.isEmpty()) {
            if (!topics.contains(topic)) {
                return Wire.xmlError("NotFound", "Topic does not exist");
            }
            String subject = form.getOrDefault("Subject", "");
            if (!subject.matches("[\\x20-\\x7E]{0,99}")) {
                return Wire.xmlError("InvalidParameter", "Invalid parameter: Subject");
            }
            observer.saw(new Observation.Alerted(clock.instant(), topic, mailedTo(topic), subject, message));
        } else {
            String to = form.getOrDefault("PhoneNumber", "");
            if (!to.matches("\\+[1-9]\\d{6,14}")) {
                return Wire.xmlError("InvalidParameter", "Invalid parameter: PhoneNumber");
            }
            if (!optedOut.contains(to)) {
                String from = attribute(form, "AWS.MM.SMS.OriginationNumber");
                sent.add(new SentTexts.Sent("message-" + (messages + 1), to, from, Map.of()));
                observer.saw(new Observation.TextSent(clock.instant(), to, from, message));
            }
        }
        messages++;
        return done("Publish", "<MessageId>message-" + messages + "</MessageId>");
    }

    private Wire.Answer createTopic(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,256}")) {
            return Wire.xmlError("InvalidParameter", "Invalid parameter: Topic Name");
        }
        String arn = "arn:aws:sns:" + Intrinsics.REGION + ":" + Intrinsics.ACCOUNT + ":" + name;
        topics.add(arn);
        return done("CreateTopic", "<TopicArn>" + arn + "</TopicArn>");
    }

    /** As AWS does, without an error where there is none. */
    private Wire.Answer deleteTopic(String topic) {
        topics.remove(topic);
        subscriptions.values().removeIf(subscription -> subscription.topic().equals(topic));
        return done("DeleteTopic", "");
    }

    private List<String> mailedTo(String topic) {
        return subscriptions.values().stream()
                .filter(subscription -> subscription.topic().equals(topic))
                .map(Subscription::endpoint)
                .toList();
    }

    /** Everybody confirms at once. */
    private Wire.Answer subscribe(String topic, String endpoint) {
        if (!topics.contains(topic)) {
            return Wire.xmlError("NotFound", "Topic does not exist");
        }
        String arn = topic + ":subscription-" + ++subscribed;
        subscriptions.put(arn, new Subscription(topic, endpoint));
        return done("Subscribe", "<SubscriptionArn>" + arn + "</SubscriptionArn>");
    }

    private Wire.Answer unsubscribe(String arn) {
        subscriptions.remove(arn);
        return done("Unsubscribe", "");
    }

    private Wire.Answer subscriptions(String topic) {
        if (!topics.contains(topic)) {
            return Wire.xmlError("NotFound", "Topic does not exist");
        }
        String members = subscriptions.entrySet().stream()
                .filter(one -> one.getValue().topic().equals(topic))
                .map(one ->
                        "<member><TopicArn>%s</TopicArn><Protocol>email</Protocol><SubscriptionArn>%s</SubscriptionArn><Endpoint>%s</Endpoint></member>"
                                .formatted(topic, one.getKey(), one.getValue().endpoint()))
                .collect(Collectors.joining());
        return done("ListSubscriptionsByTopic", "<Subscriptions>" + members + "</Subscriptions>");
    }

    private static String attribute(Map<String, String> form, String name) {
        for (int i = 1; form.containsKey("MessageAttributes.entry." + i + ".Name"); i++) {
            if (name.equals(form.get("MessageAttributes.entry." + i + ".Name"))) {
                return form.getOrDefault("MessageAttributes.entry." + i + ".Value.StringValue", "");
            }
        }
        return "";
    }

    private static Wire.Answer done(String action, String result) {
        return Wire.Answer.xml("<" + action + "Response xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><" + action
                + "Result>" + result + "</" + action
                + "Result><ResponseMetadata><RequestId>0</RequestId></ResponseMetadata></"
                + action + "Response>");
    }
}
