package dev.ringback.checkers;

import dev.ringback.standins.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the system owes a patient by text after a call goes once, in its time, or its history says why it does not; until then something will
 * look at it, and a team sees to it (docs/architecture.md, 16; docs/rules.md §14). Judged by what reached the carrier, beside the histories.
 */
final class OwedTextsAreKept implements Invariant {

    private static final Duration REMINDED_BY = Duration.ofHours(12);
    private static final Duration ASKED_BY = Duration.ofHours(24);
    private static final Duration ASKED_AGAIN = Duration.ofDays(90);

    private final Map<String, Instant> asked = new HashMap<>();

    @Override
    public String rule() {
        return "16: what the system owes by text after a call goes once and in its time, or says why not; until then it has a team and a future look";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        for (Observation observation : moment.seen()) {
            if (observation instanceof Observation.TextSent text) {
                Optional<String> wrong = switch (SentWords.of(text.body())) {
                    case REMINDER -> inTime(text, moment, REMINDED_BY);
                    case QUESTION -> inTime(text, moment, ASKED_BY).or(() -> askedAgain(text));
                    case ABOUT_A_CALL, NO_MORE_TEXTS, TEXTS_AGAIN, HELP -> Optional.empty();
                };
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return moment.changes().stream()
                .map(Moment.Change::after)
                .flatMap(callback -> forgotten(callback, moment).stream())
                .findFirst();
    }

    /** The callback that a text after a call is of: one whose history owes such a text at that time, or about then. */
    static Optional<StoredCallback> of(Observation.TextSent text, Moment moment) {
        Duration by = SentWords.of(text.body()) == SentWords.QUESTION ? ASKED_BY : REMINDED_BY;
        return moment.callbacks().of(text.to()).stream()
                .filter(item -> moment.locationOf(item).textsFrom(text.from()))
                .filter(item -> owes(item, text, by))
                .findFirst();
    }

    private static boolean owes(StoredCallback callback, Observation.TextSent text, Duration by) {
        boolean isQuestion = SentWords.of(text.body()) == SentWords.QUESTION;
        return !callback.fold().isOpen()
                && callback.history().stream()
                        .filter(entry -> Entries.is(entry, "text-owed"))
                        .filter(entry -> step(entry).equals("feedback") == isQuestion)
                        .filter(entry -> visit(entry)
                                .filter(visit -> !visit.isAfter(text.at()))
                                .isEmpty())
                        .flatMap(entry -> Entries.instant(entry, "due").stream())
                        .anyMatch(due -> !text.at().isBefore(due) && !text.at().isAfter(due.plus(by)));
    }

    private static Optional<String> inTime(Observation.TextSent text, Moment moment, Duration by) {
        return of(text, moment).isPresent()
                ? Optional.empty()
                : Optional.of("a text at %s that was not owed in the %s h before".formatted(text.at(), by.toHours()));
    }

    private Optional<String> askedAgain(Observation.TextSent text) {
        Optional<Instant> before = Optional.ofNullable(asked.put(text.to(), text.at()));
        return before.filter(at -> at.plus(ASKED_AGAIN).isAfter(text.at()))
                .map(at -> "a patient who was asked at %s is asked again at %s".formatted(at, text.at()));
    }

    /** Each that is owed is pending, or went, or has its reason; of a visit that was moved only what was owed last counts. */
    private static Optional<String> forgotten(StoredCallback callback, Moment moment) {
        Set<String> owed = new HashSet<>();
        Set<String> went = new HashSet<>();
        for (JsonNode entry : callback.history()) {
            switch (Entries.kind(entry)) {
                case "text-owed" -> {
                    owed.add(step(entry));
                    if (!moment.directory().hasTeam(entry.path("seenTo").asString(""))) {
                        return Optional.of("nobody sees to what " + callback.id() + " owes by text");
                    }
                    if (visit(entry).isPresent()) {
                        went.remove(step(entry));
                    }
                }
                case "text-sent", "text-unknown" -> {
                    owed.remove(step(entry));
                    if (step(entry).endsWith("-before") && !went.add(step(entry))) {
                        return Optional.of("two reminders of one visit, for " + callback.id());
                    }
                }
                case "text-withheld" -> {
                    if (!entry.has("until")) {
                        owed.remove(step(entry));
                    }
                }
                default -> {
                    // It tells of no text of ours.
                }
            }
        }
        List<JsonNode> pending = callback.pending();
        return owed.stream()
                .filter(step -> pending.stream()
                        .noneMatch(intent -> intent.path("text").asString("").equals(step)
                                || intent.path("sending").asString("").equals(step)))
                .findFirst()
                .map(step -> "%s owes the text %s, which is nowhere".formatted(callback.id(), step))
                .or(() -> owed.isEmpty() || callback.lookAt().isPresent()
                        ? Optional.empty()
                        : Optional.of(callback.id() + " owes a text and nothing will look at it"));
    }

    private static String step(JsonNode entry) {
        return entry.path("step").asString("");
    }

    private static Optional<Instant> visit(JsonNode entry) {
        return Entries.text(entry, "appointmentAt").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }
}
