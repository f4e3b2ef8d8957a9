package dev.ringback.invariants;

import dev.ringback.checkers.Callbacks;
import dev.ringback.checkers.Invariant;
import dev.ringback.checkers.Moment;
import dev.ringback.checkers.Outside;
import dev.ringback.checkers.PlainDirectory;
import dev.ringback.checkers.StoredCallback;
import dev.ringback.checkers.StoredFollowUp;
import dev.ringback.standins.Arrival;
import dev.ringback.standins.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Worlds to show to the checkers: sound ones, and ones that are broken in one way each. */
final class Worlds {

    static final Instant NINE = Happenings.at("09:00").toInstant();
    static final String OAK_TEXTS_FROM = "+12125550101";

    private static final PlainDirectory DIRECTORY = new PlainDirectory(Life.TREE);

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

    /** The moment at that time in a world that holds nothing yet. */
    static World world(Instant now) {
        return new World(now, new Outside());
    }

    /** The same in a world of which this came to be known before. */
    static World world(Instant now, Outside outside) {
        return new World(now, outside);
    }

    /** A world whose patient called Oak Street at nine, in which no one answered, and said this about texts. */
    static Outside called(Map<String, String> said) {
        Outside outside = new Outside();
        ObjectNode contact = Happenings.contact("09:00", Past.PATIENT, Life.OAK, said);
        contact.put("DisconnectTimestamp", NINE.toString());
        outside.heard(new Arrival.ContactKnown(NINE, contact));
        outside.heard(new Arrival.EventArrived(
                NINE, Happenings.event("09:00", contact.path("Id").asString(), "DISCONNECTED")));
        return outside;
    }

    /** Says what there is to see, and what a checker makes of it. */
    static final class World {

        private final Instant now;
        private final Outside outside;
        private final Callbacks callbacks = new Callbacks();
        private final List<StoredCallback> gone = new ArrayList<>();
        private final List<Moment.Change> changes = new ArrayList<>();
        private final List<StoredFollowUp> followUps = new ArrayList<>();
        private final List<Observation> seen = new ArrayList<>();
        private final Set<String> uncallable = new HashSet<>();
        private Optional<Moment.Answer> answer = Optional.empty();
        private Moment.Deliveries deliveries = Moment.Deliveries.DONE;
        private int struck;

        private World(Instant now, Outside outside) {
            this.now = now;
            this.outside = outside;
        }

        World holds(Past past) {
            return holds(past, Optional.of(now), StoredCallback.Indexed.FOUND);
        }

        World holds(Past past, Optional<Instant> lookAt, StoredCallback.Indexed indexed) {
            StoredCallback item = past.stored(lookAt, indexed);
            callbacks.put(item);
            changes.add(Moment.Change.found(item));
            return this;
        }

        /** Holds a callback no longer that it held before. */
        World lost(Past past) {
            gone.add(past.stored(Optional.of(now), StoredCallback.Indexed.FOUND));
            return this;
        }

        /** Holds a callback that has just been written. */
        World wrote(Past before, Past after) {
            return wrote(Optional.of(before), after);
        }

        World wrote(Past after) {
            return wrote(Optional.empty(), after);
        }

        private World wrote(Optional<Past> before, Past after) {
            StoredCallback item = after.stored(Optional.of(now), StoredCallback.Indexed.FOUND);
            callbacks.put(item);
            changes.add(new Moment.Change(
                    before.map(past -> past.stored(Optional.of(now), StoredCallback.Indexed.FOUND)), item));
            return this;
        }

        World wrote(StoredFollowUp... written) {
            followUps.addAll(List.of(written));
            return this;
        }

        World saw(Observation observation) {
            seen.add(observation);
            return this;
        }

        World texted(String to, String from) {
            return saw(new Observation.TextSent(now, to, from, "Please call us back."));
        }

        World answered(String who, String body) {
            answer = Optional.of(new Moment.Answer(Optional.of(who), 200, body));
            return this;
        }

        World recordedAsUncallable(String contact) {
            uncallable.add(contact);
            return this;
        }

        World stillDelivers() {
            deliveries = Moment.Deliveries.UNDER_WAY;
            return this;
        }

        World isStruck() {
            struck = 1;
            return this;
        }

        /** What the checker says, if anything. */
        Optional<String> shownTo(Invariant checker) {
            return checker.broken(new Moment(
                    now,
                    DIRECTORY,
                    callbacks,
                    changes,
                    followUps,
                    gone,
                    uncallable,
                    seen,
                    answer,
                    Set.of("9175550101", "the pain is back"),
                    outside,
                    deliveries,
                    struck));
        }
    }
}
