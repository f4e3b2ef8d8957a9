package dev.ringback.casework.journeys;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.casework.memory.RecordingWakeups;
import dev.ringback.intake.Address;
import dev.ringback.intake.Customer;
import dev.ringback.intake.FlowAttributes;
import dev.ringback.intake.MissedCall;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Oak Street, with everything switched on that can be owed after a call. A hundred patients call in one week. */
final class Practice {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final String DIALLED = "+12125550100";
    private static final List<String> AREAS = List.of("212", "585");
    private static final Duration ROUND = Duration.ofMinutes(30);

    /** By then all of it has ended, with much to spare: a visit is moved once, two weeks ahead at the most. */
    private static final Instant LATEST = at(MONDAY.plusWeeks(16), LocalTime.NOON);

    private static final List<String> REASONS =
            List.of("new-patient", "new-patient", "scheduling", "referral", "other");

    final MemoryPractice uses;
    final Random random;
    final Agenda agenda = new Agenda();
    private final Desk desk;
    private final BookingSystem system;
    private final Set<RecordingWakeups.Asked> scheduled = new HashSet<>();
    private int patients;
    private Instant sweptAt = Instant.MIN;

    Practice(String directory, long seed) {
        this.uses = new MemoryPractice(directory, at(MONDAY, LocalTime.of(6, 0)));
        this.random = new Random(seed);
        this.desk = new Desk(this);
        this.system = new BookingSystem(this);
    }

    Instant now() {
        return uses.clock.instant();
    }

    /** When everything was last looked at that is overdue. */
    Instant sweptAt() {
        return sweptAt;
    }

    int patients() {
        return patients;
    }

    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    Duration upTo(Duration longest) {
        return Duration.ofSeconds(random.nextLong(longest.toSeconds() + 1));
    }

    void booked(Callback callback) {
        system.heardOf(callback);
    }

    /** The week in which they call, and as long as it takes until nothing is owed to any of them. */
    void play(int callers, Consumer<Practice> atEachMoment) {
        for (int caller = 0; caller < callers; caller++) {
            calls("+1%s55501%02d".formatted(AREAS.get(caller / 50), 50 + caller % 50), "patient-%d".formatted(caller));
        }
        rounds();
        for (Optional<Instant> next = agenda.next(); next.isPresent() && now().isBefore(LATEST); next = agenda.next()) {
            uses.clock.set(next.orElseThrow());
            agenda.play(next.orElseThrow());
            wakeUps();
            atEachMoment.accept(this);
            if (patients == callers && isOver()) {
                return;
            }
        }
    }

    private boolean isOver() {
        return !system.hasMoreToTell()
                && uses.callbacks.allOpen().findAny().isEmpty()
                && uses.callbacks.followUps.all().stream().noneMatch(followUp -> followUp.isOpen());
    }

    private void calls(String number, String contact) {
        Instant when = at(MONDAY, LocalTime.of(6, 0)).plus(upTo(Duration.ofDays(5)));
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        agenda.at(when, () -> {
            patients++;
            missed(number, contact, reason);
        });
        if (happens(15)) {
            agenda.at(when.plus(upTo(Duration.ofHours(30))), () -> missed(number, contact + "-again", reason));
        }
    }

    private void missed(String number, String contact, String reason) {
        Map<String, String> said = happens(50)
                ? Map.of("ringback_bucket", reason, "ringback_text_consent", "yes")
                : Map.of("ringback_bucket", reason);
        var call = new MissedCall(
                new ContactId(contact),
                Optional.of(new Address(DIALLED)),
                new Customer(Optional.empty(), Optional.of(new Address(number))),
                now().minusSeconds(60),
                now(),
                FlowAttributes.in(said),
                Optional.empty(),
                MissedCall.GaveUpIn.QUEUE,
                MissedCall.HungUp.CALLER,
                Optional.empty());
        uses.takeMissedCall.take(call, uses.log);
        if (happens(10)) {
            uses.takeMissedCall.take(call, uses.log);
        }
    }

    /** The desk works in rounds of half an hour; the sweeper, which is to run every five minutes, fails now and then. */
    private void rounds() {
        for (Instant round = at(MONDAY, LocalTime.of(7, 0)); round.isBefore(LATEST); round = round.plus(ROUND)) {
            ZonedDateTime local = round.atZone(ZONE);
            boolean isWorkday = local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
            boolean isDay = local.getHour() >= 7 && local.getHour() < 18;
            if (isWorkday && isDay) {
                agenda.at(round, this::round);
            }
        }
    }

    private void round() {
        if (happens(90)) {
            uses.sweep.sweep(uses.log);
            sweptAt = now();
        }
        desk.round();
    }

    /** One wake-up in ten never comes: the sweeper is there for them. */
    private void wakeUps() {
        uses.wakeups.asked().stream()
                .filter(scheduled::add)
                .filter(_ -> happens(90))
                .forEach(asked -> agenda.at(asked.timer().at(), () -> uses.wakeUp.wake(asked.callback(), uses.log)));
    }

    static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }
}
