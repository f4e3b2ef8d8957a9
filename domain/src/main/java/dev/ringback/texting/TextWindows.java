package dev.ringback.texting;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.phrase.ListFile;
import dev.ringback.rhythm.ContactWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** At which hours a number may be texted, by the state of its area code, as text-windows.txt tells it (docs/rules.md §8, docs/texting-law.md). */
public final class TextWindows {

    private static final String NORTH_AMERICA = "+1";
    private static final int AREA_ENDS = 5;
    private static final Map<String, Dated> BY_AREA = read(ListFile.read(TextWindows.class, "text-windows.txt"));

    private record Dated(ContactWindow window, Instant since) {}

    private TextWindows() {}

    /** The window of a number's texts at this time: that of everybody, unless its state has a narrower one. */
    public static ContactWindow of(PhoneNumber number, Instant now) {
        Dated narrower = number.e164().startsWith(NORTH_AMERICA)
                ? BY_AREA.get(number.e164().substring(NORTH_AMERICA.length(), AREA_ENDS))
                : null;
        return narrower == null || now.isBefore(narrower.since()) ? ContactWindow.TEXTS : narrower.window();
    }

    private static Map<String, Dated> read(String text) {
        Map<String, Dated> windows = new HashMap<>();
        text.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split(": ", -1))
                .forEach(line -> {
                    String[] hours = line[2].split("-", -1);
                    var window = new ContactWindow(LocalTime.parse(hours[0]), LocalTime.parse(hours[1]));
                    Instant since = LocalDate.parse(line[3])
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
                    for (String area : line[1].split(" ", -1)) {
                        windows.put(area, new Dated(window, since));
                    }
                });
        return Map.copyOf(windows);
    }
}
