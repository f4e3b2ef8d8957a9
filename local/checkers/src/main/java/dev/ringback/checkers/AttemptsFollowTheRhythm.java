package dev.ringback.checkers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Never more attempts than the rhythm has; none outside open time, after closure or hand-off, or against the patient's wish
 * (docs/architecture.md, 5). An attempt
 * falls when it becomes due, and is made by the person who takes the callback: neither may be outside calling hours
 * (docs/adr/0002-nobody-may-take-what-may-not-be-called.md).
 */
final class AttemptsFollowTheRhythm implements Invariant {

    /** What an attempt may follow: nothing yet, or an outcome that did not settle it (docs/rules.md §5). */
    private static final Set<String> ANOTHER_FOLLOWS = Set.of("", "message-left", "attempt-again");

    /** What gives the next attempt its time. */
    private static final Set<String> ATTEMPTS = Set.of("due", "waiting");

    /** What the next attempt falls by. */
    private static final Set<String> TELL_WISHES = Set.of("opened", "wish-recorded");

    private final Refusals refusals = new Refusals();

    @Override
    public String rule() {
        return "5: never more attempts than the rhythm has, none outside open time, after closure or hand-off, or"
                + " against the patient's wish";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        Optional<String> called = moment.changes().stream()
                .flatMap(change -> calledAgain(change).stream())
                .findFirst();
        moment.changes().forEach(refusals::heed);
        return called.or(() -> moment.changes().stream()
                .flatMap(change -> broken(change, moment.locationOf(change.after())).stream())
                .findFirst());
    }

    /** In one moment many may act at once: only what was refused before it counts. */
    private Optional<String> calledAgain(Moment.Change change) {
        boolean isOpened = change.added().stream().anyMatch(entry -> Entries.is(entry, "opened"));
        StoredCallback item = change.after();
        return isOpened && refusals.isInForce(item.caller())
                ? Optional.of(item.id() + " was opened for a number that is not to be called any more")
                : Optional.empty();
    }

    private static Optional<String> broken(Moment.Change change, PlainLocation location) {
        StoredCallback item = change.after();
        List<JsonNode> added = change.added();
        Fold fold = change.foldBefore();
        boolean isWishNew = false;
        for (int i = 0; i < added.size(); i++) {
            JsonNode entry = added.get(i);
            Optional<String> wrong = switch (Entries.kind(entry)) {
                case "due" -> due(entry, fold, location, item);
                case "claimed", "reassigned" ->
                    fold.isHandedOff() || isLateOutcome(fold, added, i)
                            ? Optional.empty()
                            : taken(entry, fold, location, item);
                case "outcome" -> made(entry, fold, location, item);
                default -> Optional.empty();
            };
            if (wrong.isPresent()) {
                return wrong;
            }
            if (isWishNew && ATTEMPTS.contains(Entries.kind(entry))) {
                isWishNew = false;
                Optional<String> unwished = unwished(entry, fold, location, item);
                if (unwished.isPresent()) {
                    return unwished;
                }
            }
            isWishNew |= TELL_WISHES.contains(Entries.kind(entry));
            fold = fold.after(entry);
        }
        return Optional.empty();
    }

    private static Optional<String> due(JsonNode entry, Fold fold, PlainLocation location, StoredCallback item) {
        int attempt = Entries.number(entry, "attempt");
        if (!fold.isOpen() || fold.isHandedOff()) {
            return Optional.of("attempt " + attempt + " became due on " + item.id() + " after closure or hand-off");
        }
        if (!ANOTHER_FOLLOWS.contains(fold.lastOutcome())) {
            return Optional.of("attempt %d became due on %s, which had ended as %s"
                    .formatted(attempt, item.id(), fold.lastOutcome()));
        }
        return counted(attempt, fold, location, item)
                .or(() -> outsideHours("attempt " + attempt + " became due", entry, fold, location, item));
    }

    private static Optional<String> taken(JsonNode entry, Fold fold, PlainLocation location, StoredCallback item) {
        return fold.isOpen()
                ? outsideHours("attempt " + fold.attempt() + " was taken", entry, fold, location, item)
                : Optional.of(item.id() + " was taken after closure");
    }

    /** It may end late: a call can outlast the day, and what was agreed in it must not be lost. */
    private static Optional<String> made(JsonNode entry, Fold fold, PlainLocation location, StoredCallback item) {
        if (!fold.isOpen()) {
            return Optional.of("an outcome was recorded on " + item.id() + " after closure");
        }
        return entry.has("attempt")
                ? counted(Entries.number(entry, "attempt"), fold, location, item)
                : Optional.empty();
    }

    /** The attempt that follows a wish falls as wished, where that can be, and the matter is not urgent or in Connect's own queue. */
    private static Optional<String> unwished(JsonNode entry, Fold fold, PlainLocation location, StoredCallback item) {
        Instant falls = Entries.instant(entry, "until").orElseGet(() -> Entries.at(entry));
        List<String> numbers = numbers(fold, item);
        Set<ZoneId> zones = numbers.stream()
                .flatMap(number -> NumberClocks.zonesOf(number).stream())
                .collect(Collectors.toSet());
        boolean isFine = fold.isUrgent()
                || fold.isQueued()
                || fold.wishes().areMetAt(falls, location, zones)
                || !fold.wishes().canBeMet(Entries.at(entry), location, fold.bucket(), numbers, zones);
        return isFine
                ? Optional.empty()
                : Optional.of(
                        "the patient of %s wishes to be called at another time than %s".formatted(item.id(), falls));
    }

    /** Who is called on another number may be where either is at home. */
    private static List<String> numbers(Fold fold, StoredCallback item) {
        return Stream.concat(Stream.of(item.caller()), fold.wishes().number().stream())
                .toList();
    }

    private static Optional<String> counted(int attempt, Fold fold, PlainLocation location, StoredCallback item) {
        int attempts = location.attempts(fold.bucket());
        if (attempt > attempts) {
            return Optional.of("there is an attempt %d of %d on %s".formatted(attempt, attempts, item.id()));
        }
        return attempt == fold.made() + 1
                ? Optional.empty()
                : Optional.of(
                        "there is an attempt %d on %s, and %d were made".formatted(attempt, item.id(), fold.made()));
    }

    private static Optional<String> outsideHours(
            String what, JsonNode entry, Fold fold, PlainLocation location, StoredCallback item) {
        Instant at = Entries.at(entry);
        return numbers(fold, item).stream()
                        .allMatch(number -> CallingHours.mayCall(location, fold.bucket(), number, at))
                ? Optional.empty()
                : Optional.of("%s on %s at %s, when nobody may call".formatted(what, item.id(), at));
    }

    /** A person who let a claim lapse takes the callback once more only to say how the call ended. */
    private static boolean isLateOutcome(Fold fold, List<JsonNode> added, int claim) {
        if (claim + 1 == added.size()) {
            return false;
        }
        JsonNode claimed = added.get(claim);
        JsonNode next = added.get(claim + 1);
        return Entries.is(next, "outcome")
                && next.path("by").equals(claimed.path("by"))
                && next.path("at").equals(claimed.path("at"))
                && fold.lapsed()
                        .filter(held -> held.person().equals(claimed.path("by").asString("")))
                        .isPresent();
    }
}
