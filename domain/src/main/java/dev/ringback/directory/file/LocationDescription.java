package dev.ringback.directory.file;

import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.ShortAbandons;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.Line;
import dev.ringback.directory.Location;
import dev.ringback.directory.MayListen;
import dev.ringback.directory.RhythmSettings;
import dev.ringback.directory.TextingSettings;
import dev.ringback.rhythm.OpenSpan;
import dev.ringback.rhythm.RhythmRules;
import dev.ringback.texting.ProperNames;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A location as people would describe it. */
final class LocationDescription {

    private LocationDescription() {}

    static Description of(String path, Location location) {
        var described = new Description(path, "%s (%s)".formatted(location.name(), location.id()));
        described
                .fact("name", "name", location.name())
                .fact("saysAs", "patients hear", location.saysAs())
                .all(properNames(described.part("properNames"), location.properNames()))
                .fact("timeZone", "time zone", location.hours().zone());
        var numbers = described.part("numbers");
        location.numbers().forEach(number -> numbers.fact(number.e164(), "number " + number.e164(), ""));
        described
                .all(numbers)
                .fact(
                        "callBackOn",
                        "number given to patients",
                        location.callBackOn().e164())
                .all(lines(described.part("lines"), location.lines()))
                .fact("queueOwner", "named queue owner", location.queueOwner().map(PersonId::id))
                .all(hours(described.part("hours"), location.hours().week()));
        var closed = described.part("closed");
        location.hours().closed().stream().sorted().forEach(day -> closed.fact(day.toString(), "closed on " + day, ""));
        described.all(closed);
        location.connect().ifPresent(connect -> described.all(connect(described.part("connect"), connect)));
        location.texting().ifPresent(texting -> described.all(texting(described.part("texting"), texting)));
        return described
                .all(rhythm(described.part("rhythm"), location.rhythm()))
                .all(described
                        .part("shortAbandon")
                        .fact(
                                "under",
                                "a call is a short abandon under",
                                Description.length(location.shortAbandon().under()))
                        .fact(
                                "opens",
                                "a short abandon opens",
                                opens(location.shortAbandon().opens())))
                .all(described
                        .part("voicemail")
                        .fact("mayListen", "may listen to voicemails", listeners(location.mayListen())));
    }

    private static Description properNames(Description described, ProperNames allowed) {
        allowed.names().stream()
                .sorted()
                .forEach(name -> described.fact(name, "allowed as a name in what patients read: \"" + name + "\"", ""));
        return described;
    }

    private static Description lines(Description lines, Map<PhoneNumber, Line> byNumber) {
        byNumber.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> a.e164().compareTo(b.e164())))
                .forEach(entry -> {
                    String number = entry.getKey().e164();
                    Line line = entry.getValue();
                    lines.all(lines.part(number)
                            .fact(
                                    "bucket",
                                    "line " + number + " implies bucket",
                                    line.bucket().map(bucket -> bucket.word()))
                            .fact("campaign", "line " + number + " belongs to campaign", line.campaign()));
                });
        return lines;
    }

    private static Description hours(Description hours, Map<DayOfWeek, List<OpenSpan>> week) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String key = name.substring(0, 3).toLowerCase(Locale.ROOT);
            String spans = week.getOrDefault(day, List.of()).stream()
                    .map(LocationDescription::span)
                    .collect(Collectors.joining(", "));
            hours.fact(key, "hours on " + name, spans.isEmpty() ? "closed" : spans);
        }
        return hours;
    }

    private static String span(OpenSpan span) {
        return span.from() + "-" + (span.lastsUntilMidnight() ? "24:00" : span.to());
    }

    private static Description connect(Description described, ConnectSettings connect) {
        described
                .fact("instance", "Connect instance", connect.instanceArn())
                .fact("outboundQueue", "queue that people call patients from", connect.outboundQueue())
                .fact("taskFlow", "flow through which attempts are offered as tasks", connect.taskFlow());
        var queues = described.part("queues");
        connect.queues().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(queue -> queues.fact(
                        queue.getKey(),
                        "queue " + queue.getKey() + " implies bucket",
                        queue.getValue().word()));
        return described.all(queues);
    }

    private static Description texting(Description described, TextingSettings texting) {
        return described
                .fact("from", "texts come from", texting.from().e164())
                .fact("link", "booking link in texts", texting.link())
                .fact(
                        "onMissedCall",
                        "text right after a missed call",
                        switch (texting.onMissedCall()) {
                            case TEXT -> "yes";
                            case NO_TEXT -> "no";
                        });
    }

    private static String opens(ShortAbandons opens) {
        return switch (opens) {
            case CALLBACK -> "a callback";
            case NOTHING -> "nothing";
        };
    }

    private static String listeners(MayListen mayListen) {
        return switch (mayListen) {
            case WORKERS -> "whoever may work the callback";
            case IN_HOUSE -> "in-house staff only";
        };
    }

    private static Description rhythm(Description described, RhythmSettings rhythm) {
        numbers(rhythm.rules()).forEach((key, value) -> described.fact(key, label(key), value));
        rhythm.byBucket().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var bucket = described.part("buckets").part(entry.getKey().word());
            Map<String, String> usual = numbers(rhythm.rules());
            numbers(entry.getValue()).forEach((key, value) -> {
                if (!value.equals(usual.get(key))) {
                    bucket.fact(key, "for " + entry.getKey().word() + ", " + label(key), value);
                }
            });
            described.all(bucket);
        });
        return described;
    }

    private static Map<String, String> numbers(RhythmRules rules) {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("firstNeeds", Description.length(rules.firstNeeds()));
        numbers.put("secondAfter", Description.length(rules.secondAfter()));
        numbers.put("lastBeforeClose", Description.length(rules.lastBeforeClose()));
        numbers.put("morning", rules.morning().toString());
        numbers.put("afternoon", rules.afternoon().toString());
        numbers.put("midday", rules.midday().toString());
        numbers.put("attempts", Integer.toString(rules.attempts()));
        numbers.put("earliest", rules.earliest().toString());
        numbers.put("latest", rules.latest().toString());
        numbers.put("repeatAfter", Description.length(rules.repeatAfter()));
        return numbers;
    }

    /** The labels of {@link #numbers}. */
    private static String label(String number) {
        return switch (number) {
            case "firstNeeds" -> "open time that a first attempt at once needs";
            case "secondAfter" -> "second attempt after";
            case "lastBeforeClose" -> "second attempt no later before the close than";
            case "morning" -> "final attempt in the morning at";
            case "afternoon" -> "final attempt in the afternoon at";
            case "midday" -> "the afternoon begins at";
            case "attempts" -> "attempts";
            case "earliest" -> "nobody is called before";
            case "latest" -> "nobody is called after";
            case "repeatAfter" -> "a repeat call brings the next attempt forward after";
            default -> throw new IllegalArgumentException("the rhythm has no number " + number);
        };
    }
}
