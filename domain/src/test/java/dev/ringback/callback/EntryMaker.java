package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.NORTHWIND;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes entries of a kind by the components of its record: as many as it takes for every field to be there once and missing once, and for
 * every word that a field may hold. A field that is added tomorrow is made too.
 */
public final class EntryMaker {

    private static final List<Team> TEAMS =
            List.of(Team.FRONT_DESK, Team.REFERRALS, Team.BILLING, Team.CLINICAL, Team.INSURANCE);

    private EntryMaker() {}

    public static List<Class<?>> kinds() {
        return List.of(Entry.class.getPermittedSubclasses());
    }

    public static List<Entry> ofKind(Class<?> kind) {
        return IntStream.range(0, 2 * count(kind))
                .mapToObj(n -> (Entry) record(kind, n))
                .toList();
    }

    private static int count(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants().length;
        }
        if (type == Attempt.class) {
            return 2;
        }
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .mapToInt(component -> count(plain(component.getGenericType())))
                        .reduce(1, Math::max)
                : 1;
    }

    private static Class<?> plain(Type type) {
        return type instanceof ParameterizedType generic ? plain(generic.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    private static Object record(Class<?> type, int n) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> component.getType() == Actor.class
                                    ? actor(component, n)
                                    : component(nameOf(component), component.getGenericType(), n))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }

    /** Within an entry its own name; within what an entry holds, such as a call, with that of the record before it. */
    private static String nameOf(RecordComponent component) {
        Class<?> in = component.getDeclaringRecord();
        return Entry.class.isAssignableFrom(in) ? component.getName() : in.getSimpleName() + "." + component.getName();
    }

    /** One of the staff, or who else brings about an entry of this kind. */
    private static Actor actor(RecordComponent component, int n) {
        if (n % 2 == 0) {
            return new Actor.Staff(worker(ANA));
        }
        return component.getDeclaringRecord() == Entry.HandedOff.class ? new Actor.Rule() : new Actor.Caller();
    }

    private static Object component(String name, Type type, int n) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            boolean isThere = n % 2 == 0;
            return generic.getRawType() == Optional.class
                    ? (isThere ? Optional.of(component(name, of, n)) : Optional.empty())
                    : (isThere ? all(name, (Class<?>) of, n) : List.of());
        }
        return plain(name, (Class<?>) type, n);
    }

    /** What was said may have been said before the entry, and may not. */
    private static Instant instant(String name, int n) {
        Instant now = at("tue 09:30");
        if (name.equals("at")) {
            return now;
        }
        return name.endsWith(".at") ? now.minusSeconds(90L * (n / 2 % 2)) : now.plusSeconds(600 + n);
    }

    private static List<?> all(String name, Class<?> type, int n) {
        return type.isEnum() ? List.of(type.getEnumConstants()) : List.of(plain(name, type, n));
    }

    private static Object plain(String name, Class<?> type, int n) {
        if (type.isEnum()) {
            return type.getEnumConstants()[n / 2 % type.getEnumConstants().length];
        }
        if (type == Team.class) {
            return TEAMS.get(n / 2 % TEAMS.size());
        }
        if (type == AgencyId.class) {
            return NORTHWIND;
        }
        if (type == PersonId.class) {
            return ANA;
        }
        if (type == CallbackId.class) {
            return new CallbackId("previous%08d".formatted(n));
        }
        if (type == PhoneNumber.class) {
            return new PhoneNumber("+1212555%04d".formatted(150 + n));
        }
        if (type == Attempt.class) {
            return new Attempt(1 + n / 2 % 2);
        }
        if (type == String.class) {
            return name + "-" + n;
        }
        if (type == Instant.class) {
            return instant(name, n);
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(60 + n);
        }
        if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse("2026-12-09T10:30:00-05:00");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2026-12-09");
        }
        if (type == LocalTime.class) {
            return name.endsWith(".from") ? LocalTime.of(9, 30) : LocalTime.of(12, 15);
        }
        if (type == int.class) {
            return 1 + n % 5;
        }
        if (type == Boolean.class) {
            return n / 2 % 2 == 0;
        }
        if (type.isRecord()) {
            return record(type, n);
        }
        throw new IllegalStateException("an entry has a " + type.getSimpleName() + ": teach EntryMaker to make one");
    }
}
