package dev.ringback.numbers;

import dev.ringback.callback.WhyNotBooked;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parts of what a finding says. */
final class FindingWords {

    private static final Map<String, String> WEEKDAYS = Map.of(
            "mon", "Mondays",
            "tue", "Tuesdays",
            "wed", "Wednesdays",
            "thu", "Thursdays",
            "fri", "Fridays",
            "sat", "Saturdays",
            "sun", "Sundays");

    private FindingWords() {}

    /** Which hour, weekday or campaign has how many of the missed calls. */
    static String of(List<Crowding.Peak> peaks) {
        return peaks.stream().map(FindingWords::of).collect(Collectors.joining(", "));
    }

    private static String of(Crowding.Peak peak) {
        String share = "%d of %d".formatted(peak.share().part(), peak.share().of());
        return switch (peak.dimension()) {
            case HOUR -> "%s between %s:00 and %s:59".formatted(share, peak.key(), peak.key());
            case WEEKDAY -> "%s on %s".formatted(share, WEEKDAYS.get(peak.key()));
            case CAMPAIGN -> "%s of campaigns' calls on the line of %s".formatted(share, peak.key());
            case DAY, LOCATION, BUCKET, AGENCY, PERSON, SCRIPT -> "%s at %s".formatted(share, peak.key());
        };
    }

    /** A word of ours, as people read it. */
    static String spoken(String word) {
        return word.replace('-', ' ');
    }

    /** What to look at, by the reason that was given most often. */
    static String whyNotBooked(Map<WhyNotBooked, Long> reasons) {
        return reasons.entrySet().stream()
                .max(Map.Entry.<WhyNotBooked, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<WhyNotBooked, Long>comparingByKey().reversed()))
                .map(most -> switch (most.getKey()) {
                    case NO_SUITABLE_TIME -> "Most often no suitable time could be offered: look at availability.";
                    case INSURANCE_OR_COST ->
                        "Most often insurance or cost stood in the way: look at the hand-off to insurance.";
                    case WENT_ELSEWHERE, THINKING_IT_OVER, NO_VISIT_NEEDED, OTHER ->
                        "Most often the reason was %s: look at the script."
                                .formatted(most.getKey().word());
                })
                .orElse("No reasons were recorded: ask for them.");
    }
}
