package dev.ringback.checkers;

import dev.ringback.standins.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * At most one text a step; none without consent in force, outside the windows, after closure, too soon or too often
 * (docs/architecture.md, 4; docs/rules.md §8). Judged by what reached the carrier and by what callers said, not by what the
 * history says of either.
 */
final class TextsAreAllowed implements Invariant {

    private static final Duration APART = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int PER_CALLBACK = 2;
    private static final int PER_WEEK = 3;
    private static final Set<String> NOT_TEXTED = Set.of("clinical");

    private final Map<String, List<Instant>> sentByNumber = new HashMap<>();
    private final Map<String, Integer> sentByCallback = new HashMap<>();

    @Override
    public String rule() {
        return "4: at most one text a step, and none that docs/rules.md §8 does not allow";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        for (Observation observation : moment.seen()) {
            if (observation instanceof Observation.TextSent text) {
                Optional<String> broken = switch (SentWords.of(text.body())) {
                    case ABOUT_A_CALL -> broken(text, moment);
                    case REMINDER, QUESTION -> tooManyOrUnwanted(text, moment);
                    case NO_MORE_TEXTS, TEXTS_AGAIN, HELP -> noted(text);
                };
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
        Optional<StoredCallback> newest = moment.callbacks().of(text.to()).stream()
                .filter(item -> moment.locationOf(item).textsFrom(text.from()))
                .max(Comparator.comparing((StoredCallback item) ->
                                Entries.at(item.history().getFirst()))
                        .thenComparingInt(StoredCallback::ordinal));
        return newest.isEmpty()
                ? Optional.of("a text went to a number that has no callback at a location that texts from its sender")
                : counted(text, newest.get())
                        .or(() -> unwanted(text, newest.get(), moment))
                        .map(why -> why + ", for " + newest.get().id());
    }

    /** An answer to a patient's text is judged by another rule; but it counts as a text. */
    private Optional<String> noted(Observation.TextSent answer) {
        sentByNumber.computeIfAbsent(answer.to(), number -> new ArrayList<>()).add(answer.at());
        return Optional.empty();
    }

    /** What is owed after a call is judged as to its time by another rule, and else as any text. */
    private Optional<String> tooManyOrUnwanted(Observation.TextSent text, Moment moment) {
        Optional<String> tooMany = tooMany(text);
        return tooMany.or(() -> OwedTextsAreKept.of(text, moment)
                        .map(callback -> illicit(text, callback, moment).map(why -> why + ", for " + callback.id()))
                        .orElse(Optional.of("a text after a call that nothing says is owed")))
                .map(why -> "what is owed after a call: " + why);
    }

    private Optional<String> tooMany(Observation.TextSent text) {
        List<Instant> before = sentByNumber.computeIfAbsent(text.to(), number -> new ArrayList<>());
        boolean tooSoon = before.stream().anyMatch(at -> at.plus(APART).isAfter(text.at()));
        boolean tooOften =
                before.stream().filter(at -> at.plus(WEEK).isAfter(text.at())).count() >= PER_WEEK;
        before.add(text.at());
        if (tooSoon) {
            return Optional.of("a second text within 24 hours");
        }
        return tooOften ? Optional.of("a fourth text within seven days") : Optional.empty();
    }

    private Optional<String> counted(Observation.TextSent text, StoredCallback callback) {
        Optional<String> tooMany = tooMany(text);
        if (tooMany.isPresent()) {
            return tooMany;
        }
        int count = sentByCallback.merge(callback.id(), 1, Integer::sum);
        if (count > PER_CALLBACK) {
            return Optional.of("a third text");
        }
        return count > steps(callback)
                ? Optional.of("more texts than its history and its pending work know of")
                : Optional.empty();
    }

    /** What speaks against a text whatever it is about. */
    private static Optional<String> illicit(Observation.TextSent text, StoredCallback callback, Moment moment) {
        Fold fold = callback.fold();
        if (NOT_TEXTED.contains(fold.bucket())) {
            return Optional.of("a text about a call in the bucket " + fold.bucket());
        }
        if (!moment.outside().consent().isInForce(callback, moment.directory(), moment::callback)) {
            return Optional.of("a text without consent in force");
        }
        if (!CallingHours.mayText(moment.locationOf(callback), text.to(), text.at())) {
            return Optional.of("a text at " + text.at() + ", outside the window of the location or the caller");
        }
        if (moment.directory().hasNumber(text.to())) {
            return Optional.of("a text to a number of the practice itself");
        }
        boolean isWrongNumber = moment.callbacks().of(callback.caller()).stream()
                .filter(callback::isOfSameCallerAs)
                .anyMatch(other -> other.fold().outcome().equals("wrong-number"));
        return isWrongNumber ? Optional.of("a text to a number that is somebody else's") : Optional.empty();
    }

    private static Optional<String> unwanted(Observation.TextSent text, StoredCallback callback, Moment moment) {
        Optional<String> illicit = illicit(text, callback, moment);
        if (illicit.isPresent()) {
            return illicit;
        }
        if (lastHeardOf(callback).plus(APART).isBefore(text.at())) {
            return Optional.of("a text more than a day after the last call and the last attempt");
        }
        Fold fold = callback.fold();
        // Only the last attempt of a rhythm closes a callback as unreachable, and that attempt has a text of its own.
        boolean byLastAttempt = fold.outcome().equals("unreachable")
                && fold.closedAt().plus(APART).isAfter(text.at());
        boolean isFine = fold.isOpen() || byLastAttempt || wentPerhapsBefore(text, callback, fold);
        return isFine ? Optional.empty() : Optional.of("a text after closure");
    }

    /**
     * Of a text and of an end in one moment nobody can tell which came first, where the text was owed before the end was: for the call that
     * was missed in that moment too, or for an attempt other than the one that ended it.
     */
    private static boolean wentPerhapsBefore(Observation.TextSent text, StoredCallback callback, Fold fold) {
        List<JsonNode> before = callback.history().stream()
                .takeWhile(entry -> !Entries.is(entry, "closed"))
                .toList();
        boolean isOwed = Entries.at(before.getFirst()).equals(text.at())
                || before.subList(0, before.size() - 1).stream().anyMatch(entry -> Entries.is(entry, "outcome"));
        return fold.closedAt().equals(text.at()) && isOwed;
    }

    private static Instant lastHeardOf(StoredCallback callback) {
        return callback.history().stream()
                .flatMap(entry -> (Entries.is(entry, "outcome")
                                ? Optional.of(Entries.at(entry))
                                : Entries.instant(entry, "endedAt"))
                        .stream())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> Entries.at(callback.history().getFirst()));
    }

    private static Optional<String> twiceForOneStep(StoredCallback callback) {
        Set<String> steps = new HashSet<>();
        return callback.history().stream()
                .filter(TextsAreAllowed::mayHaveGone)
                .map(entry -> entry.path("step").asString(""))
                // Of a visit that was moved there is one for each time that it was at: another rule judges these.
                .filter(step -> !step.endsWith("-before"))
                .filter(step -> !steps.add(step))
                .findFirst()
                .map(step -> "two texts for the step " + step + " of " + callback.id());
    }

    /** How many texts the callback can account for. */
    private static long steps(StoredCallback callback) {
        return callback.history().stream().filter(TextsAreAllowed::mayHaveGone).count()
                + callback.pending().stream()
                        .filter(intent -> intent.has("sending"))
                        .count();
    }

    private static boolean mayHaveGone(JsonNode entry) {
        return Entries.is(entry, "text-sent") || Entries.is(entry, "text-unknown");
    }
}
