package dev.ringback.invariants;

import dev.ringback.callback.Attempt;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Urgency;
import dev.ringback.directory.Directory;
import dev.ringback.intake.Callers;
import dev.ringback.local.aws.Observation;
import dev.ringback.local.invariants.Invariant;
import dev.ringback.local.invariants.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Worlds to show to the checkers: sound ones, and ones that are broken in one way each. */
final class Worlds {

    static final Instant NINE = Happenings.at("09:00").toInstant();
    static final PersonId PAT = new PersonId("pat@sunrise.example");
    static final PersonId SAM = new PersonId("sam@sunrise.example");
    static final String PATIENT = "+19175550101";
    static final String OAK_TEXTS_FROM = "+12125550101";

    private static final Directory DIRECTORY = Directory.read(Life.TREE);
    private static final Duration CALL_LASTED = Duration.ofSeconds(90);

    private Worlds() {}

    static Invariant checker(int number) {
        return Invariant.all().stream()
                .filter(invariant -> invariant.rule().startsWith(number + ":"))
                .findFirst()
                .orElseThrow();
    }

    static Instant at(String time) {
        return Happenings.at(time).toInstant();
    }

    static Call call(String contact) {
        return call(contact, Bucket.SCHEDULING, TextConsent.GIVEN);
    }

    static Call call(String contact, Bucket bucket, TextConsent consent) {
        return new Call(
                new ContactId(contact),
                NINE.minus(CALL_LASTED),
                NINE,
                MissedReason.ABANDONED_IN_QUEUE,
                bucket,
                Urgency.ROUTINE,
                Call.DialledNumber.OWNED,
                Optional.of(consent),
                Optional.empty(),
                Optional.empty());
    }

    static Callback opened(String id, Call call) {
        return Callback.of(
                new CallbackId(id),
                new CallerAtLocation(new LocationId("oak-street"), new PhoneNumber(PATIENT)),
                1,
                List.of(new Entry.Opened(
                        NINE,
                        call,
                        Team.FRONT_DESK,
                        NINE.plus(Duration.ofMinutes(30)),
                        Optional.empty(),
                        Standing.NONE)),
                List.of(),
                1);
    }

    static Callback due(String id) {
        return opened(id, call("contact-" + id)).with(new Entry.Due(NINE, Attempt.FIRST));
    }

    static Callback claimed(String id, PersonId by) {
        return due(id).with(new Entry.Claimed(NINE, by, at("09:10")));
    }

    static Callback closed(String id, Outcome outcome) {
        return due(id).with(new Entry.Closed(at("09:10"), outcome, List.of()));
    }

    /** The moment at that time in a world that holds nothing yet. */
    static World world(Instant now) {
        return new World(now);
    }

    /** Says what there is to see, and what a checker makes of it. */
    static final class World {

        private final Instant now;
        private final List<Moment.Stored> stored = new ArrayList<>();
        private final List<Moment.Change> changes = new ArrayList<>();
        private final List<Observation> seen = new ArrayList<>();
        private Optional<Moment.Answer> answer = Optional.empty();

        private World(Instant now) {
            this.now = now;
        }

        World holds(Callback callback) {
            return holds(callback, Optional.of(now.plus(Duration.ofHours(1))), Moment.Indexed.FOUND);
        }

        World holds(Callback callback, Optional<Instant> lookAt, Moment.Indexed indexed) {
            return holdsAs(callback, lookAt, indexed, callback.state().word());
        }

        World holdsAs(Callback callback, Optional<Instant> lookAt, Moment.Indexed indexed, String state) {
            stored.add(new Moment.Stored(callback, lookAt, indexed, state));
            return this;
        }

        /** Holds a callback that has just been written. */
        World wrote(Optional<Callback> before, Callback after) {
            changes.add(new Moment.Change(before, after));
            return holds(after);
        }

        World wrote(Callback after) {
            return wrote(Optional.empty(), after);
        }

        World saw(Observation observation) {
            seen.add(observation);
            return this;
        }

        World texted(String to, String from) {
            return saw(new Observation.TextSent(now, to, from, "Please call us back."));
        }

        World answered(PersonId who, String body) {
            answer = Optional.of(new Moment.Answer(Optional.of(who.id()), 200, body));
            return this;
        }

        /** What the checker says, if anything. */
        Optional<String> shownTo(Invariant checker) {
            return checker.broken(new Moment(
                    now,
                    DIRECTORY,
                    stored,
                    changes,
                    seen,
                    answer,
                    Set.of("9175550101", "the pain is back"),
                    Callers::zonesOf));
        }
    }

    static Callback sending(Callback callback) {
        return callback.withIntent(new Intent.TextSending(TextStep.AFTER_FIRST_ATTEMPT, at("09:30")));
    }
}
