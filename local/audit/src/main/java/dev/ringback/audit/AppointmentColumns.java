package dev.ringback.audit;

import dev.ringback.audit.file.LogRecord;
import dev.ringback.audit.file.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of a table of appointments say for whom and when each was made.
 *
 * @param numbers each may be empty in a row
 * @param made one, or a date and a time
 */
record AppointmentColumns(List<String> numbers, List<String> made) {

    /** What a row is, as the header of such a table. */
    sealed interface Found {

        record Header(AppointmentColumns columns) implements Found {}

        /** Several columns may say when it was made. */
        record Several(List<String> columns) implements Found {}

        record None() implements Found {}
    }

    private static final String MADE = "made";

    private static final Set<String> PHONE =
            Set.of("phone", "phones", "telephone", "tel", "mobile", "cell", "cellular", "cellphone");

    /** Numbers of something else than a telephone, or of somebody else's. */
    private static final Set<String> NO_NUMBER_OF_A_PATIENT = Set.of(
            "type",
            "fax",
            "account",
            "chart",
            "appointment",
            "appt",
            "record",
            "mrn",
            "id",
            "invoice",
            "policy",
            "insurance",
            "room",
            "confirmation",
            "provider",
            "doctor",
            "practice",
            "clinic",
            "location");

    private static final Set<String> OF_THE_MAKING = Set.of(MADE, "booked", "created", "booking", "creation");
    private static final Set<String> TIMES = Set.of("date", "time", "datetime", "timestamp", "when", "day");

    /** A birthday, or what somebody did to it later, is not when it was made. */
    private static final Set<String> NOT_THE_MAKING = Set.of(
            "birth",
            "birthday",
            "birthdate",
            "dob",
            "by",
            "user",
            "name",
            "zone",
            "timezone",
            "updated",
            "modified",
            "changed",
            "cancelled",
            "canceled",
            "deleted",
            "duration",
            "length",
            "wait",
            "type",
            "status",
            "reason");

    static Found in(Sample.Row row) {
        List<String> names = row.fields();
        List<String> phones = those(names, AppointmentColumns::isPhone);
        List<String> numbers = phones.isEmpty() ? those(names, AppointmentColumns::isNumber) : phones;
        List<String> times = names.stream()
                .filter(name -> !numbers.contains(name))
                .filter(name -> words(name).stream().noneMatch(NOT_THE_MAKING::contains))
                .filter(name -> !LogRecord.key(name).contains("birth")
                        && !LogRecord.key(name).equals("dob"))
                .toList();
        List<String> made = made(times);
        if (numbers.isEmpty() || made.isEmpty()) {
            return new Found.None();
        }
        if (made.size() == 1 || isDateAndTime(made)) {
            return new Found.Header(new AppointmentColumns(numbers, made));
        }
        return isDateAndTime(made.reversed())
                ? new Found.Header(new AppointmentColumns(numbers, made.reversed()))
                : new Found.Several(made);
    }

    /** Each is surer than the next: what is called so, what speaks of the making, and any time at all. */
    private static List<String> made(List<String> times) {
        return Stream.<Predicate<String>>of(
                        name -> LogRecord.key(name).equals(MADE),
                        AppointmentColumns::isOfTheMaking,
                        name -> words(name).stream().anyMatch(TIMES::contains))
                .map(meant -> those(times, meant))
                .filter(fitting -> !fitting.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isPhone(String name) {
        String key = LogRecord.key(name);
        return isOfAPatient(name)
                && (words(name).stream().anyMatch(PHONE::contains) || key.contains("phone") || key.contains("mobile"));
    }

    private static boolean isNumber(String name) {
        return isOfAPatient(name)
                && (words(name).contains("number") || LogRecord.key(name).endsWith("number"));
    }

    private static boolean isOfAPatient(String name) {
        return words(name).stream().noneMatch(NO_NUMBER_OF_A_PATIENT::contains);
    }

    private static boolean isOfTheMaking(String name) {
        String key = LogRecord.key(name);
        return words(name).stream().anyMatch(OF_THE_MAKING::contains)
                || Stream.of("created", "booked", "scheduledon", "scheduledat").anyMatch(key::startsWith);
    }

    /** {@code Created Date} and {@code Created Time}. */
    private static boolean isDateAndTime(List<String> names) {
        if (names.size() != 2) {
            return false;
        }
        String first = LogRecord.key(names.getFirst());
        String second = LogRecord.key(names.getLast());
        return first.contains("date") && first.replace("date", "time").equals(second);
    }

    private static List<String> those(List<String> names, Predicate<String> meant) {
        return names.stream().filter(meant).toList();
    }

    private static Set<String> words(String name) {
        return Stream.of(name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z]+", -1))
                .collect(Collectors.toSet());
    }
}
