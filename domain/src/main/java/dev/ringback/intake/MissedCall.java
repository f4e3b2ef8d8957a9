package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.MissedReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A chain of contacts that ended without an agent: one missed call, however many legs it had (docs/rules.md §1).
 *
 * @param chain the first leg
 * @param dialled the number that the caller dialled, which tells the location
 * @param caller the patient's end of the line
 * @param said what the flow noted on any leg; later legs win
 * @param queueArn the queue that the caller was last in, if any
 * @param gaveUpIn where the caller was when the call ended
 * @param endedBy who hung up, as far as Connect's word goes
 * @param queued whether Connect calls the caller back from a queue, if they asked for that
 */
public record MissedCall(
        ContactId chain,
        Optional<Address> dialled,
        Customer caller,
        Instant startedAt,
        Instant endedAt,
        FlowAttributes said,
        Optional<String> queueArn,
        GaveUpIn gaveUpIn,
        HungUp endedBy,
        Optional<Queued> queued) {

    /** Where in the practice's phone system a call was. */
    public enum GaveUpIn {
        MENU,
        QUEUE,
        /** In a queue that calls back by itself: the caller asked for that, and hung up. */
        CALLBACK_QUEUE
    }

    /** How far Connect's own call from a queue is. */
    public sealed interface Queued {

        /** It is still to come, as far as Connect tells. */
        record Waiting(Instant since) implements Queued {}

        record Over(Instant at) implements Queued {}
    }

    /** Who ended a call. */
    public enum HungUp {
        CALLER,
        PRACTICE,
        UNSTATED
    }

    /** This call, once what the caller said in it is known as words. */
    public MissedCall saying(SpokenReason words) {
        return with(said.saying(words));
    }

    /** This call, once it is known that nothing was said in its recording; of one without a voicemail that tells nothing. */
    public MissedCall sayingNothing() {
        return leftVoicemail() ? with(said.sayingNothing()) : this;
    }

    private MissedCall with(FlowAttributes known) {
        return new MissedCall(chain, dialled, caller, startedAt, endedAt, known, queueArn, gaveUpIn, endedBy, queued);
    }

    /** Whether the flow says that the caller left a voicemail of which there is no recording. */
    public boolean lacksRecording() {
        return saysReason(MissedReason.LEFT_VOICEMAIL) && said.voicemail().isEmpty();
    }

    public Duration lasted() {
        return Duration.between(startedAt, endedAt);
    }

    /**
     * Why it counts as missed (docs/rules.md §1). What the caller did comes first: a voicemail or a wish to be called back
     * is an answer that we owe, however short the call was. Then a call too short for anyone to have answered, by day
     * or night: the hours of the practice played no part in it; unless the practice was closed and hung up itself, for
     * that caller did not give up but was turned away. Then what the flow says, for it may know hours that the
     * directory does not; then our own hours; then where the caller was.
     */
    public MissedReason reason(Duration shortAbandonUnder, BusinessHours businessHours) {
        if (leftVoicemail()) {
            return MissedReason.LEFT_VOICEMAIL;
        }
        if (gaveUpIn == GaveUpIn.CALLBACK_QUEUE || saysReason(MissedReason.ASKED_FOR_CALLBACK)) {
            return MissedReason.ASKED_FOR_CALLBACK;
        }
        if (lasted().compareTo(shortAbandonUnder) < 0 && !wasTurnedAway(businessHours)) {
            return MissedReason.SHORT_ABANDON;
        }
        return said.missedBecause()
                .filter(named -> named != MissedReason.SHORT_ABANDON)
                .orElseGet(() -> businessHours == BusinessHours.OUTSIDE
                        ? MissedReason.AFTER_HOURS
                        : gaveUpIn == GaveUpIn.QUEUE
                                ? MissedReason.ABANDONED_IN_QUEUE
                                : MissedReason.ABANDONED_IN_MENU);
    }

    private boolean leftVoicemail() {
        return said.voicemail().isPresent() || saysReason(MissedReason.LEFT_VOICEMAIL);
    }

    private boolean saysReason(MissedReason reason) {
        return said.missedBecause().filter(reason::equals).isPresent();
    }

    private boolean wasTurnedAway(BusinessHours businessHours) {
        return businessHours == BusinessHours.OUTSIDE && endedBy == HungUp.PRACTICE;
    }
}
