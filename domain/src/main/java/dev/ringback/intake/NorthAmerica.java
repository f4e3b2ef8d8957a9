package dev.ringback.intake;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ringback.callback.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which numbers of the North American Numbering Plan (+1) can exist; libphonenumber counts their digits only. */
final class NorthAmerica {

    private static final int CALLING_CODE = 1;

    /** +1, area code, exchange, line. */
    private static final int E164 = 12;

    /** Neither the area code nor the exchange begins with 0 or 1. */
    private static final Pattern FORM = Pattern.compile("(?<area>[2-9]\\d{2})(?<exchange>[2-9]\\d{2})(?<line>\\d{4})");

    /** 211 to 911 are services, neither area codes nor exchanges. */
    private static final Pattern SERVICE = Pattern.compile("[2-9]11");

    private static final String INFORMATION = "555";

    /** The lines of 555 that are kept for examples and films; the others are information services or not assigned. */
    private static final Pattern FICTIONAL = Pattern.compile("01\\d{2}");

    /** Carriers' services, test lines and calls that cost extra; kept in every area of the US and Canada. */
    private static final Pattern RESERVED = Pattern.compile("950|958|959|976");

    private static final Set<String> WHERE_RESERVED = Set.of("US", "CA");

    private static final Pattern TOLL_FREE = Pattern.compile("8(?:00|22|33|44|55|66|77|88)");
    private static final String DIRECTORY_ASSISTANCE = "1212";

    private NorthAmerica() {}

    static boolean has(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() == CALLING_CODE;
    }

    /** Whether whoever is called pays, so that no place goes with the number. */
    static boolean isTollFree(PhoneNumber number) {
        String e164 = number.e164();
        return e164.startsWith("+" + CALLING_CODE)
                && e164.length() == E164
                && TOLL_FREE.matcher(e164.substring(2, 5)).matches();
    }

    /** Whether there is such an area code, and a patient can have such a number in it. */
    static boolean canExist(Phonenumber.PhoneNumber number) {
        Matcher parts = FORM.matcher(PhoneNumberUtil.getInstance().getNationalSignificantNumber(number));
        return parts.matches()
                && !SERVICE.matcher(parts.group("exchange")).matches()
                && isLine(parts.group("area"), parts.group("exchange"), parts.group("line"))
                && !isReserved(parts.group("area"), parts.group("exchange"), number)
                && isAreaCode(parts.group("area"), number);
    }

    private static boolean isLine(String area, String exchange, String line) {
        if (!exchange.equals(INFORMATION)) {
            return true;
        }
        return TOLL_FREE.matcher(area).matches()
                ? !line.equals(DIRECTORY_ASSISTANCE)
                : FICTIONAL.matcher(line).matches();
    }

    private static boolean isReserved(String area, String exchange, Phonenumber.PhoneNumber number) {
        return RESERVED.matcher(exchange).matches()
                && !TOLL_FREE.matcher(area).matches()
                && Optional.ofNullable(PhoneNumberUtil.getInstance().getRegionCodeForNumber(number))
                        .filter(WHERE_RESERVED::contains)
                        .isPresent();
    }

    /**
     * Our table or libphonenumber's: a patient with an area code that is newer than the one need not wait for the other to be
     * brought up to date.
     */
    private static boolean isAreaCode(String area, Phonenumber.PhoneNumber number) {
        return PrefixTable.ofTheWorld().zonesOf(CALLING_CODE + area).isPresent()
                || PhoneNumberUtil.getInstance().isValidNumber(number);
    }
}
