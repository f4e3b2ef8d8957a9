package dev.ringback.texting;

import dev.ringback.callback.Language;
import java.time.LocalDateTime;
import java.util.List;

/** When a visit is, by the location's clock, as a reminder says it: {@code Wed Nov 25, 10:30 AM}, {@code mie 25 nov, 10:30 AM}. */
public record VisitTime(LocalDateTime at) {

    /** None is longer. */
    public static final VisitTime LONGEST = new VisitTime(LocalDateTime.of(2026, 11, 25, 10, 30));

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    // Without accents, some of which GSM-7 lacks.
    private static final List<String> DAYS_IN_SPANISH = List.of("lun", "mar", "mie", "jue", "vie", "sab", "dom");
    private static final List<String> MONTHS_IN_SPANISH =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

    private static final int NOON = 12;

    String in(Language language) {
        return switch (language) {
            case EN ->
                "%s %s %d, %s"
                        .formatted(
                                DAYS.get(at.getDayOfWeek().getValue() - 1),
                                MONTHS.get(at.getMonthValue() - 1),
                                at.getDayOfMonth(),
                                time());
            case ES ->
                "%s %d %s, %s"
                        .formatted(
                                DAYS_IN_SPANISH.get(at.getDayOfWeek().getValue() - 1),
                                at.getDayOfMonth(),
                                MONTHS_IN_SPANISH.get(at.getMonthValue() - 1),
                                time());
        };
    }

    private String time() {
        int hour = at.getHour() % NOON;
        return "%d:%02d %s".formatted(hour == 0 ? NOON : hour, at.getMinute(), at.getHour() < NOON ? "AM" : "PM");
    }
}
