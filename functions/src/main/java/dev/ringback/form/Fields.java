package dev.ringback.form;

import dev.ringback.callback.Word;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named values in the order in which they were put: a {@link String}, {@link Long}, {@link Boolean}, {@link Instant} or a list
 * of strings. What is absent is not there; nothing is null.
 */
public final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    public void put(String name, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(present -> put(name, present));
            case List<?> list when list.isEmpty() -> {}
            case Integer number -> values.put(name, number.longValue());
            case String _, Long _, Boolean _, Instant _, List<?> _ -> values.put(name, value);
            default ->
                throw new IllegalArgumentException("field '%s' cannot hold a %s"
                        .formatted(name, value.getClass().getSimpleName()));
        }
    }

    String text(String name) {
        return required(name, find(name, String.class));
    }

    int number(String name) {
        return Math.toIntExact(required(name, find(name, Long.class)));
    }

    Instant instant(String name) {
        return required(name, findInstant(name));
    }

    <E extends Enum<E> & Word> E word(String name, Class<E> type) {
        return required(name, findWord(name, type));
    }

    <E extends Enum<E> & Word> List<E> words(String name, Class<E> type) {
        return find(name, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(word -> required(name, Word.find(type, (String) word)))
                .toList();
    }

    /** Tables keep an instant as whole seconds since the epoch. */
    Optional<Instant> findInstant(String name) {
        return find(name, Instant.class).or(() -> find(name, Long.class).map(Instant::ofEpochSecond));
    }

    <E extends Enum<E> & Word> Optional<E> findWord(String name, Class<E> type) {
        return find(name, String.class).map(word -> required(name, Word.find(type, word)));
    }

    <T> Optional<T> find(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
    }

    private static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalStateException("a history entry lacks its field '" + name + "'"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
