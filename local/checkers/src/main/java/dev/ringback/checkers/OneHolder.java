package dev.ringback.checkers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Two people never hold one callback, nor two callbacks of one caller at whatever locations, and nobody takes one that is called on a phone
 * which somebody else is to call by then; a lapsed claim comes back, and not before it has lapsed (docs/architecture.md, 6).
 */
final class OneHolder implements Invariant {

    private static final Duration LATE = Duration.ofMinutes(10);
    private static final Set<String> TAKES = Set.of("claimed", "reassigned");

    private final Deadlines claims = new Deadlines();
    private final Strikes strikes = new Strikes();

    @Override
    public String rule() {
        return "6: two people never hold callbacks of one caller, nor take those of one phone; a lapsed claim comes back";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        strikes.heed(moment);
        moment.changes().forEach(change -> expectTheEndOfTheClaim(change.after()));
        return moment.changes().stream()
                .flatMap(change -> heldTwice(change).stream())
                .findFirst()
                .or(() -> withTwoPeople(moment))
                .or(() -> moment.changes().stream()
                        .flatMap(change -> onOnePhone(change, moment).stream())
                        .findFirst())
                .or(() -> heldTooLong(moment));
    }

    /** A late outcome takes a callback and ends it in one step; the person who does that holds nothing afterwards. */
    private static Optional<String> withTwoPeople(Moment moment) {
        for (Moment.Change change : moment.changes()) {
            StoredCallback item = change.after();
            Optional<String> broken =
                    holderAt(moment.now(), item).flatMap(person -> heldByAnother(person, item, moment));
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> heldByAnother(String person, StoredCallback item, Moment moment) {
        return moment.callbacks().of(item.caller()).stream()
                .filter(other -> holderAt(moment.now(), other)
                        .filter(holder -> !holder.equals(person))
                        .isPresent())
                .findFirst()
                .map(other -> "%s holds %s while somebody else holds %s of the same caller"
                        .formatted(person, item.id(), other.id()));
    }

    /**
     * Who says while they are called that they wish to be called on another phone throws nobody out who calls that one. So only who takes a
     * callback must be alone with its phone, and only phones count that this moment did not change.
     */
    private static Optional<String> onOnePhone(Moment.Change change, Moment moment) {
        StoredCallback item = change.after();
        if (change.added().stream().noneMatch(entry -> TAKES.contains(Entries.kind(entry))) || movesPhone(change)) {
            return Optional.empty();
        }
        Set<String> moved = moment.changes().stream()
                .filter(OneHolder::movesPhone)
                .map(other -> other.after().id())
                .collect(Collectors.toSet());
        return holderAt(moment.now(), item)
                .flatMap(person -> moment.callbacks().calledOn(item.phone()).stream()
                        .filter(other -> !moved.contains(other.id()))
                        .filter(other -> holderAt(moment.now(), other)
                                .filter(holder -> !holder.equals(person))
                                .isPresent())
                        .findFirst()
                        .map(other -> "%s took %s while somebody else held %s, which is called on the same phone"
                                .formatted(person, item.id(), other.id())));
    }

    /** Whether the patient is to be called elsewhere since; where a callback begins is no move. */
    private static boolean movesPhone(Moment.Change change) {
        Fold fold = change.foldBefore();
        Optional<String> phone = change.before().map(StoredCallback::phone);
        for (JsonNode entry : change.added()) {
            fold = fold.after(entry);
            String next = change.after().phone(fold);
            if (phone.filter(known -> !known.equals(next)).isPresent()) {
                return true;
            }
            phone = Optional.of(next);
        }
        return false;
    }

    private static Optional<String> holderAt(Instant now, StoredCallback item) {
        return item.fold().holder().filter(held -> held.until().isAfter(now)).map(Fold.Holder::person);
    }

    private void expectTheEndOfTheClaim(StoredCallback item) {
        heldUntil(item).ifPresent(until -> claims.expect(until.plus(LATE), item.id()));
    }

    private Optional<String> heldTooLong(Moment moment) {
        return claims.missed(moment.now(), moment.callbacks(), OneHolder::isHeldUntil)
                .filter(_ -> !strikes.goOnAfter(moment.now().minus(LATE)))
                .map(item -> "the claim on %s lapsed at %s and did not come back"
                        .formatted(item.id(), heldUntil(item).orElseThrow()));
    }

    private static boolean isHeldUntil(StoredCallback item, Instant late) {
        return heldUntil(item).filter(until -> until.plus(LATE).equals(late)).isPresent();
    }

    /** When the claim on it ends, if somebody holds it; one that never ends is never late. */
    private static Optional<Instant> heldUntil(StoredCallback item) {
        return item.fold().holder().map(Fold.Holder::until).filter(until -> until.isBefore(Instant.MAX));
    }

    private static Optional<String> heldTwice(Moment.Change change) {
        Fold fold = change.foldBefore();
        for (JsonNode entry : change.added()) {
            Optional<String> wrong = wrong(fold.holder(), entry);
            if (wrong.isPresent()) {
                return Optional.of(wrong.get().formatted(change.after().id()));
            }
            fold = fold.after(entry);
        }
        return Optional.empty();
    }

    /** What is wrong with an entry while a person, or no one, holds the callback. */
    private static Optional<String> wrong(Optional<Fold.Holder> holder, JsonNode entry) {
        String by = entry.path("by").asString("");
        boolean isHolder = holder.filter(held -> held.person().equals(by)).isPresent();
        Optional<Fold.Holder> other = holder.filter(held -> !held.person().equals(by))
                .filter(held -> held.until().isAfter(Entries.at(entry)));
        return switch (Entries.kind(entry)) {
            case "claimed" -> other.map(held -> by + " took %s while " + held.person() + " held it");
            case "renewed", "outcome" ->
                isHolder ? Optional.empty() : Optional.of(by + " worked on %s without holding it");
            case "lapsed" ->
                holder.filter(held -> held.until().isAfter(Entries.at(entry)))
                        .map(held -> "the claim of " + held.person() + " on %s lapsed before its time");
            default -> Optional.empty();
        };
    }
}
