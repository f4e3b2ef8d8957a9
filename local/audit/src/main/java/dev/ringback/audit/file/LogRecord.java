package dev.ringback.audit.file;

import java.util.Locale;

/** One record of an export: a row of a table, or an object. What is not there is an empty text. */
public interface LogRecord {

    /** The line of the file at which it begins. */
    long line();

    /** A field by its {@linkplain #key name}, however the file writes it. */
    String field(String key);

    /** A field by its place, from 0. */
    String at(int place);

    /** How many fields it has. */
    int size();

    /** {@code Call Start Time}, {@code call_start_time} and {@code callStartTime} are one name: {@code callstarttime}. Dots lead into objects. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.chars().filter(one -> Character.isLetterOrDigit(one) || one == '.').forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
