package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All legs of one call that are known. One chain is one call, however many legs it has (docs/rules.md §1).
 *
 * @param legs the first one first, then by the time they began
 */
public record Chain(List<Contact> legs, Completeness completeness) {

    /** Whether Connect could tell all legs. */
    public enum Completeness {
        ALL_LEGS,
        /** Connect would not list the chain: it is judged by the legs that are known. */
        KNOWN_LEGS
    }

    public Chain {
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one leg");
        }
        legs = legs.stream()
                .sorted(Comparator.comparing(Contact::isInitial)
                        .reversed()
                        .thenComparing(leg -> leg.times().initiated().orElse(Instant.MAX)))
                .toList();
    }

    public static Chain of(Contact... legs) {
        return new Chain(List.of(legs), Completeness.ALL_LEGS);
    }

    /** The id of the first leg, whether that leg is known or not. */
    public ContactId id() {
        return legs.getFirst().chain();
    }

    /**
     * What this chain is to us. {@code ringback_ignore} takes a call out of everything. An agent connected on any leg
     * settles it, at once and for good; a leg on which the caller still holds the line leaves it open; else no agent
     * answered.
     */
    public Classification classify() {
        if (FlowAttributes.isIgnored(attributes())) {
            return notOurs(Classification.Why.IGNORED);
        }
        if (legs.getFirst().channel() == Channel.OTHER) {
            return notOurs(Classification.Why.UNKNOWN_KIND);
        }
        if (!legs.getFirst().channel().mayBeVoice()) {
            return notOurs(Classification.Why.NOT_VOICE);
        }
        return switch (origin()) {
            case CALLER -> classifyTheirCall();
            case PRACTICE ->
                agentConnectedAt(Chain::provesThatWeReachedThem)
                        .map(at -> reached(at, Classification.Dialler.PRACTICE))
                        .orElseGet(() -> notOurs(Classification.Why.DIALLED_BY_US));
            case ELSEWHERE -> notOurs(Classification.Why.NOT_INBOUND);
            case UNKNOWN -> notOurs(Classification.Why.UNKNOWN_KIND);
        };
    }

    /** The call to a patient that this chain is, once it is over. */
    public Optional<OutboundCall> outboundCall() {
        return Optional.of(legs.getFirst())
                .filter(first -> first.isInitial() && first.initiatedBy().isDialledByUs())
                .filter(first -> first.channel().mayBeVoice() && !FlowAttributes.isIgnored(attributes()))
                .flatMap(OutboundCall::on);
    }

    /** The names of attributes that a flow set and of which nothing is understood. */
    public List<String> attributesNotUnderstood() {
        return FlowAttributes.notUnderstood(attributes());
    }

    private Classification classifyTheirCall() {
        Optional<Instant> connected = agentConnectedAt(Chain::hasTheirAgent);
        if (connected.isPresent()) {
            return reached(connected.get(), Classification.Dialler.CALLER);
        }
        boolean goesOn = held().anyMatch(this::goesOn);
        return goesOn ? new Classification.StillGoing(id()) : new Classification.Missed(missed());
    }

    /**
     * A leg that was transferred to a queue is over, even where Connect is late to say so: the caller waits in the next
     * one.
     */
    private boolean goesOn(Contact leg) {
        boolean continued = legs.stream()
                .anyMatch(next -> next.initiatedBy() == InitiationMethod.QUEUE_TRANSFER
                        && next.links().previous().filter(leg.id()::equals).isPresent());
        return leg.times().disconnected().isEmpty() && !continued;
    }

    private enum Origin {
        CALLER,
        PRACTICE,
        ELSEWHERE,
        UNKNOWN
    }

    /**
     * A transferred leg whose first leg Connect no longer knows counts as the caller's, and so does a chain in which the caller reached us
     * on a later leg: no call may be lost.
     */
    private Origin origin() {
        Contact first = legs.getFirst();
        boolean reachedUs = legs.stream().anyMatch(leg -> leg.initiatedBy() == InitiationMethod.INBOUND);
        return switch (first.initiatedBy()) {
            // What Connect does not say is taken for the caller's: no call may be lost.
            case INBOUND, UNSTATED -> Origin.CALLER;
            case TRANSFER, QUEUE_TRANSFER -> first.isInitial() && !reachedUs ? Origin.ELSEWHERE : Origin.CALLER;
            case OUTBOUND, EXTERNAL_OUTBOUND, CALLBACK, API -> Origin.PRACTICE;
            case DISCONNECT, MONITOR, WEBRTC_API, AGENT_REPLY, FLOW -> reachedUs ? Origin.CALLER : Origin.ELSEWHERE;
            case OTHER -> reachedUs ? Origin.CALLER : Origin.UNKNOWN;
        };
    }

    /** The legs on which the caller is or was on the line: not those that the practice dialled, nor a supervisor's. */
    private Stream<Contact> held() {
        return legs.stream()
                .filter(leg -> leg.channel().mayBeVoice())
                .filter(leg -> !leg.initiatedBy().isDialledByUs())
                .filter(leg -> leg.initiatedBy() != InitiationMethod.MONITOR);
    }

    /** An agent who called back out of a queue and got an answering machine has not reached the patient. */
    private static boolean hasTheirAgent(Contact leg) {
        boolean gotNobody = leg.initiatedBy().isDialledByUs()
                && leg.answeredBy().filter(AnsweredBy.NO_HUMAN::equals).isPresent();
        return leg.initiatedBy() != InitiationMethod.MONITOR && !gotNobody;
    }

    /** On a call that we dialled an agent is connected to a voicemail just as well: only a heard human counts. */
    private static boolean provesThatWeReachedThem(Contact leg) {
        return leg.answeredBy().filter(AnsweredBy.HUMAN::equals).isPresent();
    }

    private Optional<Instant> agentConnectedAt(Predicate<Contact> counts) {
        return legs.stream()
                .filter(counts)
                .flatMap(leg -> leg.times().agentConnected().stream())
                .max(Comparator.naturalOrder());
    }

    private Classification reached(Instant at, Classification.Dialler dialler) {
        Instant until = legs.stream()
                .flatMap(leg -> leg.times().disconnected().stream())
                .max(Comparator.naturalOrder())
                .filter(at::isBefore)
                .orElse(at);
        Instant from = startedAt().filter(at::isAfter).orElse(at);
        return new Classification.Reached(
                id(), caller(), dialled(), dialler, from, at, until, FlowAttributes.in(attributes()));
    }

    private Classification notOurs(Classification.Why why) {
        return new Classification.NotOurs(id(), why);
    }

    private MissedCall missed() {
        Instant endedAt = held().flatMap(leg -> leg.times().disconnected().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("chain " + id() + " ended without an end"));
        return new MissedCall(
                id(),
                dialled(),
                caller(),
                startedAt().filter(start -> start.isBefore(endedAt)).orElse(endedAt),
                endedAt,
                FlowAttributes.in(attributes()).recordedAt(recording()),
                queueArn(),
                gaveUpIn(),
                hungUp(),
                queued(endedAt));
    }

    private Optional<MissedCall.Queued> queued(Instant endedAt) {
        List<Contact> calls = legs.stream().filter(Chain::isCallBack).toList();
        Optional<Instant> waitsSince = calls.stream()
                .filter(leg -> leg.times().disconnected().isEmpty())
                .map(leg -> leg.times().initiated().orElse(endedAt))
                .max(Comparator.naturalOrder());
        Optional<Instant> overAt = calls.stream()
                .flatMap(leg -> leg.times().disconnected().stream())
                .max(Comparator.naturalOrder());
        return waitsSince
                .<MissedCall.Queued>map(MissedCall.Queued.Waiting::new)
                .or(() -> overAt.map(MissedCall.Queued.Over::new));
    }

    private Optional<Instant> startedAt() {
        return legs.stream()
                .flatMap(leg -> Stream.of(leg.times().initiated(), leg.times().connectedToSystem())
                        .flatMap(Optional::stream))
                .min(Comparator.naturalOrder());
    }

    private MissedCall.GaveUpIn gaveUpIn() {
        if (legs.stream().anyMatch(Chain::isCallBack)) {
            return MissedCall.GaveUpIn.CALLBACK_QUEUE;
        }
        boolean queued = legs.stream()
                .anyMatch(leg ->
                        leg.queueArn().isPresent() || leg.times().queued().isPresent());
        return queued ? MissedCall.GaveUpIn.QUEUE : MissedCall.GaveUpIn.MENU;
    }

    private MissedCall.HungUp hungUp() {
        return held().max(Comparator.comparing(leg -> leg.times().disconnected().orElse(Instant.MIN)))
                .flatMap(Contact::disconnectReason)
                .map(reason -> reason.equalsIgnoreCase("CUSTOMER_DISCONNECT")
                        ? MissedCall.HungUp.CALLER
                        : MissedCall.HungUp.PRACTICE)
                .orElse(MissedCall.HungUp.UNSTATED);
    }

    /** The number dialled stands on the first leg only; a transferred leg has none. */
    private Optional<Address> dialled() {
        return legs.stream().flatMap(leg -> leg.endpoints().system().stream()).findFirst();
    }

    /** The leg on which Connect calls back carries the number that the caller gave, which may be the one that they called from. */
    private Customer caller() {
        return new Customer(
                legs.reversed().stream()
                        .filter(Chain::isCallBack)
                        .flatMap(leg -> leg.endpoints().customer().stream())
                        .findFirst(),
                legs.stream()
                        .filter(leg -> !isCallBack(leg))
                        .flatMap(leg -> leg.endpoints().customer().stream())
                        .findFirst());
    }

    private static boolean isCallBack(Contact leg) {
        return leg.initiatedBy() == InitiationMethod.CALLBACK;
    }

    private Optional<String> queueArn() {
        return legs.reversed().stream().flatMap(leg -> leg.queueArn().stream()).findFirst();
    }

    /** The last one: before it the caller was in a menu, or said something else to the phone system. */
    private Optional<String> recording() {
        return legs.reversed().stream().flatMap(leg -> leg.recording().stream()).findFirst();
    }

    private Map<String, String> attributes() {
        Map<String, String> merged = new HashMap<>();
        legs.forEach(leg -> merged.putAll(leg.attributes()));
        return merged;
    }
}
