package dev.ringback.aws.table;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Ending;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Score;
import dev.ringback.callback.ScriptVersion;
import dev.ringback.callback.Team;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.Worker;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.numbers.Tally;
import dev.ringback.numbers.Tally.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tally as an item has it, in few letters. What kind it is and what it is of stands in the key; the rest is fields, one after the other,
 * with {@link ShortNames} for words.
 */
final class TallyForm {

    private static final char CALLBACK = 'c';
    private static final char FURTHER_CALL = 'r';
    private static final char UNCALLABLE = 'u';
    private static final char TEXT = 't';
    private static final char QUESTION = 'q';
    private static final char STOP = 's';
    private static final char FOLLOW_UP = 'f';
    private static final char OPEN_AT_CLOSE = 'e';
    private static final String CONFIRMED = "+";
    private static final char SEQ = '#';
    private static final int DAY = 2;

    private final ShortNames names;

    TallyForm(ShortNames names) {
        this.names = names;
    }

    /** What the key of its item has after the day. */
    static String key(Tally tally) {
        return switch (tally) {
            case Tally.OfCallback callback -> CALLBACK + callback.callback().id();
            case Tally.FurtherCall call -> FURTHER_CALL + call.callback().id() + SEQ + call.seq();
            case Tally.Uncallable call -> UNCALLABLE + call.chain();
            case Tally.OfText text -> TEXT + text.callback().id() + SEQ + text.seq();
            case Tally.OfQuestion asked -> QUESTION + asked.callback().id();
            case Tally.Stop stop -> STOP + stop.text();
            case Tally.OfFollowUp owed -> FOLLOW_UP + owed.followUp().id();
            case Tally.OpenAtClose open -> OPEN_AT_CLOSE + open.callback().id();
        };
    }

    String write(Tally tally) {
        var fields = new TallyFields.Writer(names);
        place(fields, tally.place());
        switch (tally) {
            case Tally.OfCallback callback -> callback(fields, callback);
            case Tally.FurtherCall call -> fields.time(call.endedAt());
            case Tally.Uncallable call -> fields.time(call.endedAt());
            case Tally.OfText text -> fields.time(text.at()).word(text.fate().name());
            case Tally.OfQuestion asked -> {
                fields.time(asked.askedAt()).word(asked.script().id());
                asked.score().ifPresentOrElse(score -> fields.number(score.points()), fields::none);
            }
            case Tally.Stop stop -> fields.time(stop.at());
            case Tally.OfFollowUp owed -> followUp(fields, owed);
            case Tally.OpenAtClose _ -> {
                // Its key says it.
            }
        }
        return fields.text();
    }

    Tally read(YearMonth month, String sortKey, String written) {
        var fields = new TallyFields.Reader(names, written);
        String id = sortKey.substring(DAY + 1);
        Place place = place(fields);
        return switch (sortKey.charAt(DAY)) {
            case CALLBACK -> callback(fields, new CallbackId(id), place);
            case FURTHER_CALL -> new Tally.FurtherCall(callbackIn(id), seqIn(id), place, fields.time());
            case UNCALLABLE -> new Tally.Uncallable(id, place, fields.time());
            case TEXT ->
                new Tally.OfText(callbackIn(id), seqIn(id), place, fields.time(), Tally.Fate.valueOf(fields.word()));
            case QUESTION ->
                new Tally.OfQuestion(
                        new CallbackId(id),
                        place,
                        fields.time(),
                        new ScriptVersion(fields.word()),
                        fields.isNone() ? Optional.empty() : Optional.of(new Score(fields.number())));
            case STOP -> new Tally.Stop(id, place, fields.time());
            case FOLLOW_UP -> followUp(fields, new FollowUpId(id), place);
            case OPEN_AT_CLOSE ->
                new Tally.OpenAtClose(
                        new CallbackId(id), place, month.atDay(Integer.parseInt(sortKey.substring(0, DAY))));
            default -> throw new IllegalStateException("a tally of an unknown kind");
        };
    }

    private static CallbackId callbackIn(String id) {
        return new CallbackId(id.substring(0, id.lastIndexOf(SEQ)));
    }

    private static int seqIn(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf(SEQ) + 1));
    }

    private static void place(TallyFields.Writer fields, Place place) {
        fields.word(place.location().id())
                .word(place.bucket().map(Bucket::name))
                .word(place.campaign());
    }

    private static Place place(TallyFields.Reader fields) {
        return new Place(new LocationId(fields.word()), fields.findWord().map(Bucket::valueOf), fields.findWord());
    }

    private static void callback(TallyFields.Writer fields, Tally.OfCallback callback) {
        fields.time(callback.firstCall())
                .number(callback.calls())
                .after(callback.firstCall(), callback.target().deadline())
                .duration(callback.target().within())
                .word(callback.owner().id());
        callback.firstAttempt()
                .ifPresentOrElse(
                        first -> fields.after(callback.firstCall(), first.begunAt())
                                .duration(first.waited())
                                .word(first.by().id().id())
                                .word(first.by().agency().map(AgencyId::id))
                                .word(first.outcome().name()),
                        fields::none);
        fields.word(callback.reached().name()).word(callback.notBooked().map(WhyNotBooked::name));
        callback.closed()
                .ifPresentOrElse(
                        closing -> fields.after(callback.firstCall(), closing.at())
                                .word(closing.ending().name() + mark(closing.booking())),
                        fields::none);
        attempts(fields, callback.attempts());
    }

    private static void attempts(TallyFields.Writer fields, List<Tally.Attempt> attempts) {
        attempts.forEach(attempt -> fields.word(attempt.by().id().id())
                .word(attempt.by().agency().map(AgencyId::id))
                .word(attempt.seen().name()));
    }

    private static Tally callback(TallyFields.Reader fields, CallbackId id, Place place) {
        OffsetDateTime firstCall = fields.time();
        return new Tally.OfCallback(
                id,
                place,
                firstCall,
                fields.number(),
                new Tally.Target(fields.after(firstCall), fields.duration()),
                new Team(fields.word()),
                fields.isNone() ? Optional.empty() : Optional.of(firstAttempt(fields, firstCall)),
                Tally.Reached.valueOf(fields.word()),
                fields.findWord().map(WhyNotBooked::valueOf),
                fields.isNone() ? Optional.empty() : Optional.of(closing(fields, firstCall)),
                attempts(fields));
    }

    private static void followUp(TallyFields.Writer fields, Tally.OfFollowUp owed) {
        fields.time(owed.firstCall())
                .word(owed.firstBy().map(by -> by.id().id()))
                .word(owed.firstBy().flatMap(Worker::agency).map(AgencyId::id))
                .word(owed.kind().name())
                .word(owed.owner().id())
                .after(owed.firstCall(), owed.due())
                .word(owed.late().name());
        owed.closed()
                .ifPresentOrElse(
                        done -> fields.after(owed.firstCall(), done.at())
                                .word(done.outcome().name()),
                        fields::none);
    }

    private static Tally followUp(TallyFields.Reader fields, FollowUpId id, Place place) {
        OffsetDateTime firstCall = fields.time();
        Optional<PersonId> by = fields.findWord().map(PersonId::new);
        Optional<AgencyId> agency = fields.findWord().map(AgencyId::new);
        return new Tally.OfFollowUp(
                id,
                place,
                firstCall,
                by.map(person -> new Worker(person, agency)),
                FollowUpKind.valueOf(fields.word()),
                new Team(fields.word()),
                fields.after(firstCall),
                Tally.Late.valueOf(fields.word()),
                fields.isNone() ? Optional.empty() : Optional.of(done(fields, firstCall)));
    }

    private static Tally.Done done(TallyFields.Reader fields, OffsetDateTime firstCall) {
        Instant at = fields.after(firstCall);
        return new Tally.Done(FollowUpOutcome.valueOf(fields.word()), at);
    }

    private static Tally.FirstAttempt firstAttempt(TallyFields.Reader fields, OffsetDateTime firstCall) {
        return new Tally.FirstAttempt(
                fields.after(firstCall),
                fields.duration(),
                new Worker(new PersonId(fields.word()), fields.findWord().map(AgencyId::new)),
                Outcome.valueOf(fields.word()));
    }

    /** They stand last, so that a tally of an earlier release, which tells of none, is read too. */
    private static List<Tally.Attempt> attempts(TallyFields.Reader fields) {
        List<Tally.Attempt> attempts = new ArrayList<>();
        while (fields.hasMore()) {
            attempts.add(new Tally.Attempt(
                    new Worker(new PersonId(fields.word()), fields.findWord().map(AgencyId::new)),
                    Tally.Seen.valueOf(fields.word())));
        }
        return attempts;
    }

    private static Tally.Closing closing(TallyFields.Reader fields, OffsetDateTime firstCall) {
        Instant at = fields.after(firstCall);
        String ending = fields.word();
        return ending.endsWith(CONFIRMED)
                ? new Tally.Closing(
                        Ending.valueOf(ending.substring(0, ending.length() - CONFIRMED.length())),
                        at,
                        Tally.Booking.CONFIRMED)
                : new Tally.Closing(Ending.valueOf(ending), at);
    }

    /** A part of the word, so that a tally of an earlier release is read too. */
    private static String mark(Tally.Booking booking) {
        return switch (booking) {
            case CONFIRMED -> CONFIRMED;
            case UNCONFIRMED -> "";
        };
    }
}
