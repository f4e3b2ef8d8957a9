package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.rhythm.CallerZones;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {

    private static Caller caller(String raw) {
        return Callers.of(Address.of(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12125550123",
                " +12125550123 ",
                "12125550123",
                "2125550123",
                "(212) 555-0123",
                "212.555.0123",
                "tel:+12125550123",
                "sip:+12125550123@carrier.example",
                "sip:+12125550123;phone-context=x@carrier.example;transport=tls",
                "<sip:2125550123@carrier.example>",
                "SIPS:12125550123@carrier.example"
            })
    void a_number_is_known_in_whatever_form_it_comes(String raw) {
        assertThat(caller(raw)).isEqualTo(new Caller.Known(new PhoneNumber("+12125550123")));
    }

    @Test
    void a_number_from_abroad_is_known() {
        assertThat(caller("+442079460123")).isEqualTo(new Caller.Known(new PhoneNumber("+442079460123")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anonymous",
                "Anonymous",
                "ANONYMOUS",
                "unknown",
                "Restricted",
                "Unavailable",
                "private",
                "Private Number",
                "No Caller ID",
                "Out-Of-Area",
                "withheld",
                "N/A",
                "+",
                "-",
                "sip:anonymous@anonymous.invalid",
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
                "sip:unavailable@unknown.invalid",
                "+266696687",
                "+7378742833"
            })
    void a_withheld_number_is_recognised(String raw) {
        assertThat(caller(raw)).isEqualTo(new Caller.Withheld());
    }

    @Test
    void a_call_without_any_address_has_a_withheld_number() {
        assertThat(Callers.of(Optional.empty())).isEqualTo(new Caller.Withheld());
        assertThat(caller("  ")).isEqualTo(new Caller.Withheld());
    }

    @ParameterizedTest
    @CsvSource({
        "911,TOO_SHORT",
        "5550123,TOO_SHORT",
        "+1212555,TOO_SHORT",
        "+12125550123456,TOO_LONG",
        "+0000000000,NOT_A_NUMBER",
        "0000000000,NOT_A_NUMBER",
        "+10000000000,NOT_A_NUMBER",
        "+11125550123,NOT_A_NUMBER",
        "+12120550123,NOT_A_NUMBER",
        "sip:frontdesk@practice.example,NOT_A_NUMBER",
        "1-800-DENTIST,NOT_A_NUMBER",
        "agent 7,NOT_A_NUMBER",
        "+999123456789,NOT_A_NUMBER"
    })
    void what_cannot_be_called_back_is_unusable(String raw, Caller.Why why) {
        assertThat(caller(raw)).isEqualTo(new Caller.Unusable(why));
    }

    @ParameterizedTest
    @CsvSource({
        "+12125550123,America/New_York",
        "+13125550123,America/Chicago",
        "+16025550123,America/Phoenix",
        "+13035550123,America/Denver",
        "+12135550123,America/Los_Angeles",
        "+18085550123,Pacific/Honolulu",
        "+442079460123,Europe/London"
    })
    void the_prefix_of_a_number_tells_its_zone(String number, String zone) {
        assertThat(Callers.zonesOf(new PhoneNumber(number))).isEqualTo(CallerZones.of(ZoneId.of(zone)));
    }

    @Test
    void a_number_whose_prefix_spans_zones_may_be_in_any_of_them() {
        ZoneId chicago = ZoneId.of("America/Chicago");
        ZoneId newYork = ZoneId.of("America/New_York");
        assertThat(Callers.zonesOf(new PhoneNumber("+16155550123"))).isEqualTo(CallerZones.of(chicago));
        assertThat(Callers.zonesOf(new PhoneNumber("+18505550123"))).isEqualTo(CallerZones.of(chicago, newYork));
    }

    /** Of this area code the map knows the exchanges of one zone and gives the other to the rest: a mobile may be in either. */
    @Test
    void a_number_may_be_in_every_zone_of_its_area_code_whatever_its_exchange() {
        assertThat(Callers.zonesOf(new PhoneNumber("+12195550142")).zones())
                .containsExactlyInAnyOrder(ZoneId.of("America/Chicago"), ZoneId.of("America/New_York"));
    }

    @Test
    void a_mobile_number_of_a_country_that_gives_it_no_place_may_be_anywhere_there() {
        assertThat(Callers.zonesOf(new PhoneNumber("+61491570006")).zones())
                .contains(ZoneId.of("Australia/Sydney"), ZoneId.of("Australia/Perth"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+18005550123",
                "+18335550123",
                "+18445550123",
                "+18555550123",
                "+18665550123",
                "+18775550123",
                "+18885550123",
                "+19005550123",
                "+15005550123",
                "+80012345678",
                "+999123456789"
            })
    void nobody_can_tell_the_zone_of_a_toll_free_or_placeless_number(String number) {
        assertThat(Callers.zonesOf(new PhoneNumber(number))).isEqualTo(CallerZones.UNKNOWN);
    }

    @Test
    void the_number_that_was_dialled_is_read_alike() {
        assertThat(Callers.numberIn(new Address("+1 212-555-0100"))).contains(new PhoneNumber("+12125550100"));
        assertThat(Callers.numberIn(new Address("anonymous"))).isEmpty();
    }
}
