package dev.ringback.directory.file;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Wording;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.TextingSettings;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import dev.ringback.rhythm.ContactWindow;
import dev.ringback.texting.AnswersBy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how a location reaches people: its Connect instance, and its texts. */
final class ChannelReader {

    static final Decoder<Bucket> BUCKET = Decoder.word(Bucket.class);

    /** An ARN of AWS takes no more. */
    private static final int LONGEST_ARN = 300;

    private static final Decoder<String> FLOW = Decoder.text(LONGEST_ARN);
    private static final Pattern QUEUE_ARN = Pattern.compile("arn:\\S+[:/]queue/\\S+");
    private static final Decoder<String> OUTBOUND_QUEUE =
            Decoder.ofText(ScalarSentence.QUEUE_ARN, ChannelReader::queue);
    private static final Decoder<TextingSettings.OnMissedCall> ON_MISSED_CALL =
            Decoder.either(TextingSettings.OnMissedCall.TEXT, TextingSettings.OnMissedCall.NO_TEXT);

    private static final Decoder<TextingSettings.Reminders> SHOW_TIME =
            Decoder.either(TextingSettings.Reminders.WITH_TIME, TextingSettings.Reminders.WITHOUT_TIME);

    private static final Decoder<AnswersBy> ANSWERS = Decoder.word(AnswersBy.class);
    private static final Decoder<TextingSettings.Through> THROUGH = Decoder.word(TextingSettings.Through.class);

    /** A state has hours of its own, and some time must be left in both. */
    private static final Duration SHORTEST_WINDOW = Duration.ofHours(4);

    private static final Decoder<ContactWindow> WINDOW =
            Decoder.ofText(LocationSentence.TEXT_WINDOW, ChannelReader::window, ChannelReader::isNarrower);

    private ChannelReader() {}

    static Optional<ConnectSettings> connect(Node node) {
        return Members.of(node, "instance", "queues", "outboundQueue", "taskFlow")
                .flatMap(members -> {
                    var instance = members.required("instance", Scalars.INSTANCE_ARN);
                    var queues =
                            members.optional("queues", ChannelReader::queues).orElse(Map.of());
                    var outboundQueue = members.optional("outboundQueue", OUTBOUND_QUEUE);
                    var taskFlow = members.optionalOrNull("taskFlow", FLOW);
                    return instance.map(arn -> new ConnectSettings(arn, queues, outboundQueue, taskFlow));
                });
    }

    static Optional<TextingSettings> texting(Node node) {
        return Members.of(node, "from", "link", "onMissedCall", "answers", "through", "window", "reminders")
                .flatMap(members -> {
                    var from = members.required("from", Scalars.PHONE);
                    var link = members.optional("link", Scalars.HTTPS_LINK);
                    link.filter(LinkHosts::isAnybodys)
                            .ifPresent(found -> members.find("link")
                                    .ifPresent(at -> at.refuse(
                                            Wording.verbatim("\"" + found + "\""), LocationSentence.OWN_LINK)));
                    var onMissedCall = members.optional("onMissedCall", ON_MISSED_CALL)
                            .orElse(TextingSettings.OnMissedCall.NO_TEXT);
                    var through = members.optional("through", THROUGH).orElse(TextingSettings.Through.SNS);
                    var answers = members.optional("answers", ANSWERS).orElse(usually(through));
                    var window = members.optional("window", WINDOW).orElse(ContactWindow.TEXTS);
                    var reminders = members.optional("reminders", ChannelReader::reminders)
                            .orElse(TextingSettings.Reminders.WITHOUT_TIME);
                    return from.map(number ->
                            new TextingSettings(number, link, onMissedCall, answers, through, window, reminders));
                });
    }

    private static Optional<TextingSettings.Reminders> reminders(Node node) {
        return Members.of(node, "showTime").flatMap(members -> members.optional("showTime", SHOW_TIME));
    }

    /** Whoever sets End User Messaging up has its numbers leave opt-outs to Ringback (docs/deploy.md); of others AWS keeps them. */
    private static AnswersBy usually(TextingSettings.Through through) {
        return switch (through) {
            case SNS -> AnswersBy.AWS;
            case END_USER_MESSAGING -> AnswersBy.RINGBACK;
        };
    }

    private static Optional<ContactWindow> window(String hours) {
        String[] ends = hours.strip().split("-", -1);
        return Scalars.time(ends[0])
                .flatMap(from -> Scalars.time(ends[ends.length - 1])
                        .filter(to -> ends.length == 2 && from.isBefore(to))
                        .map(to -> new ContactWindow(from, to)));
    }

    private static boolean isNarrower(ContactWindow window) {
        return window.and(ContactWindow.TEXTS).equals(window)
                && Duration.between(window.earliest(), window.latest()).compareTo(SHORTEST_WINDOW) >= 0;
    }

    private static Optional<String> queue(String arn) {
        return Optional.of(arn)
                .filter(text ->
                        text.length() <= LONGEST_ARN && QUEUE_ARN.matcher(text).matches());
    }

    private static Optional<Map<String, Bucket>> queues(Node node) {
        if (!node.json().isObject()) {
            return node.mistake(LocationSentence.QUEUES);
        }
        Map<String, Bucket> queues = new HashMap<>();
        for (Node.Member entry : node.members()) {
            if (queue(entry.key()).isEmpty()) {
                entry.value().refuse(Wording.verbatim("\"" + entry.key() + "\""), ScalarSentence.QUEUE_ARN);
            }
            BUCKET.decode(entry.value()).ifPresent(bucket -> queues.put(entry.key(), bucket));
        }
        return Optional.of(queues);
    }
}
