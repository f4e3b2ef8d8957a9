package dev.ringback.texting;

import dev.ringback.callback.BucketRule;
import dev.ringback.callback.WithheldReason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a text may go (docs/rules.md §8). When several things speak against it, the reason given is the most lasting one:
 * what the practice decided, the number, the caller's own word, then the callback, then the counts. The hour comes last, so that
 * a text waits for the window only if nothing else is in its way.
 */
public final class TextGate {

    /** How many texts one callback may cause, beside those that its end owes. */
    public static final int LIMIT = 2;

    /** How long a number is left alone after a text from whatever location. */
    public static final Duration QUIET = Duration.ofHours(24);

    /** How many texts may go to a number in a week, from whatever locations. */
    public static final int WEEK_LIMIT = 3;

    private static final Duration WEEK = Duration.ofDays(7);

    private TextGate() {}

    public static Verdict judge(TextFacts facts, Instant now) {
        return objection(facts, now).<Verdict>map(Verdict.Withhold::new).orElseGet(() -> inWindow(facts, now));
    }

    private static Optional<WithheldReason> objection(TextFacts facts, Instant now) {
        return ofPractice(facts)
                .or(() -> ofNumber(facts.number()))
                .or(() -> ofCaller(facts.consent()))
                .or(() -> ofCallback(facts.callback()))
                .or(() -> ofCounts(facts, now));
    }

    private static Optional<WithheldReason> ofPractice(TextFacts facts) {
        if (!facts.location().wants(facts.step())) {
            return Optional.of(WithheldReason.LOCATION_DOES_NOT_TEXT);
        }
        return facts.bucket() == BucketRule.Texting.FORBIDDEN
                ? Optional.of(WithheldReason.BUCKET_NOT_TEXTED)
                : Optional.empty();
    }

    private static Optional<WithheldReason> ofNumber(NumberState number) {
        return switch (number) {
            case USABLE -> Optional.empty();
            case OPTED_OUT -> Optional.of(WithheldReason.OPTED_OUT);
            case WRONG_NUMBER -> Optional.of(WithheldReason.WRONG_NUMBER);
            case DO_NOT_CALL -> Optional.of(WithheldReason.DO_NOT_CALL);
            case CANNOT_BE_TEXTED -> Optional.of(WithheldReason.CANNOT_BE_TEXTED);
            case OWN_NUMBER -> Optional.of(WithheldReason.OWN_NUMBER);
            case NO_TEXTS -> Optional.of(WithheldReason.CONSENT_REVOKED);
            case SILENT_FOR_LONG -> Optional.of(WithheldReason.CONSENT_TOO_OLD);
        };
    }

    private static Optional<WithheldReason> ofCaller(ConsentState consent) {
        return switch (consent) {
            case GIVEN -> Optional.empty();
            case NEVER_GIVEN -> Optional.of(WithheldReason.NO_CONSENT);
            case REVOKED -> Optional.of(WithheldReason.CONSENT_REVOKED);
        };
    }

    private static Optional<WithheldReason> ofCallback(CallbackStage callback) {
        return switch (callback) {
            case OPEN, CLOSED_BY_ATTEMPT, OWED_AFTER_END -> Optional.empty();
            case CLOSED -> Optional.of(WithheldReason.CLOSED);
            case MOVED_ON -> Optional.of(WithheldReason.NO_LONGER_TIMELY);
        };
    }

    private static Optional<WithheldReason> ofCounts(TextFacts facts, Instant now) {
        if (facts.textsForCallback() >= LIMIT) {
            return Optional.of(WithheldReason.LIMIT_REACHED);
        }
        if (textsWithin(WEEK, facts, now) >= WEEK_LIMIT) {
            return Optional.of(WithheldReason.WEEK_LIMIT_REACHED);
        }
        return textsWithin(QUIET, facts, now) > 0 ? Optional.of(WithheldReason.TEXTED_RECENTLY) : Optional.empty();
    }

    private static long textsWithin(Duration time, TextFacts facts, Instant now) {
        return facts.textedAt().stream()
                .filter(at -> at.plus(time).isAfter(now))
                .count();
    }

    private static Verdict inWindow(TextFacts facts, Instant now) {
        Set<ZoneId> zones = facts.callerZones().and(facts.locationZone());
        if (facts.window().admits(now, zones)) {
            return new Verdict.Send();
        }
        // Zones so far apart that no hour suits all of them: not sending is the safe side.
        return facts.window()
                .nextAdmitted(now, zones)
                .<Verdict>map(Verdict.Wait::new)
                .orElseGet(() -> new Verdict.Withhold(WithheldReason.OUTSIDE_HOURS));
    }
}
