package dev.ringback.intake;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ringback.rhythm.CallerZones;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Every time zone that a number may belong to (docs/rules.md §4): in North America every zone of every area that its area code
 * serves, elsewhere every zone of the place that its first digits tell. A mobile number may be anywhere there.
 */
final class NumberZones {

    private NumberZones() {}

    static CallerZones of(Phonenumber.PhoneNumber number) {
        Optional<Set<ZoneId>> known = PrefixTable.ofTheWorld().zonesOf(digits(number));
        if (NorthAmerica.has(number)) {
            return new CallerZones(known.orElseGet(() -> zonesOfItsCountry(number)));
        }
        return isPlaceless(number) ? CallerZones.UNKNOWN : new CallerZones(known.orElseGet(Set::of));
    }

    /** An area code that came into service after our table was written has the zones of its whole country. */
    private static Set<ZoneId> zonesOfItsCountry(Phonenumber.PhoneNumber number) {
        return Optional.ofNullable(PhoneNumberUtil.getInstance().getRegionCodeForNumber(number))
                .map(country -> PrefixTable.ofTheWorld().zonesIn(country))
                .orElseGet(Set::of);
    }

    private static String digits(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() + PhoneNumberUtil.getInstance().getNationalSignificantNumber(number);
    }

    private static boolean isPlaceless(Phonenumber.PhoneNumber number) {
        PhoneNumberType type = PhoneNumberUtil.getInstance().getNumberType(number);
        return switch (type) {
            case TOLL_FREE, PREMIUM_RATE, SHARED_COST, VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL -> true;
            case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, UNKNOWN -> false;
        };
    }
}
