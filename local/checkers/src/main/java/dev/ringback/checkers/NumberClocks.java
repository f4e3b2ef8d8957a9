package dev.ringback.checkers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The time zones that a number may belong to, by the checkers' own reading: NANPA's letters for +1, libphonenumber's map elsewhere,
 * and clocks.txt where that map is wrong. A zone too many would find fault with calls that are right, so what no source tells for
 * certain has none.
 */
final class NumberClocks {

    /** A number of any other kind tells of no place. */
    private static final Set<PhoneNumberType> OF_A_PLACE = EnumSet.of(
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.UNKNOWN);

    private static final String NORTH_AMERICA = "1";
    private static final String ELSEWHERE = "*";
    private static final Map<String, Set<ZoneId>> CLOCKS = clocks();

    private NumberClocks() {}

    static Set<ZoneId> zonesOf(String number) {
        try {
            return zonesOf(PhoneNumberUtil.getInstance().parse(number, null));
        } catch (NumberParseException _) {
            return Set.of();
        }
    }

    private static Set<ZoneId> zonesOf(PhoneNumber number) {
        if (!OF_A_PLACE.contains(PhoneNumberUtil.getInstance().getNumberType(number))) {
            return Set.of();
        }
        String callingCode = Integer.toString(number.getCountryCode());
        String national = PhoneNumberUtil.getInstance().getNationalSignificantNumber(number);
        for (int digits = Math.min(3, national.length()); digits > 0; digits--) {
            Set<ZoneId> zones = CLOCKS.get(callingCode + " " + national.substring(0, digits));
            if (zones != null) {
                return zones;
            }
        }
        return callingCode.equals(NORTH_AMERICA)
                ? Set.of()
                : Objects.requireNonNullElseGet(CLOCKS.get(callingCode + " " + ELSEWHERE), () -> mapped(number));
    }

    /** Of a prefix that it does not know the map names what the whole country has. */
    private static Set<ZoneId> mapped(PhoneNumber number) {
        return PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForGeographicalNumber(number).stream()
                .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .map(ZoneId::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Set<ZoneId>> clocks() {
        Map<String, Set<ZoneId>> clocks = new HashMap<>();
        for (String line : lines()) {
            String[] parts = line.split(": ", -1);
            Set<ZoneId> zones =
                    Stream.of(parts[2].split(" ", -1)).map(ZoneId::of).collect(Collectors.toUnmodifiableSet());
            for (String digits : parts[1].split(" ", -1)) {
                clocks.put(parts[0] + " " + digits, zones);
            }
        }
        return Map.copyOf(clocks);
    }

    private static Iterable<String> lines() {
        try (InputStream resource = Objects.requireNonNull(NumberClocks.class.getResourceAsStream("clocks.txt"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
