package dev.ringback.checkers;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is owed after a call has an owner and a time at which something looks at it, always; one person holds it, and nobody else then holds
 * anything of its patient; nobody is to call a patient who is not to be called; its history only grows (docs/architecture.md, 15).
 */
final class FollowUpsAreOwned implements Invariant {

    private static final Duration LATE = Duration.ofMinutes(15);

    private final Map<String, StoredFollowUp> all = new LinkedHashMap<>();
    private final Strikes strikes = new Strikes();
    private final UnwelcomeCalls unwelcome = new UnwelcomeCalls();

    @Override
    public String rule() {
        return "15: every follow-up that is owed has an owner and a future look; one person holds it and its patient;"
                + " none is a call to a patient who is not to be called; its history only grows";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        strikes.heed(moment);
        Optional<String> rewritten = moment.followUps().stream()
                .flatMap(item -> rewritten(item).stream())
                .findFirst();
        moment.followUps().forEach(item -> all.put(item.id(), item));
        Optional<String> called = unwelcome.broken(moment, all.values(), strikes);
        return rewritten
                .or(() -> called)
                .or(() -> moment.followUps().stream()
                        .filter(StoredFollowUp::isOpen)
                        .flatMap(item -> unowned(item, moment).stream())
                        .findFirst())
                .or(() -> neverOpened(moment))
                .or(() -> withTwoPeople(moment))
                .or(() -> forgotten(moment));
    }

    private Optional<String> rewritten(StoredFollowUp after) {
        Optional<StoredFollowUp> before = Optional.ofNullable(all.get(after.id()));
        int known = before.map(item -> item.history().size()).orElse(0);
        if (after.history().isEmpty() || !Entries.is(after.history().getFirst(), "owed")) {
            return Optional.of("the history of " + after.id() + " does not begin with what it owes");
        }
        if (after.history().size() < known
                || before.filter(item -> !item.history().equals(after.history().subList(0, known)))
                        .isPresent()) {
            return Optional.of("what was in the history of " + after.id() + " was changed");
        }
        for (int i = known; i < after.history().size(); i++) {
            Optional<String> wrong = wrong(after.holderAfter(i), after.history().get(i));
            if (wrong.isPresent()) {
                return wrong.map(how -> how.formatted(after.id()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> wrong(Optional<Fold.Holder> holder, JsonNode entry) {
        String by = entry.path("by").asString("");
        boolean isHolder = holder.filter(held -> held.person().equals(by)).isPresent();
        return switch (Entries.kind(entry)) {
            case "claimed" ->
                holder.filter(held -> held.until().isAfter(Entries.at(entry)))
                        .map(held -> by + " took %s while " + held.person() + " held it");
            case "reassigned" ->
                holder.filter(held -> held.until().isAfter(Entries.at(entry)))
                        .map(held -> by + " gave %s away while " + held.person() + " held it");
            case "renewed", "outcome", "number-shown", "handed-off" ->
                isHolder ? Optional.empty() : Optional.of(by + " worked on %s without holding it");
            default -> Optional.empty();
        };
    }

    private static Optional<String> unowned(StoredFollowUp item, Moment moment) {
        if (!moment.directory().hasTeam(item.owner())) {
            return Optional.of(item.id() + " is owed by nobody");
        }
        if (item.indexed() == StoredCallback.Indexed.LOST || item.lookAt().isEmpty()) {
            return Optional.of(item.id() + " is owed and nothing will look at it");
        }
        Instant close = moment.directory().location(item.location()).nextClose(moment.now());
        Instant latest = item.holderAfter(item.history().size())
                .map(Fold.Holder::until)
                .or(item::waitsUntil)
                .orElse(item.due().isAfter(close) ? item.due() : close);
        Instant lookAt = item.lookAt().get();
        return lookAt.isAfter(latest)
                ? Optional.of("%s is looked at at %s instead of %s".formatted(item.id(), lookAt, latest))
                : Optional.empty();
    }

    /** What a callback says is owed is there in the same step. */
    private Optional<String> neverOpened(Moment moment) {
        return moment.changes().stream()
                .flatMap(change -> change.added().stream())
                .filter(entry -> Entries.is(entry, "follow-up-owed"))
                .map(entry -> entry.path("followUp").asString(""))
                .filter(id -> !all.containsKey(id))
                .findFirst()
                .map(id -> id + " is owed, and is nowhere");
    }

    private Optional<String> withTwoPeople(Moment moment) {
        return Stream.concat(
                        moment.followUps().stream().map(StoredFollowUp::caller),
                        moment.changes().stream().map(change -> change.after().caller()))
                .distinct()
                .filter(caller -> holders(caller, moment).distinct().count() > 1)
                .findFirst()
                .map(_ -> "two people hold what is owed to one patient");
    }

    private Stream<String> holders(String caller, Moment moment) {
        Stream<String> ofFollowUps = all.values().stream()
                .filter(item -> item.caller().equals(caller))
                .flatMap(item -> item.holderAt(moment.now()).stream());
        Stream<String> ofCallbacks = moment.callbacks().of(caller).stream()
                .flatMap(item -> item.fold().holder().stream())
                .filter(held -> held.until().isAfter(moment.now()))
                .map(Fold.Holder::person);
        return Stream.concat(ofFollowUps, ofCallbacks);
    }

    /** A look may be late by what AWS's retries and the sweeper need once things stop failing, and no more. */
    private Optional<String> forgotten(Moment moment) {
        Instant latest = moment.now().minus(LATE);
        return all.values().stream()
                .filter(StoredFollowUp::isOpen)
                .filter(item -> item.lookAt().filter(at -> at.isBefore(latest)).isPresent())
                .filter(_ -> !strikes.goOnAfter(latest))
                .findFirst()
                .map(item -> "%s was to be looked at at %s, and nothing has done so"
                        .formatted(item.id(), item.lookAt().orElseThrow()));
    }
}
