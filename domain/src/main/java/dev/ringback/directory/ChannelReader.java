package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how a location reaches people: its Connect instance, and its texts. */
final class ChannelReader {

    static final Reading<Bucket> BUCKET = Scalars.word(Bucket.class);

    private static final Pattern QUEUE_ARN = Pattern.compile("arn:\\S+[:/]queue/\\S+");
    private static final Reading<TextingSettings.OnMissedCall> ON_MISSED_CALL =
            Scalars.either(TextingSettings.OnMissedCall.TEXT, TextingSettings.OnMissedCall.NO_TEXT);

    private ChannelReader() {}

    static Optional<ConnectSettings> connect(Place place) {
        return Fields.of(place, "instance", "queues", "taskFlow").flatMap(fields -> {
            var instance = fields.required("instance", Scalars.INSTANCE_ARN);
            var queues = fields.optional("queues", ChannelReader::queues).orElse(Map.of());
            var taskFlow = fields.optional("taskFlow", Scalars.TEXT);
            return instance.map(arn -> new ConnectSettings(arn, queues, taskFlow));
        });
    }

    static Optional<TextingSettings> texting(Place place) {
        return Fields.of(place, "from", "link", "onMissedCall").flatMap(fields -> {
            var from = fields.required("from", Scalars.PHONE);
            var link = fields.optional("link", Scalars.HTTPS_LINK);
            var onMissedCall =
                    fields.optional("onMissedCall", ON_MISSED_CALL).orElse(TextingSettings.OnMissedCall.NO_TEXT);
            return from.map(number -> new TextingSettings(number, link, onMissedCall));
        });
    }

    private static Optional<Map<String, Bucket>> queues(Place place) {
        if (!place.node().isObject()) {
            return place.mistake("a map from the ARN of a queue to a bucket");
        }
        Map<String, Bucket> queues = new HashMap<>();
        for (Reading.Keyed entry : Reading.entries(place)) {
            if (!QUEUE_ARN.matcher(entry.key()).matches()) {
                entry.value().mistake("\"" + entry.key() + "\"", "the ARN of a Connect queue");
            }
            BUCKET.read().apply(entry.value()).ifPresent(bucket -> queues.put(entry.key(), bucket));
        }
        return Optional.of(queues);
    }
}
