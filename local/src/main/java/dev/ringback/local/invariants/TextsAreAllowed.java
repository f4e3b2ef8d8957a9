package dev.ringback.local.invariants;

import dev.ringback.callback.BucketRule;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.State;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.directory.Location;
import dev.ringback.local.aws.Observation;
import dev.ringback.rhythm.ContactWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * At most one text a step; none without consent in force, outside the windows, after closure, too soon or too often
 * (architecture.md, 4; brief.md §8). Judged by what reached the carrier, not by what the history says was sent.
 */
final class TextsAreAllowed implements Invariant {

    private static final Duration APART = Duration.ofHours(24);
    private static final int PER_CALLBACK = 2;

    private final Map<String, List<Instant>> sentByPair = new HashMap<>();
    private final Map<String, Integer> sentByCallback = new HashMap<>();

    @Override
    public String rule() {
        return "4: at most one text a step, and none that brief.md §8 does not allow";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        for (Observation observation : moment.seen()) {
            if (observation instanceof Observation.TextSent text) {
                Optional<String> broken = broken(text, moment);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return moment.changes().stream()
                .flatMap(change -> twiceForOneStep(change.after()).stream())
                .findFirst();
    }

    private Optional<String> broken(Observation.TextSent text, Moment moment) {
        Optional<Callback> found = newest(text, moment);
        if (found.isEmpty()) {
            return Optional.of("a text went to a number that has no callback at a location that texts from its sender");
        }
        Callback callback = found.get();
        Location location = moment.locationOf(callback);
        List<Instant> before = sentByPair.computeIfAbsent(text.from() + text.to(), pair -> new ArrayList<>());
        boolean tooSoon = before.stream().anyMatch(at -> at.plus(APART).isAfter(text.at()));
        before.add(text.at());
        int count = sentByCallback.merge(callback.id().id(), 1, Integer::sum);
        String id = callback.id().id();
        if (tooSoon) {
            return Optional.of("a second text within 24 hours, for " + id);
        }
        if (count > PER_CALLBACK) {
            return Optional.of("a third text for " + id);
        }
        if (count > steps(callback)) {
            return Optional.of("more texts went for " + id + " than its history and its pending work know of");
        }
        if (moment.directory().rule(callback.bucket()).texting() == BucketRule.Texting.FORBIDDEN) {
            return Optional.of(
                    "a text about a call in the bucket " + callback.bucket().word() + ", for " + id);
        }
        if (callback.standing()
                .consent()
                .filter(said -> said.said() == TextConsent.GIVEN)
                .isEmpty()) {
            return Optional.of("a text without consent in force, for " + id);
        }
        PhoneNumber to = new PhoneNumber(text.to());
        if (!ContactWindow.TEXTS.admits(
                text.at(), moment.zonesOf().apply(to).and(location.hours().zone()))) {
            return Optional.of(
                    "a text at " + text.at() + ", outside the window of the location or the caller, for " + id);
        }
        if (callback.state() instanceof State.Closed(Outcome outcome, Instant closedAt)
                && (outcome != Outcome.UNREACHABLE || closedAt.plus(APART).isBefore(text.at()))) {
            return Optional.of("a text after closure, for " + id);
        }
        return Optional.empty();
    }

    private static Optional<Callback> newest(Observation.TextSent text, Moment moment) {
        return moment.stored().stream()
                .map(Moment.Stored::callback)
                .filter(callback -> callback.caller().e164().equals(text.to()))
                .filter(callback -> moment.locationOf(callback)
                        .texting()
                        .filter(texting -> texting.from().e164().equals(text.from()))
                        .isPresent())
                .max(Comparator.comparing(Callback::openedAt));
    }

    private static Optional<String> twiceForOneStep(Callback callback) {
        Set<TextStep> steps = EnumSet.noneOf(TextStep.class);
        for (Entry entry : callback.history()) {
            Optional<TextStep> step = stepOf(entry);
            if (step.isPresent() && !steps.add(step.get())) {
                return Optional.of("two texts for the step " + step.get().word() + " of " + callback.id());
            }
        }
        return Optional.empty();
    }

    /** How many texts the callback can account for. */
    private static long steps(Callback callback) {
        return callback.history().stream()
                        .flatMap(entry -> stepOf(entry).stream())
                        .count()
                + callback.pending().stream()
                        .filter(Intent.TextSending.class::isInstance)
                        .count();
    }

    private static Optional<TextStep> stepOf(Entry entry) {
        return switch (entry) {
            case Entry.TextSent sent -> Optional.of(sent.step());
            case Entry.TextUnknown unknown -> Optional.of(unknown.step());
            default -> Optional.empty();
        };
    }
}
