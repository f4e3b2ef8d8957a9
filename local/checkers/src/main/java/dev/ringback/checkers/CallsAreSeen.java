package dev.ringback.checkers;

import dev.ringback.standins.Observation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An attempt needs a call (docs/rules.md §5; docs/architecture.md, 14): each call of ours to a patient that began while somebody held the
 * callback is seen on it once, as theirs and as it was; no other call is; and a call that is seen ends, moves and keeps nothing.
 */
final class CallsAreSeen implements Invariant {

    /** So many are kept of one callback (docs/rules.md §5). */
    private static final int KEPT = 200;

    private static final String SEEN = "attempt-seen";

    /** What a call that is seen could be taken to lead to. */
    private static final Set<String> FOLLOW = Set.of(SEEN, "due", "waiting", "closed");

    private static final Set<String> TOLD_OF_ELSEWHERE = Set.of("reached-elsewhere", "wrong-number", "declined");

    private final Map<String, Instant> awaited = new LinkedHashMap<>();
    private int heard;

    @Override
    public String rule() {
        return "14: each of our calls to a patient during a claim is seen on it once, and nothing follows from that";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        for (Moment.Change change : moment.changes()) {
            Optional<String> wrong =
                    wronglySeen(change, moment).or(() -> followed(change)).or(() -> closedByItsHolder(change, moment));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        hear(moment);
        return moment.deliveries() == Moment.Deliveries.UNDER_WAY ? Optional.empty() : unseen(moment);
    }

    private static Optional<String> wronglySeen(Moment.Change change, Moment moment) {
        StoredCallback item = change.after();
        List<JsonNode> added =
                change.added().stream().filter(entry -> Entries.is(entry, SEEN)).toList();
        for (JsonNode entry : added) {
            String contact = entry.path("contact").asString("");
            if (seen(contact, item).count() > 1) {
                return Optional.of("contact %s is seen twice on %s".formatted(contact, item.id()));
            }
            Optional<OwnCall> call = moment.outside()
                    .contact(contact)
                    .flatMap(known -> OwnCall.of(known, moment.outside()))
                    .filter(OwnCall::isOver);
            if (call.isEmpty()) {
                return Optional.of(
                        "contact %s is seen on %s, and is no call of ours that is over".formatted(contact, item.id()));
            }
            Optional<String> misstated = call.get().misstated(entry);
            if (misstated.isPresent()) {
                return Optional.of(
                        "%s of contact %s is not as it stands on %s".formatted(misstated.get(), contact, item.id()));
            }
            if (holders(call.get(), item)
                    .noneMatch(person -> person.equals(entry.path("by").asString("")))) {
                return Optional.of("contact %s is seen on %s as the call of somebody who did not hold it then"
                        .formatted(contact, item.id()));
            }
        }
        return Optional.empty();
    }

    /** Where nothing else happens to a callback than that a call is seen, no attempt falls at another time, and nothing ends. */
    private static Optional<String> followed(Moment.Change change) {
        List<JsonNode> added = change.added();
        Set<String> kinds = added.stream().map(Entries::kind).collect(Collectors.toSet());
        if (!kinds.contains(SEEN) || !FOLLOW.containsAll(kinds)) {
            return Optional.empty();
        }
        Fold fold = change.foldBefore();
        for (JsonNode entry : added) {
            if (!Entries.is(entry, SEEN) && !isTime(entry, fold) && !isToldOfElsewhere(entry)) {
                return Optional.of("a call that was seen on %s was followed by %s"
                        .formatted(change.after().id(), Entries.kind(entry)));
            }
            fold = fold.after(entry);
        }
        return Optional.empty();
    }

    /** What is known of the patient besides this call can end a callback in the same step. */
    private static boolean isToldOfElsewhere(JsonNode entry) {
        return Entries.is(entry, "closed")
                && TOLD_OF_ELSEWHERE.contains(entry.path("outcome").asString(""));
    }

    /** Whether an attempt that waited becomes due because its time has come. */
    private static boolean isTime(JsonNode entry, Fold fold) {
        return Entries.is(entry, "due")
                && fold.until()
                        .filter(until -> !until.isAfter(Entries.at(entry)))
                        .isPresent();
    }

    /** A conversation that the holder dialled is theirs, and what they say of it counts. */
    private static Optional<String> closedByItsHolder(Moment.Change change, Moment moment) {
        StoredCallback item = change.after();
        boolean isClosed = change.added().stream()
                .anyMatch(entry -> Entries.is(entry, "closed")
                        && entry.path("outcome").asString("").equals("reached-elsewhere"));
        if (!isClosed) {
            return Optional.empty();
        }
        Outside outside = moment.outside();
        List<JsonNode> conversations = outside.contactsOf(item.caller())
                .filter(contact -> outside.chain(contact).stream().anyMatch(leg -> leg.has("AgentInfo")))
                .toList();
        Predicate<JsonNode> isOwn = contact -> OwnCall.of(contact, outside)
                .filter(call -> moment.callbacks().all().anyMatch(held -> isSurelyTheirs(call, held)))
                .isPresent();
        return !conversations.isEmpty() && conversations.stream().allMatch(isOwn)
                ? Optional.of("%s was closed by a call that its holder made".formatted(item.id()))
                : Optional.empty();
    }

    private void hear(Moment moment) {
        Outside outside = moment.outside();
        Set<String> unrouted = moment.seen().stream()
                .filter(Observation.Unrouted.class::isInstance)
                .map(seen -> ((Observation.Unrouted) seen).id())
                .collect(Collectors.toSet());
        List<Outside.Told> told = outside.toldSince(heard);
        told.stream()
                .filter(Unanswered::isEnd)
                .filter(event -> !unrouted.contains(event.id()))
                .forEach(event -> awaited.put(event.contact(), event.at()));
        heard += told.size();
        moment.seen().forEach(seen -> {
            if (seen instanceof Observation.DeadLettered letter) {
                awaited.keySet().removeIf(letter.event()::contains);
            }
        });
    }

    /** Looked at once, when all that was told has been taken. */
    private Optional<String> unseen(Moment moment) {
        Map<String, Instant> now = Map.copyOf(awaited);
        awaited.clear();
        return now.entrySet().stream()
                .flatMap(told -> moment
                        .outside()
                        .contactKnownSince(told.getKey(), told.getValue().plusNanos(1))
                        .flatMap(known -> OwnCall.of(known, moment.outside()))
                        .filter(call -> call.isOver() && call.isPlain(told.getValue(), moment.directory()))
                        .stream())
                .flatMap(call -> unseen(call, moment).stream())
                .findFirst();
    }

    private static Optional<String> unseen(OwnCall call, Moment moment) {
        return moment.callbacks()
                .all()
                .filter(item -> item.history().stream()
                                .filter(entry -> Entries.is(entry, SEEN))
                                .count()
                        < KEPT)
                .filter(item -> isSurelyTheirs(call, item))
                .filter(item -> seen(call.id(), item).findAny().isEmpty())
                .findFirst()
                .map(item -> "contact %s was dialled while somebody held %s, and is not seen on it"
                        .formatted(call.id(), item.id()));
    }

    private static Stream<JsonNode> seen(String contact, StoredCallback item) {
        return item.history().stream()
                .filter(entry -> Entries.is(entry, SEEN))
                .filter(entry -> entry.path("contact").asString("").equals(contact));
    }

    /** Entries have whole seconds: what was in the very second of the dialling may have been before it or after. */
    private static List<Fold> around(Instant at, StoredCallback item) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        List<Fold> folds = new ArrayList<>();
        Fold fold = Fold.START;
        for (JsonNode entry : item.history()) {
            if (Entries.at(entry).isAfter(second)) {
                break;
            }
            if (Entries.at(entry).equals(second)) {
                folds.add(fold);
            }
            fold = fold.after(entry);
        }
        folds.add(fold);
        return folds;
    }

    private static Stream<String> holders(OwnCall call, StoredCallback item) {
        return around(call.first(), item).stream()
                .filter(fold -> Stream.concat(Stream.of(item.caller()), fold.wishes().number().stream())
                        .anyMatch(call::wentTo))
                .flatMap(fold -> fold.holder().stream())
                .filter(held -> held.until().plusSeconds(1).isAfter(call.first()))
                .map(Fold.Holder::person);
    }

    private static boolean isSurelyTheirs(OwnCall call, StoredCallback item) {
        List<Fold> folds = around(call.first(), item);
        return folds.stream()
                        .allMatch(fold -> item.caller().equals(call.number())
                                || fold.wishes()
                                        .number()
                                        .filter(call.number()::equals)
                                        .isPresent())
                && isHeld(item, call.first());
    }

    /** Whether one person held it for certain at that time. */
    private static boolean isHeld(StoredCallback item, Instant at) {
        List<Optional<String>> people = around(at, item).stream()
                .map(fold ->
                        fold.holder().filter(held -> held.until().isAfter(at)).map(Fold.Holder::person))
                .distinct()
                .toList();
        return people.size() == 1 && people.getFirst().isPresent();
    }
}
