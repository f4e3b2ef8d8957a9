package dev.ringback.golden;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must occur among stored values so that all of a type has been stored: each kind, each optional field once there and once missing,
 * each list once empty and once not, each word.
 */
final class Features {

    private Features() {}

    /** What there is to occur in values of a sealed type. */
    static Set<String> required(Class<?> sealed) {
        var features = new TreeSet<String>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            features.add(kind.getSimpleName());
            require(kind, features);
        }
        return features;
    }

    private static void require(Class<?> type, Set<String> features) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                features.add(word(constant));
            }
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getGenericType() instanceof ParameterizedType generic) {
                    features.add(there(type, component));
                    features.add(missing(type, component));
                    require(argument(generic), features);
                } else {
                    require(component.getType(), features);
                }
            }
        }
    }

    /** What occurs in {@code value}. */
    static Set<String> of(Object value) {
        var features = new TreeSet<String>();
        features.add(value.getClass().getSimpleName());
        collect(value, features);
        return features;
    }

    private static void collect(Object value, Set<String> features) {
        if (value instanceof Enum<?> constant) {
            features.add(word(constant));
        }
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                switch (read(value, component)) {
                    case Optional<?> optional -> {
                        features.add(
                                optional.isPresent()
                                        ? there(value.getClass(), component)
                                        : missing(value.getClass(), component));
                        optional.ifPresent(present -> collect(present, features));
                    }
                    case List<?> list -> {
                        features.add(
                                list.isEmpty()
                                        ? missing(value.getClass(), component)
                                        : there(value.getClass(), component));
                        list.forEach(element -> collect(element, features));
                    }
                    case Object plain -> collect(plain, features);
                }
            }
        }
    }

    private static Object read(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> argument(ParameterizedType generic) {
        Type argument = generic.getActualTypeArguments()[0];
        return (Class<?>) argument;
    }

    private static String word(Object constant) {
        return constant.getClass().getSimpleName() + " " + constant;
    }

    private static String there(Class<?> type, RecordComponent component) {
        return type.getSimpleName() + "." + component.getName();
    }

    private static String missing(Class<?> type, RecordComponent component) {
        return there(type, component) + " left out";
    }
}
