package dev.ringback.form;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Attempt;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import dev.ringback.rhythm.WishedTime;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Makes any entry of any kind, with a marker in every string that comes from a person, from Connect or from a carrier. It goes
 * by the components of the records, so that a field which is added tomorrow is marked too.
 */
public final class AnyEntry {

    /** Appointments are in this year, and nothing else is. */
    public static final String DAY_OF_APPOINTMENTS = "2031-03-04";

    private static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
    private static final List<Team> TEAMS =
            List.of(Team.FRONT_DESK, Team.REFERRALS, Team.BILLING, Team.CLINICAL, Team.INSURANCE);

    private final RandomGenerator random;
    private final Set<String> markers = new LinkedHashSet<>();

    public AnyEntry(RandomGenerator random) {
        this.random = random;
    }

    /** One of each kind. */
    public Stream<Entry> ofEachKind() {
        return Arrays.stream(Entry.class.getPermittedSubclasses()).map(kind -> possible((Entry) record(kind)));
    }

    /** A text that is owed is none that follows an attempt. */
    private static Entry possible(Entry entry) {
        return entry instanceof Entry.TextOwed owed && owed.step().purpose() == TextStep.Purpose.OUTREACH
                ? new Entry.TextOwed(
                        owed.at(), TextStep.FEEDBACK, owed.due(), owed.seenTo(), owed.visit(), owed.script())
                : entry;
    }

    /** Every string so far that must not be told. */
    public Set<String> markers() {
        return Set.copyOf(markers);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> any(component.getGenericType()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class
                    ? (random.nextBoolean() ? Optional.of(any(of)) : Optional.empty())
                    : Stream.generate(() -> any(of))
                            .limit(random.nextInt(4))
                            .distinct()
                            .toList();
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain == Team.class) {
            return TEAMS.get(random.nextInt(TEAMS.size()));
        }
        if (plain == AgencyId.class) {
            return new AgencyId("northwind");
        }
        if (plain == CallbackId.class) {
            return new CallbackId("previous01234567");
        }
        if (plain == FollowUpId.class) {
            return new FollowUpId("previous01234567.confirmation");
        }
        if (plain == PhoneNumber.class) {
            return new PhoneNumber("+12125550199");
        }
        if (plain == Attempt.class) {
            return new Attempt(1 + random.nextInt(3));
        }
        if (plain == String.class) {
            String marker = "MARKER-%016x".formatted(random.nextLong());
            markers.add(marker);
            return marker;
        }
        if (plain == Instant.class) {
            return START.plusSeconds(random.nextInt(1_000_000));
        }
        if (plain == WishedTime.class) {
            return new WishedTime(
                    random.nextBoolean() ? Optional.of(LocalDate.parse(DAY_OF_APPOINTMENTS)) : Optional.empty(),
                    LocalTime.of(9, 30),
                    LocalTime.of(12, random.nextInt(60)));
        }
        if (plain == Duration.class) {
            return Duration.ofSeconds(random.nextInt(3_600));
        }
        if (plain == OffsetDateTime.class) {
            return OffsetDateTime.parse(DAY_OF_APPOINTMENTS + "T09:30:00-05:00");
        }
        if (plain == int.class) {
            return 1 + random.nextInt(5);
        }
        if (plain == Boolean.class) {
            return random.nextBoolean();
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isSealed()) {
            Class<?>[] kinds = plain.getPermittedSubclasses();
            return record(kinds[random.nextInt(kinds.length)]);
        }
        throw new IllegalStateException("an entry has a " + plain.getSimpleName() + ": teach AnyEntry to make one");
    }
}
