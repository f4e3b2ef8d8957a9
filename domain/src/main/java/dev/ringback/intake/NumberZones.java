package dev.ringback.intake;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ringback.rhythm.CallerZones;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every time zone that a number may belong to (brief.md §4). In North America that is every zone of its area code: which exchange
 * is where says nothing of a mobile number, and the map of exchanges has gaps.
 */
final class NumberZones {

    private static final long EXCHANGE = 10_000;
    private static final long AREA_CODE = 1_000 * EXCHANGE;

    /** Of a prefix that it does not know the mapper names all zones from Guam to Newfoundland: that tells nothing. */
    private static final List<String> ALL_NORTH_AMERICA = northAmerican(800 * AREA_CODE);

    private static final Map<Long, Set<String>> BY_AREA_CODE = new ConcurrentHashMap<>();

    private NumberZones() {}

    static CallerZones of(Phonenumber.PhoneNumber number) {
        if (isPlaceless(number)) {
            return CallerZones.UNKNOWN;
        }
        return new CallerZones(names(number)
                .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .map(ZoneId::of)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> names(Phonenumber.PhoneNumber number) {
        return Callers.isNorthAmerican(number)
                ? BY_AREA_CODE.computeIfAbsent(number.getNationalNumber() / AREA_CODE, NumberZones::ofAreaCode).stream()
                : elsewhere(number).stream();
    }

    /** Exchanges are the three digits after the area code; none begins with 0 or 1. */
    private static Set<String> ofAreaCode(long areaCode) {
        return IntStream.range(200, 1000)
                .mapToObj(exchange -> northAmerican(areaCode * AREA_CODE + exchange * EXCHANGE))
                .filter(zones -> !zones.equals(ALL_NORTH_AMERICA))
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> northAmerican(long national) {
        return PhoneNumberToTimeZonesMapper.getInstance()
                .getTimeZonesForGeographicalNumber(
                        new Phonenumber.PhoneNumber().setCountryCode(1).setNationalNumber(national));
    }

    /**
     * A number of a range that is not in service, as far as libphonenumber knows, still has a prefix: a number that we
     * were called from is in service.
     */
    private static List<String> elsewhere(Phonenumber.PhoneNumber number) {
        var mapper = PhoneNumberToTimeZonesMapper.getInstance();
        List<String> zones = mapper.getTimeZonesForNumber(number);
        return zones.contains(PhoneNumberToTimeZonesMapper.getUnknownTimeZone())
                ? mapper.getTimeZonesForGeographicalNumber(number)
                : zones;
    }

    private static boolean isPlaceless(Phonenumber.PhoneNumber number) {
        PhoneNumberType type = PhoneNumberUtil.getInstance().getNumberType(number);
        return switch (type) {
            case TOLL_FREE, PREMIUM_RATE, SHARED_COST, VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL -> true;
            case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, UNKNOWN -> false;
        };
    }
}
