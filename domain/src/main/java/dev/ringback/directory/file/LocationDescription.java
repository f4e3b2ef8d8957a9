package dev.ringback.directory.file;

import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Sentence;
import dev.ringback.callback.ShortAbandons;
import dev.ringback.callback.Wording;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.FollowUpSettings;
import dev.ringback.directory.Line;
import dev.ringback.directory.Location;
import dev.ringback.directory.MayListen;
import dev.ringback.directory.RhythmSettings;
import dev.ringback.directory.TextingSettings;
import dev.ringback.rhythm.OpenSpan;
import dev.ringback.rhythm.RhythmRules;
import dev.ringback.texting.ProperNames;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A location as people would describe it. */
final class LocationDescription {

    private LocationDescription() {}

    static Description of(String path, Location location) {
        var described = new Description(path, Wording.verbatim("%s (%s)".formatted(location.name(), location.id())));
        described
                .fact("name", DifferenceSentence.NAME, location.name())
                .fact("saysAs", DifferenceSentence.SAYS_AS, location.saysAs())
                .all(properNames(described.part("properNames"), location.properNames()))
                .fact("timeZone", DifferenceSentence.TIME_ZONE, location.hours().zone());
        var numbers = described.part("numbers");
        location.numbers()
                .forEach(number -> numbers.fact(number.e164(), DifferenceSentence.NUMBER.with(number.e164())));
        described
                .all(numbers)
                .fact(
                        "callBackOn",
                        DifferenceSentence.CALL_BACK_ON,
                        location.callBackOn().e164())
                .all(lines(described.part("lines"), location.lines()))
                .fact(
                        "queueOwner",
                        DifferenceSentence.QUEUE_OWNER,
                        location.queueOwner().map(PersonId::id))
                .all(hours(described.part("hours"), location.hours().week()))
                .all(closed(described.part("closed"), location.hours().closed()))
                .all(special(described.part("special"), location.hours().special()));
        location.connect().ifPresent(connect -> described.all(connect(described.part("connect"), connect)));
        location.texting().ifPresent(texting -> described.all(texting(described.part("texting"), texting)));
        return described
                .all(owedTexts(described.part("followUps"), location.followUps()))
                .all(rhythm(described.part("rhythm"), location.rhythm()))
                .all(described
                        .part("shortAbandon")
                        .fact(
                                "under",
                                DifferenceSentence.SHORT_ABANDON_UNDER,
                                Description.length(location.shortAbandon().under()))
                        .fact(
                                "opens",
                                DifferenceSentence.SHORT_ABANDON_OPENS,
                                opens(location.shortAbandon().opens())))
                .all(described
                        .part("voicemail")
                        .fact("mayListen", DifferenceSentence.MAY_LISTEN, listeners(location.mayListen())));
    }

    private static Description properNames(Description described, ProperNames allowed) {
        allowed.names().stream()
                .sorted()
                .forEach(name -> described.fact(name, DifferenceSentence.PROPER_NAME.with(name)));
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
                                    DifferenceSentence.LINE_BUCKET.with(number),
                                    line.bucket().map(bucket -> bucket.word()))
                            .fact("campaign", DifferenceSentence.LINE_CAMPAIGN.with(number), line.campaign()));
                });
        return lines;
    }

    private static Description hours(Description hours, Map<DayOfWeek, List<OpenSpan>> week) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String key = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
            String spans = spans(week.getOrDefault(day, List.of()));
            hours.fact(
                    key,
                    DifferenceSentence.HOURS_ON.with(name(day)),
                    spans.isEmpty() ? DifferenceSentence.CLOSED : Wording.verbatim(spans));
        }
        return hours;
    }

    /** Days that follow each other are one fact, however the file writes them. */
    private static Description closed(Description closed, Set<LocalDate> days) {
        days.stream().filter(day -> !days.contains(day.minusDays(1))).sorted().forEach(first -> {
            LocalDate last = Stream.iterate(first, days::contains, day -> day.plusDays(1))
                    .reduce(first, (_, next) -> next);
            if (last.equals(first)) {
                closed.fact(first.toString(), DifferenceSentence.CLOSED_ON.with(first));
            } else {
                closed.fact(first + ".." + last, DifferenceSentence.CLOSED_FROM.with(first, last));
            }
        });
        return closed;
    }

    private static Description special(Description special, Map<LocalDate, List<OpenSpan>> days) {
        days.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(day -> special.fact(
                        day.getKey().toString(),
                        DifferenceSentence.HOURS_ON.with(day.getKey()),
                        spans(day.getValue())));
        return special;
    }

    private static Wording name(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> DifferenceSentence.MONDAY;
            case TUESDAY -> DifferenceSentence.TUESDAY;
            case WEDNESDAY -> DifferenceSentence.WEDNESDAY;
            case THURSDAY -> DifferenceSentence.THURSDAY;
            case FRIDAY -> DifferenceSentence.FRIDAY;
            case SATURDAY -> DifferenceSentence.SATURDAY;
            case SUNDAY -> DifferenceSentence.SUNDAY;
        };
    }

    private static String spans(List<OpenSpan> spans) {
        return spans.stream().map(LocationDescription::span).collect(Collectors.joining(", "));
    }

    private static String span(OpenSpan span) {
        return span.from() + "-" + (span.lastsUntilMidnight() ? "24:00" : span.to());
    }

    private static Description connect(Description described, ConnectSettings connect) {
        described
                .fact("instance", DifferenceSentence.INSTANCE, connect.instanceArn())
                .fact("outboundQueue", DifferenceSentence.OUTBOUND_QUEUE, connect.outboundQueue())
                .fact("taskFlow", DifferenceSentence.TASK_FLOW, connect.taskFlow());
        var queues = described.part("queues");
        connect.queues().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(queue -> queues.fact(
                        queue.getKey(),
                        DifferenceSentence.QUEUE_BUCKET.with(queue.getKey()),
                        queue.getValue().word()));
        return described.all(queues);
    }

    private static Description texting(Description described, TextingSettings texting) {
        return described
                .fact("from", DifferenceSentence.TEXTS_FROM, texting.from().e164())
                .fact("link", DifferenceSentence.LINK, texting.link())
                .fact(
                        "onMissedCall",
                        DifferenceSentence.ON_MISSED_CALL,
                        switch (texting.onMissedCall()) {
                            case TEXT -> DifferenceSentence.YES;
                            case NO_TEXT -> DifferenceSentence.NO;
                        })
                .fact("answers", DifferenceSentence.ANSWERS, texting.answers().word())
                .fact("through", DifferenceSentence.THROUGH, texting.through().word())
                .fact(
                        "window",
                        DifferenceSentence.TEXT_WINDOW,
                        texting.window().earliest() + "-" + texting.window().latest())
                .fact(
                        "reminders/showTime",
                        DifferenceSentence.REMINDERS_SHOW_TIME,
                        switch (texting.reminders()) {
                            case WITH_TIME -> DifferenceSentence.YES;
                            case WITHOUT_TIME -> DifferenceSentence.NO;
                        });
    }

    private static Description owedTexts(Description described, FollowUpSettings wanted) {
        wanted.texts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            String kind = entry.getKey().word();
            described
                    .fact(
                            kind + "/team",
                            DifferenceSentence.OWED_TEXTS_SEEN_TO.with(kind),
                            entry.getValue().seenTo())
                    .fact(
                            kind + "/share",
                            DifferenceSentence.OWED_TEXTS_SHARE.with(kind),
                            entry.getValue().percent() + "%");
        });
        return described;
    }

    private static Wording opens(ShortAbandons opens) {
        return switch (opens) {
            case CALLBACK -> DifferenceSentence.A_CALLBACK;
            case NOTHING -> DifferenceSentence.NOTHING;
        };
    }

    private static Wording listeners(MayListen mayListen) {
        return switch (mayListen) {
            case WORKERS -> DifferenceSentence.WORKERS;
            case IN_HOUSE -> DifferenceSentence.IN_HOUSE;
        };
    }

    private static Description rhythm(Description described, RhythmSettings rhythm) {
        numbers(rhythm.rules()).forEach((key, number) -> described.fact(key, number.label(), number.value()));
        rhythm.byBucket().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var bucket = described.part("buckets").part(entry.getKey().word());
            Map<String, Setting> usual = numbers(rhythm.rules());
            numbers(entry.getValue()).forEach((key, number) -> {
                if (!number.equals(usual.get(key))) {
                    bucket.fact(
                            key,
                            DifferenceSentence.FOR_BUCKET.with(entry.getKey().word(), number.label()),
                            number.value());
                }
            });
            described.all(bucket);
        });
        return described;
    }

    /** A number of the rhythm, as the file writes it. */
    private record Setting(Sentence label, String value) {}

    private static Map<String, Setting> numbers(RhythmRules rules) {
        Map<String, Setting> numbers = new LinkedHashMap<>();
        numbers.put("firstNeeds", number(DifferenceSentence.FIRST_NEEDS, rules.firstNeeds()));
        numbers.put("secondAfter", number(DifferenceSentence.SECOND_AFTER, rules.secondAfter()));
        numbers.put("lastBeforeClose", number(DifferenceSentence.LAST_BEFORE_CLOSE, rules.lastBeforeClose()));
        numbers.put("morning", number(DifferenceSentence.MORNING, rules.morning()));
        numbers.put("afternoon", number(DifferenceSentence.AFTERNOON, rules.afternoon()));
        numbers.put("midday", number(DifferenceSentence.MIDDAY, rules.midday()));
        numbers.put("attempts", new Setting(DifferenceSentence.ATTEMPTS, Integer.toString(rules.attempts())));
        numbers.put("earliest", number(DifferenceSentence.EARLIEST, rules.earliest()));
        numbers.put("latest", number(DifferenceSentence.LATEST, rules.latest()));
        numbers.put("repeatAfter", number(DifferenceSentence.REPEAT_AFTER, rules.repeatAfter()));
        return numbers;
    }

    private static Setting number(Sentence label, Duration length) {
        return new Setting(label, Description.length(length));
    }

    private static Setting number(Sentence label, LocalTime time) {
        return new Setting(label, time.toString());
    }
}
