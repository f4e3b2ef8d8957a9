package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A row as it is put together from a record: the first thing that cannot be read makes the record unreadable. */
final class Draft {

    private static final String A_TIME = "a time such as 2026-11-16 08:12:54";
    private static final String A_LENGTH = "how long it took, such as 00:02:36";

    private static final Duration LONGEST = Duration.ofDays(1);

    private final LogRecord record;
    private final LogSetting setting;
    private String session = "";
    private String id = "";
    private long version;
    private Row.Part part = Row.Part.CALL;
    private Optional<Row.Way> way = Optional.empty();
    private String from = "";
    private String to = "";
    private Optional<Instant> begun = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Result result = Result.NOBODY;
    private Optional<String> unknownWord = Optional.empty();
    private Optional<Reading> instead = Optional.empty();

    Draft(LogRecord record, LogSetting setting) {
        this.record = record;
        this.setting = setting;
    }

    Draft session(String shared) {
        session = shared;
        return this;
    }

    Draft id(String same) {
        id = same;
        return this;
    }

    Draft version(long newer) {
        version = newer;
        return this;
    }

    Draft leg() {
        part = Row.Part.LEG;
        return this;
    }

    Draft from(String written) {
        from = written;
        return this;
    }

    Draft to(String written) {
        to = written;
        return this;
    }

    Draft way(Row.Way known) {
        way = Optional.of(known);
        return this;
    }

    /** {@code Inbound}, {@code incoming} and their like; an unknown word leaves it to the two ends. */
    Draft way(String word) {
        way = Ways.of(word);
        return this;
    }

    Draft begins(String key) {
        return beginsAt(key, record.field(key));
    }

    Draft beginsAt(String key, String text) {
        begun = setting.clock().read(text);
        if (begun.isEmpty()) {
            refuse(key, A_TIME);
        } else if (!setting.clock().isPlausible(begun.get())) {
            refuse(key, "a time from the year 2000 on, and not after tomorrow");
        }
        return this;
    }

    /** Where it is empty, the call ends with what else is known. */
    Draft ends(String key) {
        return endsAt(key, record.field(key));
    }

    Draft endsAt(String key, String text) {
        if (text.isEmpty() || text.equals("0")) {
            return this;
        }
        ended = setting.clock().read(text, begun.orElse(Instant.MIN));
        if (ended.isEmpty()) {
            refuse(key, A_TIME);
        } else if (begun.isPresent() && ended.get().isBefore(begun.get())) {
            refuse(key, "a time that is not before its begin");
        }
        return ends(key, ended);
    }

    /** Where it is empty, it took no time. */
    Draft lasts(String key, Lengths.Unit unit) {
        return lastsFor(key, record.field(key), unit);
    }

    Draft lastsFor(String key, String text, Lengths.Unit unit) {
        if (text.isEmpty() || ended.isPresent()) {
            return this;
        }
        Optional<Duration> length = Lengths.read(text, unit);
        if (length.isEmpty()) {
            refuse(key, A_LENGTH);
        } else {
            ends(key, begun.map(at -> at.plus(length.get())));
        }
        return this;
    }

    private Draft ends(String key, Optional<Instant> at) {
        ended = at;
        if (begun.isPresent()
                && at.isPresent()
                && Duration.between(begun.get(), at.get()).compareTo(LONGEST) > 0) {
            refuse(key, "a call of no more than a day");
        }
        return this;
    }

    /**
     * The sum of several lengths, each of which may be empty. The system writes {@code HH:MM:SS}: a bare number comes from a program that the
     * file went through, and may count seconds, minutes or days.
     *
     * @param stated what to write behind {@code --columns}, where it is a number
     */
    Draft lastsByTheClock(String stated, String... keys) {
        for (String key : keys) {
            String text = record.field(key);
            if (Lengths.isBareNumber(text) && Lengths.isPositive(text)) {
                return instead(new Reading.MustBeStated(
                        "the file does not say what its lengths count, which %s writes as 00:02:36: state it, as duration:seconds, duration:minutes or duration:days, with --columns \"%s\""
                                .formatted(key, stated)));
            }
        }
        return lasts(Lengths.Unit.SECONDS, keys);
    }

    /** The sum of several lengths, each of which may be empty. */
    private Draft lasts(Lengths.Unit unit, String... keys) {
        if (ended.isPresent()) {
            return this;
        }
        Optional<Instant> end = begun;
        for (String key : keys) {
            String text = record.field(key);
            Optional<Duration> length = text.isEmpty() ? Optional.of(Duration.ZERO) : Lengths.read(text, unit);
            if (length.isEmpty()) {
                refuse(key, A_LENGTH);
                return this;
            }
            end = end.map(at -> at.plus(length.get()));
        }
        return ends(keys[keys.length - 1], end);
    }

    /** Words say that something answered; this is what can have answered at best. */
    Draft onlyIf(Result atBest) {
        if (result == Result.PERSON) {
            result = atBest;
        }
        return this;
    }

    /** A leg that was connected was connected to a person: nothing else is passed a call. */
    Draft spoken() {
        if (result == Result.CONNECTED) {
            result = Result.PERSON;
        }
        return this;
    }

    Draft result(Result known) {
        result = known;
        return this;
    }

    /** By the word; where nobody knows it, by whether somebody talked. */
    Draft result(String word, Words words, Result ifUnknown) {
        switch (words.of(word)) {
            case Words.Meaning.Ended(var known) -> result = known;
            case Words.Meaning.Left(var why) -> leaveOut(why);
            case Words.Meaning.Unknown(var unknown) -> {
                result = ifUnknown;
                unknownWord = unknown.isEmpty() ? Optional.empty() : Optional.of(unknown);
            }
        }
        return this;
    }

    Draft leaveOut(Reading.Why why) {
        return instead(new Reading.LeftOut(why));
    }

    Draft instead(Reading reading) {
        instead = instead.or(() -> Optional.of(reading));
        return this;
    }

    Reading reading() {
        return instead.orElseGet(this::ofCall);
    }

    private Reading ofCall() {
        Optional<Reading> open = MustBeTold.of(from, to, way, setting.numbers());
        if (open.isPresent()) {
            return open.get();
        }
        Row.Way decided = way.orElseGet(() -> Ways.between(from, to, setting.numbers()));
        boolean isInbound = decided == Row.Way.INBOUND;
        return new Reading.OfCall(
                new Row(
                        session,
                        id,
                        version,
                        part,
                        decided,
                        isInbound ? from : to,
                        isInbound ? to : from,
                        begun.orElseThrow(),
                        ended.or(() -> begun).orElseThrow(),
                        result),
                unknownWord);
    }

    private void refuse(String key, String expected) {
        instead(new Reading.Unreadable("%s: expected %s".formatted(key, expected)));
    }
}
