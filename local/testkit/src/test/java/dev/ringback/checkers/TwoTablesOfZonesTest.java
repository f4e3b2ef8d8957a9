package dev.ringback.checkers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.intake.Callers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code and the checkers find the zones of a number each by its own table: where the two differ, one of them is wrong. */
class TwoTablesOfZonesTest {

    /**
     * Area codes where a few people live by a clock that NANPA does not list. The code spares them; the checkers do not insist.
     */
    private static final Set<String> THE_CODE_IS_MORE_CAREFUL = Set.of(
            "306", "474", "639", // Lloydminster, Creighton
            "402", "531", // Cody
            "580", // Kenton
            "334", "483", // Phenix City
            "807", // Atikokan
            "236", "250", "257", "672", "778", // Creston, Dawson Creek, Fort Nelson
            "418", "367", "581", "273", // Blanc-Sablon
            "867"); // Dawson, Coral Harbour

    @Test
    void of_an_area_code_they_tell_the_same_clocks() {
        Set<String> differ = new TreeSet<>();
        IntStream.range(200, 1000)
                .mapToObj(Integer::toString)
                .filter(areaCode -> !clocksOfTheCheckers("+1" + areaCode + "5550123")
                        .equals(clocksOfTheCode("+1" + areaCode + "5550123")))
                .forEach(differ::add);
        assertThat(differ).isEqualTo(new TreeSet<>(THE_CODE_IS_MORE_CAREFUL));
    }

    /** Then the checkers find no fault with a call that is right. */
    @Test
    void the_checkers_know_no_clock_that_the_code_does_not_know() {
        Stream<String> northAmerican = IntStream.range(200, 1000).mapToObj(areaCode -> "+1" + areaCode + "5550123");
        assertThat(Stream.concat(northAmerican, examplesFromAbroad()))
                .allSatisfy(number -> assertThat(clocksOfTheCode(number)).containsAll(clocksOfTheCheckers(number)));
    }

    private static Stream<String> examplesFromAbroad() {
        var numbers = PhoneNumberUtil.getInstance();
        return numbers.getSupportedRegions().stream()
                .filter(region -> numbers.getCountryCodeForRegion(region) != 1)
                .flatMap(region -> Stream.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)
                        .map(type -> numbers.getExampleNumberForType(region, type)))
                .filter(Objects::nonNull)
                .map(number -> numbers.format(number, PhoneNumberFormat.E164));
    }

    private static Set<List<ZoneOffset>> clocksOfTheCode(String number) {
        return clocks(Callers.zonesOf(new PhoneNumber(number)).zones());
    }

    private static Set<List<ZoneOffset>> clocksOfTheCheckers(String number) {
        return clocks(NumberClocks.zonesOf(number));
    }

    /** What the clocks show there, week by week: two zones that agree are one. */
    private static Set<List<ZoneOffset>> clocks(Set<ZoneId> zones) {
        Instant spring = Instant.parse("2026-04-15T12:00:00Z");
        return zones.stream()
                .map(zone -> IntStream.range(0, 80)
                        .mapToObj(week -> zone.getRules().getOffset(spring.plus(Duration.ofDays(7L * week))))
                        .toList())
                .collect(Collectors.toUnmodifiableSet());
    }
}
