package dev.ringback.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.rhythm.CallerZones;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells who an address is, and where a number may be. */
public final class Callers {

    /** National forms, without a country code, are read as numbers of this region. */
    private static final String HOME = "US";

    /** As long as Connect's addresses are. What is longer names no number, and what reads it looks at it many times. */
    private static final int LONGEST = 256;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    /** What is dialled at home before a number from abroad; some write the plus sign before it as well. */
    private static final Pattern DIALLED_ABROAD = Pattern.compile("\\+?(?:011|00)(?<number>[1-9]\\d{6,})");

    /** More digits than a number has at home, with a calling code other than ours. */
    private static final Pattern WITHOUT_ITS_PLUS = Pattern.compile("[2-9]\\d{10,14}");

    /** A vanity number, of which libphonenumber knows the keys: seven letters and digits behind the area code. */
    private static final Pattern VANITY = Pattern.compile("\\+?1?[2-9]\\d{2}(?=\\d*[A-Za-z]{3,}$)[A-Za-z\\d]{7}");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-/]");

    private static final Pattern ONE_DIGIT_OVER_AND_OVER = Pattern.compile("(\\d)\\1+");

    private Callers() {}

    /** Reads an address that Connect gave for the patient's end of the line. */
    public static Caller of(Optional<Address> address) {
        return address.map(Callers::of).orElseGet(Caller.Withheld::new);
    }

    private static Caller of(Address address) {
        if (address.raw().length() > LONGEST) {
            return new Caller.Unusable();
        }
        String user = WrittenNumber.in(address.raw()).text();
        if (WithheldWords.are(user)) {
            return new Caller.Withheld();
        }
        boolean isVanity =
                VANITY.matcher(SEPARATORS.matcher(user).replaceAll("")).matches();
        if (LETTERS.matcher(user).find() && !isVanity) {
            return new Caller.Unusable();
        }
        return number(isVanity ? user : asWrittenToday(user));
    }

    /** The number that an address names, if it names one: for the number that was dialled. */
    public static Optional<PhoneNumber> numberIn(Address address) {
        return of(address) instanceof Caller.Known known ? Optional.of(known.number()) : Optional.empty();
    }

    /** In E.164 where that can be told from its digits, in the form of today; else as it stands. */
    private static String asWrittenToday(String user) {
        String dialled = PhoneNumberUtil.normalizeDiallableCharsOnly(user);
        Matcher abroad = DIALLED_ABROAD.matcher(dialled);
        if (abroad.matches()) {
            return Renumbering.today("+" + abroad.group("number"));
        }
        if (WITHOUT_ITS_PLUS.matcher(dialled).matches()) {
            String withIt = Renumbering.today("+" + dialled);
            return isValid(withIt) ? withIt : user;
        }
        String today = Renumbering.today(dialled);
        return today.equals(dialled) ? user : today;
    }

    private static boolean isValid(String e164) {
        try {
            return PhoneNumberUtil.getInstance()
                    .isValidNumber(PhoneNumberUtil.getInstance().parse(e164, null));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static Caller number(String user) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = util.parse(user, HOME);
            return switch (util.isPossibleNumberWithReason(parsed)) {
                case IS_POSSIBLE -> possible(parsed);
                case IS_POSSIBLE_LOCAL_ONLY, TOO_SHORT, TOO_LONG, INVALID_COUNTRY_CODE, INVALID_LENGTH ->
                    new Caller.Unusable();
            };
        } catch (NumberParseException notANumber) {
            return new Caller.Unusable();
        }
    }

    private static Caller possible(Phonenumber.PhoneNumber parsed) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        String national = util.getNationalSignificantNumber(parsed);
        if (ONE_DIGIT_OVER_AND_OVER.matcher(national).matches()
                || (NorthAmerica.has(parsed) && !NorthAmerica.canExist(parsed))
                || util.getNumberType(parsed) == PhoneNumberType.PREMIUM_RATE) {
            return new Caller.Unusable();
        }
        String e164 = util.format(parsed, PhoneNumberFormat.E164);
        return PhoneNumber.isE164(e164) ? new Caller.Known(new PhoneNumber(e164)) : new Caller.Unusable();
    }

    /** Whether it is a toll-free number of North America; carriers keep their own opt-outs of texts from one. */
    public static boolean isTollFree(PhoneNumber number) {
        return NorthAmerica.isTollFree(number);
    }

    /** Every time zone that the number may belong to; none where the number tells of no place, toll-free for one (docs/rules.md §4). */
    public static CallerZones zonesOf(PhoneNumber number) {
        try {
            return NumberZones.of(PhoneNumberUtil.getInstance().parse(number.e164(), null));
        } catch (NumberParseException itsCallingCodeIsOfNoCountry) {
            return CallerZones.UNKNOWN;
        }
    }
}
