package dev.ringback.audit.system;

import java.time.ZoneId;
import java.util.Set;

/** Which of the first two numbers of {@code 03/04/2026} is the day. */
public enum DayOrder {
    DAY_FIRST("day first"),
    MONTH_FIRST("month first");

    /** The United States write the month first, and so do few others. */
    private static final Set<String> MONTH_FIRST_IN = Set.of(
            "America/Adak",
            "America/Anchorage",
            "America/Boise",
            "America/Chicago",
            "America/Denver",
            "America/Detroit",
            "America/Fort_Wayne",
            "America/Indianapolis",
            "America/Juneau",
            "America/Los_Angeles",
            "America/Louisville",
            "America/Menominee",
            "America/Metlakatla",
            "America/New_York",
            "America/Nome",
            "America/Phoenix",
            "America/Puerto_Rico",
            "America/Shiprock",
            "America/Sitka",
            "America/St_Thomas",
            "America/Virgin",
            "America/Yakutat",
            "Asia/Manila",
            "Pacific/Guam",
            "Pacific/Honolulu",
            "Pacific/Pago_Pago",
            "Pacific/Saipan");

    private final String words;

    DayOrder(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** What people write in the country of a zone; a zone of no country is read as one of the United States. */
    public static DayOrder of(ZoneId zone) {
        String id = zone.getId();
        boolean isMonthFirst = MONTH_FIRST_IN.contains(id)
                || !id.contains("/")
                || id.startsWith("US/")
                || id.startsWith("Etc/")
                || id.startsWith("America/Indiana/")
                || id.startsWith("America/Kentucky/")
                || id.startsWith("America/North_Dakota/");
        return isMonthFirst ? MONTH_FIRST : DAY_FIRST;
    }
}
