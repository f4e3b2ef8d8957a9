package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One call leg, as DescribeContact or an event tells of it. It prints its id only: the rest is the patient's.
 *
 * @param queueArn the queue that it was last put into
 * @param recording where Connect keeps what it recorded of the caller with the phone system, {@code bucket/key}; never a talk with an agent
 * @param disconnectReason may be missing and may name the wrong party: nothing is classified by it alone
 */
public record Contact(
        ContactId id,
        Links links,
        InitiationMethod initiatedBy,
        Channel channel,
        Endpoints endpoints,
        Times times,
        Map<String, String> attributes,
        Optional<String> queueArn,
        Optional<String> disconnectReason,
        Optional<AnsweredBy> answeredBy,
        Optional<String> recording) {

    /**
     * The contacts that this one belongs to.
     *
     * @param initial the first leg of the chain
     * @param previous the leg that this one was transferred from
     * @param related a contact that this one has to do with, without being a leg of the same chain
     */
    public record Links(Optional<ContactId> initial, Optional<ContactId> previous, Optional<ContactId> related) {

        public static final Links NONE = new Links(Optional.empty(), Optional.empty(), Optional.empty());

        Links filledFrom(Links other) {
            return new Links(initial.or(other::initial), previous.or(other::previous), related.or(other::related));
        }
    }

    /**
     * Both ends of the line.
     *
     * @param customer the patient
     * @param system the practice's number; empty on legs that were transferred to a queue
     */
    public record Endpoints(Optional<Address> customer, Optional<Address> system) {

        public static final Endpoints NONE = new Endpoints(Optional.empty(), Optional.empty());

        Endpoints filledFrom(Endpoints other) {
            return new Endpoints(customer.or(other::customer), system.or(other::system));
        }
    }

    /**
     * When what happened; what is empty has not happened, or Connect did not say. A time that was never set it sometimes writes as
     * the first moment of 1970. What it says is believed as far as {@link #believedAt} goes.
     */
    public record Times(
            Optional<Instant> initiated,
            Optional<Instant> connectedToSystem,
            Optional<Instant> queued,
            Optional<Instant> agentConnected,
            Optional<Instant> disconnected) {

        private static final Instant BEFORE_ALL_CALLS = Instant.EPOCH.plus(Duration.ofDays(1));

        /** How late an event can be: the queue keeps it for fourteen days, and the dead-letter queue for fourteen more. */
        private static final Duration LATEST = Duration.ofDays(30);

        /** By how much a clock is wrong that is merely fast. */
        private static final Duration FAST = Duration.ofDays(1);

        public Times {
            initiated = initiated.filter(Times::isSet);
            connectedToSystem = connectedToSystem.filter(Times::isSet);
            queued = queued.filter(Times::isSet);
            agentConnected = agentConnected.filter(Times::isSet);
            disconnected = disconnected.filter(Times::isSet);
        }

        /** Whether a time says anything. */
        public static boolean isSet(Instant told) {
            return BEFORE_ALL_CALLS.isBefore(told);
        }

        public static final Times NONE =
                new Times(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /**
         * These times as far as they can be true of a contact of which we hear at {@code now}. That something happened stays true
         * where its time cannot be: nothing has happened after now, and nothing long before. Of a clock that is merely fast all times
         * are put back alike, so that a call keeps its length.
         */
        Times believedAt(Instant now) {
            Duration ahead = Stream.of(initiated, connectedToSystem, queued, agentConnected, disconnected)
                    .flatMap(Optional::stream)
                    .filter(now::isBefore)
                    .filter(now.plus(FAST)::isAfter)
                    .max(Comparator.naturalOrder())
                    .map(latest -> Duration.between(now, latest))
                    .orElse(Duration.ZERO);
            UnaryOperator<Instant> believed = told -> within(told.minus(ahead), now);
            return new Times(
                    initiated.map(believed),
                    connectedToSystem.map(believed),
                    queued.map(believed),
                    agentConnected.map(believed),
                    disconnected.map(believed));
        }

        private static Instant within(Instant told, Instant now) {
            Instant earliest = now.minus(LATEST);
            return told.isAfter(now) ? now : told.isBefore(earliest) ? earliest : told;
        }

        Times filledFrom(Times other) {
            return new Times(
                    initiated.or(other::initiated),
                    connectedToSystem.or(other::connectedToSystem),
                    queued.or(other::queued),
                    agentConnected.or(other::agentConnected),
                    disconnected.or(other::disconnected));
        }
    }

    public Contact {
        attributes = Map.copyOf(attributes);
    }

    /** This contact, its times as far as they can be true of a contact of which we hear at {@code now}. */
    Contact believedAt(Instant now) {
        return at(times.believedAt(now));
    }

    Contact at(Times other) {
        return new Contact(
                id,
                links,
                initiatedBy,
                channel,
                endpoints,
                other,
                attributes,
                queueArn,
                disconnectReason,
                answeredBy,
                recording);
    }

    /** The id of the chain that this leg belongs to: its first leg's. */
    public ContactId chain() {
        return links.initial().orElse(id);
    }

    /** Whether this is the first leg of its chain. */
    public boolean isInitial() {
        return chain().equals(id);
    }

    /**
     * This contact, with what is missing taken from another account of the same contact. An event can be ahead of what
     * DescribeContact answers: then the end of a call would be missed if the event's own word did not count.
     */
    public Contact filledFrom(Contact other) {
        if (!other.id.equals(id)) {
            throw new IllegalArgumentException("contact " + other.id + " says nothing about contact " + id);
        }
        Map<String, String> merged = new HashMap<>(other.attributes);
        merged.putAll(attributes);
        return new Contact(
                id,
                links.filledFrom(other.links),
                initiatedBy == InitiationMethod.UNSTATED ? other.initiatedBy : initiatedBy,
                channel == Channel.UNSTATED ? other.channel : channel,
                endpoints.filledFrom(other.endpoints),
                times.filledFrom(other.times),
                merged,
                queueArn.or(other::queueArn),
                disconnectReason.or(other::disconnectReason),
                answeredBy.or(other::answeredBy),
                recording.or(other::recording));
    }

    @Override
    public String toString() {
        return "contact " + id;
    }
}
