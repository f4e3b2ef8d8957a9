package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of zones against what others know: tzdb, and libphonenumber where it knows anything. */
class ZoneTablesTest {

    private static final List<ZoneTables.Line> AREA_CODES = ZoneTables.areaCodes();
    private static final List<ZoneTables.Line> CALLING_CODES = ZoneTables.callingCodes();
    private static final Map<String, Set<String>> ZONES_BY_COUNTRY = ZoneTables.zonesByCountry();

    private static final Set<String> NOBODY_HAS_A_NUMBER_THERE = Set.of(
            // stations without residents
            "America/Danmarkshavn",
            "Antarctica/Macquarie",
            "Antarctica/DumontDUrville",
            "Antarctica/McMurdo",
            "Antarctica/Palmer",
            "Antarctica/Rothera",
            "Antarctica/Syowa",
            "Antarctica/Troll",
            "Antarctica/Vostok",
            "Atlantic/South_Georgia",
            "Indian/Kerguelen",
            "Pacific/Midway",
            "Pacific/Wake",
            // reached by New Zealand's numbers
            "Pacific/Pitcairn",
            // reached by Russian numbers
            "Europe/Simferopol");

    /**
     * Area codes of which libphonenumber says what is not so, and where they really are. It names one zone for an area code that came
     * later than its map, and it puts a corner of an area where others keep the same time today.
     */
    private static final Map<String, String> LIBPHONENUMBER_IS_WRONG = Map.of(
            "1689", "Orlando keeps Eastern time, it says Central",
            "1709",
                    "Labrador is half an hour behind Newfoundland, it says Halifax for a corner that keeps"
                            + " Newfoundland's time",
            "1879", "the same area, and it says Puerto Rico",
            "1867", "it falls back on Fort Nelson, in British Columbia, for mobile numbers of three territories");

    /** Where no zone of the country itself has kept the new time all along, another country's stands in until tzdb is brought up to date. */
    private static final Map<String, String> BORROWED = Map.of("MA", "Africa/Abidjan");

    private static Stream<ZoneTables.Line> all() {
        return Stream.concat(AREA_CODES.stream(), CALLING_CODES.stream());
    }

    @Test
    void every_zone_is_one_of_the_java_runtime() {
        assertThat(all().filter(ZoneTables.Line::isOfAPlace).flatMap(line -> line.zones().stream()))
                .allSatisfy(zone -> assertThat(ZoneId.getAvailableZoneIds()).contains(zone));
    }

    @Test
    void every_zone_is_one_of_its_country() {
        assertThat(all().filter(ZoneTables.Line::isOfAPlace)).allSatisfy(line -> {
            Set<String> ofCountry = line.countries().stream()
                    .flatMap(country -> ZONES_BY_COUNTRY.getOrDefault(country, Set.of()).stream())
                    .collect(Collectors.toSet());
            line.countries().stream()
                    .flatMap(country -> Stream.ofNullable(BORROWED.get(country)))
                    .forEach(ofCountry::add);
            assertThat(ofCountry).containsAll(line.zones());
        });
    }

    /** A zone that differs from another of its country only in the past need not be listed. */
    @Test
    void every_zone_that_people_have_a_number_in_is_listed_for_its_country() {
        Map<String, Set<List<ZoneOffset>>> listed = new TreeMap<>();
        all().filter(ZoneTables.Line::isOfAPlace)
                .forEach(line -> line.countries()
                        .forEach(country -> line.zones()
                                .forEach(zone -> listed.computeIfAbsent(country, _ -> new HashSet<>())
                                        .add(clock(zone)))));

        Set<String> missing = new TreeSet<>();
        ZONES_BY_COUNTRY.forEach((country, zones) -> zones.stream()
                .filter(zone -> !NOBODY_HAS_A_NUMBER_THERE.contains(zone))
                .filter(zone -> !listed.getOrDefault(country, Set.of()).contains(clock(zone)))
                .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_prefix_stands_under_one_country() {
        Map<String, Set<String>> countries = new TreeMap<>();
        all().forEach(line -> line.prefixes()
                .forEach(prefix -> countries
                        .computeIfAbsent(prefix, _ -> new TreeSet<>())
                        .add(line.place().split("-", -1)[0])));
        assertThat(countries).allSatisfy((_, places) -> assertThat(places).hasSize(1));
    }

    @Test
    void every_area_code_that_libphonenumber_knows_is_listed() {
        Set<Integer> listed = AREA_CODES.stream()
                .flatMap(line -> line.prefixes().stream())
                .map(prefix -> Integer.parseInt(prefix.substring(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(IntStream.range(200, 1000).filter(ZoneTablesTest::isValidAreaCode))
                .allSatisfy(code -> assertThat(listed).contains(code));
    }

    @Test
    void every_calling_code_of_a_country_is_listed() {
        Set<String> listed =
                CALLING_CODES.stream().flatMap(line -> line.prefixes().stream()).collect(Collectors.toSet());
        assertThat(PhoneNumberUtil.getInstance().getSupportedCallingCodes().stream()
                        .filter(code -> code != 1)
                        .filter(code -> !isOfNoCountry(code)))
                .allSatisfy(code -> assertThat(listed).contains(code.toString()));
    }

    @Test
    void what_libphonenumber_knows_of_an_area_code_is_contained_unless_it_is_wrong() {
        Set<String> wrong = new TreeSet<>();
        AREA_CODES.stream()
                .filter(ZoneTables.Line::isOfAPlace)
                .flatMap(line -> line.prefixes().stream())
                .distinct()
                .filter(prefix -> !clocksOf(prefix).containsAll(clocksByLibphonenumber(prefix)))
                .forEach(wrong::add);
        assertThat(wrong).isEqualTo(LIBPHONENUMBER_IS_WRONG.keySet());
    }

    private static Set<List<ZoneOffset>> clocksOf(String prefix) {
        return AREA_CODES.stream()
                .filter(line -> line.prefixes().contains(prefix))
                .flatMap(line -> line.zones().stream())
                .map(ZoneTablesTest::clock)
                .collect(Collectors.toSet());
    }

    /** Some exchanges of the area code, since libphonenumber's map goes down to them; all would take long. */
    private static Set<List<ZoneOffset>> clocksByLibphonenumber(String areaCode) {
        var mapper = PhoneNumberToTimeZonesMapper.getInstance();
        List<String> anywhere = mapper.getTimeZonesForGeographicalNumber(number("1800", 200));
        return IntStream.iterate(200, exchange -> exchange < 1000, exchange -> exchange + 7)
                .mapToObj(exchange -> mapper.getTimeZonesForGeographicalNumber(number(areaCode, exchange)))
                .filter(zones -> !zones.equals(anywhere))
                .flatMap(List::stream)
                .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .distinct()
                .map(ZoneTablesTest::clock)
                .collect(Collectors.toSet());
    }

    private static PhoneNumber number(String areaCode, int exchange) {
        return new PhoneNumber()
                .setCountryCode(1)
                .setNationalNumber((Long.parseLong(areaCode.substring(1)) * 1000 + exchange) * 10_000);
    }

    private static boolean isValidAreaCode(int code) {
        var number = new PhoneNumber().setCountryCode(1).setNationalNumber(code * 10_000_000L + 234_5678);
        return PhoneNumberUtil.getInstance().getNumberType(number) != PhoneNumberType.UNKNOWN;
    }

    private static boolean isOfNoCountry(int callingCode) {
        return PhoneNumberUtil.getInstance()
                .getRegionCodesForCountryCode(callingCode)
                .contains("001");
    }

    /** What the clocks there show: the offset of every week of 2026 and 2027. */
    private static List<ZoneOffset> clock(String zone) {
        var rules = ZoneId.of(zone).getRules();
        var offsets = new ArrayList<ZoneOffset>();
        Instant week = Instant.parse("2026-04-15T12:00:00Z");
        while (week.isBefore(Instant.parse("2027-12-31T00:00:00Z"))) {
            offsets.add(rules.getOffset(week));
            week = week.plus(Duration.ofDays(7));
        }
        return offsets;
    }
}
