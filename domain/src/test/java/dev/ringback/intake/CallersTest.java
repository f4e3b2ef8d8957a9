package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.rhythm.CallerZones;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
                "SIPS:12125550123@carrier.example",
                "sip:%2B12125550123@carrier.example",
                "sip:%2b1-212-555-0123@carrier.example;user=phone",
                "sip:+12125550123",
                "sip:+12125550123:secret@carrier.example:5060",
                "+12125550123@carrier.example",
                "\"JANE ROE\" <+12125550123>",
                "\"ROE, JANE 2\" <sip:+12125550123@carrier.example>;tag=a1",
                "JANE ROE <tel:+1-212-555-0123>",
                "tel:5550123;phone-context=+1212",
                "011 1 212 555 0123",
                "2125550123#",
                "12125550123 ##",
                "+12125550123#",
                "01112125550123#",
                "2125550123*",
                "+1 (212) 555\u20110123"
            })
    void a_number_is_known_in_whatever_form_it_comes(String raw) {
        assertThat(caller(raw)).isEqualTo(new Caller.Known(new PhoneNumber("+12125550123")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12125550123;ext=102",
                "+12125550123;102",
                "+12125550123x12",
                "+12125550123 X 12",
                "+12125550123xtn12",
                "+1-212-555-0123 ext. 101",
                "+1-212-555-0123 ext 101",
                "+1-212-555-0123, Ext.101",
                "+1-212-555-0123 ext: #101",
                "+1-212-555-0123 (ext. 101)",
                "(212) 555-0123 extn 5",
                "(212) 555-0123 Extension 1012",
                "(212) 555-0123 extensi\u00f3n 1012",
                "212-555-0123 int. 7",
                "212-555-0123 anexo 7",
                "212-555-0123 ramal 7",
                "+12125550123#101",
                "+12125550123 # 101",
                "+12125550123,101",
                "+12125550123,,,101#",
                "+12125550123~101",
                "+12125550123p101",
                "+12125550123ww101",
                "tel:+1-212-555-0123;ext=102",
                "tel:+12125550123;isub=1;ext=102",
                "sip:+12125550123;ext=101@carrier.example;user=phone",
                "sip:%2B12125550123%3Bext%3D101@carrier.example",
                "sip:+12125550123,101@carrier.example",
                "\"JANE ROE\" <tel:+12125550123;ext=102>"
            })
    void of_a_number_with_an_extension_the_number_is_known(String raw) {
        assertThat(caller(raw)).isEqualTo(new Caller.Known(new PhoneNumber("+12125550123")));
    }

    @ParameterizedTest
    @CsvSource({
        "+5215512345678,+525512345678",
        "+52 1 55 1234 5678,+525512345678",
        "+52 55 1234 5678,+525512345678",
        "011 52 1 55 1234 5678,+525512345678",
        "sip:%2B5215512345678@carrier.example,+525512345678",
        "+52 044 55 1234 5678,+525512345678",
        "+52 045 55 1234 5678,+525512345678",
        "+52 01 55 1234 5678,+525512345678",
        "+521 614 123 4567 x12,+526141234567",
        "+54 9 11 1234 5678,+5491112345678",
        "+54 11 15 1234 5678,+5491112345678",
        "+54 11 1234 5678,+541112345678"
    })
    void a_number_that_is_written_in_an_older_way_is_the_number_of_today(String raw, String number) {
        assertThat(caller(raw)).isEqualTo(new Caller.Known(new PhoneNumber(number)));
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
    @ValueSource(
            strings = {
                "911",
                "5550123",
                "+1212555",
                "+12125550123456",
                "+0000000000",
                "0000000000",
                "+10000000000",
                "+11125550123",
                "+12120550123",
                "sip:frontdesk@practice.example",
                "1-800-DENTISTRY",
                "agent 7",
                "x12",
                "ext. 101",
                "call 212-555-0123 or 212-555-0124",
                "sip:%ZZ@carrier.example",
                "+19999999999",
                "+15555555555",
                "5555555555",
                "+15555550123",
                "+12125555555",
                "+12125551212",
                "+12125550099",
                "+12125550200",
                "+18005551212",
                "+19115550123",
                "+14115550123",
                "+12129110123",
                "+12124110123",
                "+12225550123",
                "+13705550123",
                "+12905550123",
                "+19005550123",
                "+19002345678",
                "+449098790879",
                "+999123456789"
            })
    void what_cannot_be_called_back_is_unusable(String raw) {
        assertThat(caller(raw)).isEqualTo(new Caller.Unusable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12345678900",
                "+12125550100",
                "+12125550199",
                "+18005550123",
                "+18335550123",
                "+15002345678",
                "+19245550123",
                "+17872345678",
                "+18764567890"
            })
    void what_can_be_called_is_known(String raw) {
        assertThat(caller(raw)).isEqualTo(new Caller.Known(new PhoneNumber(raw)));
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
        assertThat(Callers.zonesOf(new PhoneNumber(number))).isEqualTo(new CallerZones(Set.of(ZoneId.of(zone))));
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
                "+16005550123",
                "+17005550123",
                "+80012345678",
                "+999123456789"
            })
    void a_toll_free_or_placeless_number_has_no_zone(String number) {
        assertThat(Callers.zonesOf(new PhoneNumber(number))).isEqualTo(CallerZones.UNKNOWN);
    }

    @Test
    void the_number_that_was_dialled_is_read_alike() {
        assertThat(Callers.numberIn(new Address("+1 212-555-0100"))).contains(new PhoneNumber("+12125550100"));
        assertThat(Callers.numberIn(new Address("anonymous"))).isEmpty();
    }

    /** {@code addresses.txt}, a line an address: what it says, {@code =>}, what it is. */
    @Test
    void every_address_of_the_corpus_is_what_a_person_would_take_it_for() throws IOException {
        for (String line : lines("addresses.txt")) {
            String[] sides = line.split(" => ", -1);
            assertThat(said(caller(sides[0]))).as(line).isEqualTo(sides[1]);
        }
    }

    private static String said(Caller caller) {
        return switch (caller) {
            case Caller.Known(PhoneNumber number) -> number.e164();
            case Caller.Withheld _ -> "withheld";
            case Caller.Unusable _ -> "unusable";
            case Caller.OurOwn _ -> "our own";
        };
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream corpus = Objects.requireNonNull(CallersTest.class.getResourceAsStream(resource))) {
            return new String(corpus.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" => "))
                    .toList();
        }
    }
}
