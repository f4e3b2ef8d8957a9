package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.List;
import java.util.Set;

/** One kind of export of one phone system: how it is recognised, and what its records say. */
public interface PhoneSystem {

    /** How people and programs name it. */
    String name();

    /** What a person would look for it under. */
    String described();

    /** Whether an export whose fields have these names is one of it, in whatever order. */
    default boolean hasNames(Set<String> keys) {
        return false;
    }

    /** Whether an export without names, whose first row is this, is one of it. */
    default boolean hasPlaces(List<String> fields) {
        return false;
    }

    /** What the fields of an export without names are called, by place. */
    default List<String> places(int fields) {
        return List.of();
    }

    Reading read(LogRecord record, LogSetting setting);
}
