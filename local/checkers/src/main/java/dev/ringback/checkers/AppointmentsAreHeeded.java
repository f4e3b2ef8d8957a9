package dev.ringback.checkers;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the practice's own system tells of an appointment (docs/architecture.md, 17): it is told on one callback, which is of the patient that the
 * event names; what is told is told once and never after a later change; what was told of a matched appointment is not lost; and nothing but a call
 * hangs on a visit that was cancelled or missed.
 */
final class AppointmentsAreHeeded implements Invariant {

    private static final Duration LATE = Duration.ofMinutes(30);
    private static final Set<String> TO_COME = Set.of("booked", "moved");
    private static final Set<String> OFF = Set.of("cancelled", "missed");
    private static final Set<String> STAYS = Set.of("call-patient", "appointment-match");

    /** The last that a callback's history tells of an appointment. */
    private record Last(String callback, String change, String visitAt, Instant changedAt, Instant at) {

        /** Whether a system that does not say when an appointment was changed says what is known. */
        boolean isSaidAgainBy(JsonNode event) {
            String said = event.path("detail-type").asString("").toLowerCase(Locale.ROOT);
            boolean isToCome = TO_COME.contains(change) && TO_COME.stream().anyMatch(said::endsWith);
            return !event.path("detail").path("isDated").asBoolean(true)
                    && (said.endsWith(change) || isToCome)
                    && instant(event.path("detail").path("visitAt").asString(""))
                            .equals(instant(visitAt));
        }
    }

    private final Map<String, Last> last = new LinkedHashMap<>();
    private final Map<String, StoredFollowUp> followUps = new LinkedHashMap<>();
    private final Strikes strikes = new Strikes();

    @Override
    public String rule() {
        return "17: an appointment is told on the one callback that it is of, each change once and in its order, and nothing hangs on a visit that is off";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        strikes.heed(moment);
        moment.followUps().forEach(item -> followUps.put(item.id(), item));
        for (Moment.Change change : moment.changes()) {
            for (JsonNode entry : change.added()) {
                Optional<String> wrong =
                        Entries.is(entry, "appointment-told") ? told(change.after(), entry, moment) : Optional.empty();
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return hangsOnNothing().or(() -> lost(moment));
    }

    private Optional<String> told(StoredCallback item, JsonNode entry, Moment moment) {
        String appointment = name(entry);
        String change = entry.path("change").asString("");
        Instant changedAt = Entries.instant(entry, "changedAt").orElse(Instant.EPOCH);
        Optional<Last> before = Optional.ofNullable(last.get(appointment));
        if (before.filter(known -> !known.callback().equals(item.id())).isPresent()) {
            return Optional.of("one appointment is told on two callbacks, one of which is " + item.id());
        }
        if (before.filter(known -> known.changedAt().isAfter(changedAt)).isPresent()) {
            return Optional.of("%s is told of a change that was older than the last".formatted(item.id()));
        }
        boolean wasSaid = moment.outside().appointments().stream()
                .map(Outside.Told::event)
                .filter(event -> name(event.path("detail")).equals(appointment))
                .filter(event -> event.path("detail-type").asString("").equalsIgnoreCase("Appointment " + change))
                .filter(event -> changedAt(event).equals(Optional.of(changedAt)))
                .anyMatch(event ->
                        event.path("detail").path("patient").asString("").equals(item.caller()));
        last.put(
                appointment,
                new Last(item.id(), change, entry.path("visitAt").asString(""), changedAt, Entries.at(entry)));
        return wasSaid
                ? Optional.empty()
                : Optional.of("nobody has told %s that its appointment was %s".formatted(item.id(), change));
    }

    private Optional<String> hangsOnNothing() {
        return last.values().stream()
                .filter(known -> OFF.contains(known.change()))
                .flatMap(known -> followUps.values().stream()
                        .filter(StoredFollowUp::isOpen)
                        .filter(item -> item.callback().equals(known.callback()) && !STAYS.contains(item.kind()))
                        .filter(item -> !Entries.at(item.history().getFirst()).isAfter(known.at()))
                        .map(item -> "%s hangs on a visit that was %s".formatted(item.id(), known.change())))
                .findFirst();
    }

    /** What came of a matched appointment, and is newer than all that is told of it. */
    private Optional<String> lost(Moment moment) {
        Instant latest = moment.now().minus(LATE);
        if (moment.deliveries() == Moment.Deliveries.UNDER_WAY || strikes.goOnAfter(latest)) {
            return Optional.empty();
        }
        return moment.outside().appointments().stream()
                .filter(told -> told.at().isBefore(latest))
                .flatMap(told -> {
                    JsonNode event = told.event();
                    Optional<Last> known = Optional.ofNullable(last.get(name(event.path("detail"))));
                    return known
                            .filter(one -> !one.isSaidAgainBy(event))
                            .filter(one -> changedAt(event)
                                    .filter(at -> at.isAfter(one.changedAt()) && !at.isAfter(told.at()))
                                    .isPresent())
                            .filter(one -> moment.callback(one.callback())
                                    .filter(item -> item.caller()
                                            .equals(event.path("detail")
                                                    .path("patient")
                                                    .asString("")))
                                    .isPresent())
                            .map(one ->
                                    "%s was not told of a change that came at %s".formatted(one.callback(), told.at()))
                            .stream();
                })
                .findFirst();
    }

    private static String name(JsonNode of) {
        return List.of(of.path("system").asString(""), of.path("appointment").asString(""))
                .toString();
    }

    private static Optional<Instant> changedAt(JsonNode event) {
        return instant(event.path("detail").path("changedAt").asString(""))
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
