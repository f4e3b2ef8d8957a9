package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where single numbers may be, as people who live there would tell it. */
class NumberZonesTest {

    private static Set<ZoneId> zonesOf(String number) {
        return Callers.zonesOf(new PhoneNumber(number)).zones();
    }

    private static Set<ZoneId> ids(String zones) {
        return Arrays.stream(zones.split(" ", -1)).map(ZoneId::of).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "+1 {0}: {1}")
    @CsvSource(delimiter = ':', textBlock = """
        213 : America/Los_Angeles
        738 : America/Los_Angeles
        689 : America/New_York
        321 : America/New_York
        270 : America/Chicago America/New_York America/Kentucky/Louisville
        364 : America/Chicago America/New_York America/Kentucky/Louisville
        850 : America/Chicago America/New_York
        448 : America/Chicago America/New_York
        812 : America/Chicago America/Indiana/Indianapolis
        930 : America/Chicago America/Indiana/Indianapolis
        219 : America/Chicago America/Indiana/Indianapolis
        423 : America/Chicago America/New_York
        729 : America/Chicago America/New_York
        615 : America/Chicago
        906 : America/Detroit America/Menominee
        313 : America/Detroit
        679 : America/Detroit
        208 : America/Boise America/Los_Angeles
        986 : America/Boise America/Los_Angeles
        541 : America/Boise America/Los_Angeles
        458 : America/Boise America/Los_Angeles
        775 : America/Denver America/Los_Angeles
        308 : America/Chicago America/Denver
        701 : America/Chicago America/Denver
        605 : America/Chicago America/Denver
        620 : America/Chicago America/Denver
        785 : America/Chicago America/Denver
        915 : America/Denver
        432 : America/Chicago
        928 : America/Denver America/Phoenix
        602 : America/Phoenix
        808 : Pacific/Honolulu
        924 : America/Chicago
        457 : America/Chicago
        621 : America/Chicago
        471 : America/Chicago
        465 : America/New_York
        565 : America/New_York
        709 : America/St_Johns America/Goose_Bay
        879 : America/St_Johns America/Goose_Bay
        902 : America/Halifax America/Glace_Bay
        428 : America/Moncton
        418 : America/Toronto America/Halifax America/Blanc-Sablon
        367 : America/Toronto America/Halifax America/Blanc-Sablon
        273 : America/Toronto America/Halifax America/Blanc-Sablon
        819 : America/Toronto
        807 : America/Toronto America/Winnipeg America/Atikokan
        584 : America/Winnipeg
        474 : America/Regina America/Swift_Current America/Edmonton America/Winnipeg
        825 : America/Edmonton America/Regina
        604 : America/Vancouver America/Fort_Nelson
        236 : America/Vancouver America/Edmonton America/Regina America/Creston America/Dawson_Creek America/Fort_Nelson
        402 : America/Chicago America/Denver
        531 : America/Chicago America/Denver
        580 : America/Chicago America/Denver
        787 : America/Puerto_Rico
        939 : America/Puerto_Rico
        849 : America/Santo_Domingo
        658 : America/Jamaica
        649 : America/Grand_Turk
        441 : Atlantic/Bermuda
        671 : Pacific/Guam
        684 : Pacific/Pago_Pago
        """)
    void an_area_code_has_every_zone_of_the_areas_that_it_serves(String areaCode, String zones) {
        assertThat(zonesOf("+1" + areaCode + "5550123")).isEqualTo(ids(zones));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ':', textBlock = """
        +50581234567 : America/Managua
        +212612345678 : Africa/Abidjan Africa/Casablanca Africa/El_Aaiun
        +212528812345 : Africa/Abidjan Africa/Casablanca Africa/El_Aaiun
        +213551234567 : Africa/Algiers
        +211912345678 : Africa/Juba
        +218912345678 : Africa/Tripoli
        +375291234567 : Europe/Minsk
        +526141234567 : America/Chihuahua
        +526561234567 : America/Ciudad_Juarez
        +526571234567 : America/Ciudad_Juarez
        +526261234567 : America/Ojinaga America/Chihuahua
        +526621234567 : America/Hermosillo
        +526641234567 : America/Tijuana
        +526631234567 : America/Tijuana
        +526861234567 : America/Tijuana
        +528731234567 : America/Monterrey America/Matamoros
        +528691234567 : America/Monterrey America/Matamoros
        +529971234567 : America/Merida America/Cancun
        +972599123456 : Asia/Jerusalem Asia/Gaza Asia/Hebron
        +972501234567 : Asia/Jerusalem
        +903922281234 : Asia/Famagusta
        +905338612345 : Europe/Istanbul Asia/Famagusta
        +905331234567 : Europe/Istanbul
        +529981234567 : America/Cancun
        +529841234567 : America/Cancun
        +529991234567 : America/Merida
        +526671234567 : America/Mazatlan
        +526121234567 : America/Mazatlan
        +525512345678 : America/Mexico_City
        +525612345678 : America/Mexico_City
        +523312345678 : America/Mexico_City
        +523221234567 : America/Mexico_City America/Bahia_Banderas
        +528112345678 : America/Monterrey
        +528671234567 : America/Monterrey America/Matamoros
        +528991234567 : America/Monterrey America/Matamoros
        +299321234 : America/Nuuk America/Scoresbysund America/Thule
        +5511987654321 : America/Sao_Paulo
        +5568987654321 : America/Rio_Branco
        +5592987654321 : America/Manaus
        +34922123456 : Atlantic/Canary
        +34912345678 : Europe/Madrid Africa/Ceuta
        +61293744000 : Australia/Sydney Australia/Lord_Howe
        +61892345678 : Australia/Perth Australia/Eucla
        +77012345678 : Asia/Almaty Asia/Qyzylorda Asia/Qostanay Asia/Aqtobe Asia/Aqtau Asia/Atyrau Asia/Oral
        +74951234567 : Europe/Moscow Europe/Kirov Europe/Volgograd
        +353861234567 : Europe/Dublin
        +919876543210 : Asia/Kolkata
        """)
    void a_number_from_abroad_has_the_zones_of_the_place_that_it_tells(String number, String zones) {
        assertThat(zonesOf(number)).isEqualTo(ids(zones));
    }

    @Test
    void a_mobile_number_of_a_country_that_gives_it_no_place_may_be_anywhere_there() {
        assertThat(zonesOf("+61491570006")).contains(ZoneId.of("Australia/Sydney"), ZoneId.of("Australia/Perth"));
    }

    @Test
    void a_mobile_number_may_be_in_every_zone_of_its_area_code_whatever_its_exchange() {
        assertThat(zonesOf("+12195550142")).isEqualTo(zonesOf("+12199550142"));
    }

    /** British Columbia, Alberta and Morocco set their clocks no more; the runtime's own tzdb need not know. */
    @ParameterizedTest
    @CsvSource({
        "+16045550123, -07:00",
        "+14035550123, -06:00",
        "+17805550123, -06:00",
        "+12505550123, -07:00",
        "+212522123456, Z",
        "+212612345678, Z"
    })
    void where_clocks_are_set_no_more_the_time_that_was_kept_counts(String number, ZoneOffset offset) {
        Instant winter = Instant.parse("2026-12-15T20:00:00Z");
        assertThat(zonesOf(number))
                .anySatisfy(
                        zone -> assertThat(zone.getRules().getOffset(winter)).isEqualTo(offset));
    }
}
