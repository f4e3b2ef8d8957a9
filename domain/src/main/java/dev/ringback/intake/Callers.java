package dev.ringback.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.rhythm.CallerZones;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells who an address is, and where a number may be. */
public final class Callers {

    /** National forms, without a country code, are read as numbers of this region. */
    private static final String HOME = "US";

    private static final Set<String> WITHHELD = Set.of(
            "anonymous",
            "anonymousinvalid",
            "blocked",
            "callerid",
            "calleridblocked",
            "nocallerid",
            "nonumber",
            "notavailable",
            "na",
            "none",
            "null",
            "outofarea",
            "private",
            "privatenumber",
            "restricted",
            "unavailable",
            "unknown",
            "unknowncaller",
            "unknownnumber",
            "withheld",
            "withheldnumber");

    /** What some carriers send instead of those words: the word keyed on a phone's letters, behind a plus sign. */
    private static final Set<String> WITHHELD_IN_DIGITS =
            Set.of("anonymous", "restricted", "blocked", "unknown", "unavailable").stream()
                    .map(Callers::keyed)
                    .map(digits -> "+" + digits)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().\\-/]");

    /**
     * Mexico took the 1 out of mobile numbers in 2019, and 01, 044 and 045 with it; carriers still send them. libphonenumber takes
     * them for digits of the number.
     */
    private static final Pattern OLD_MEXICAN = Pattern.compile("(?:\\+|011|00)52(?:1|01|044|045)(?<number>\\d{10})");

    private Callers() {}

    /** Reads an address that Connect gave for the patient's end of the line. */
    public static Caller of(Optional<Address> address) {
        return address.map(Callers::of).orElseGet(Caller.Withheld::new);
    }

    private static Caller of(Address address) {
        String user = WrittenNumber.in(address.raw()).text();
        if (isWithheld(user)) {
            return new Caller.Withheld();
        }
        if (LETTERS.matcher(user).find()) {
            return new Caller.Unusable(Caller.Why.NOT_A_NUMBER);
        }
        return number(asWrittenToday(user));
    }

    /** The number that an address names, if it names one: for the number that was dialled. */
    public static Optional<PhoneNumber> numberIn(Address address) {
        return of(address) instanceof Caller.Known known ? Optional.of(known.number()) : Optional.empty();
    }

    private static String asWrittenToday(String user) {
        Matcher mexican = OLD_MEXICAN.matcher(PUNCTUATION.matcher(user).replaceAll(""));
        return mexican.matches() ? "+52" + mexican.group("number") : user;
    }

    private static boolean isWithheld(String user) {
        String letters = user.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        boolean isWord = user.chars().noneMatch(Character::isDigit);
        return isWord ? letters.isEmpty() || WITHHELD.contains(letters) : WITHHELD_IN_DIGITS.contains(user.strip());
    }

    private static Caller number(String user) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = util.parse(user, HOME);
            return switch (util.isPossibleNumberWithReason(parsed)) {
                case IS_POSSIBLE -> possible(parsed);
                case IS_POSSIBLE_LOCAL_ONLY, TOO_SHORT -> new Caller.Unusable(Caller.Why.TOO_SHORT);
                case TOO_LONG -> new Caller.Unusable(Caller.Why.TOO_LONG);
                case INVALID_COUNTRY_CODE, INVALID_LENGTH -> new Caller.Unusable(Caller.Why.NOT_A_NUMBER);
            };
        } catch (NumberParseException notANumber) {
            return new Caller.Unusable(
                    switch (notANumber.getErrorType()) {
                        case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Caller.Why.TOO_SHORT;
                        case TOO_LONG -> Caller.Why.TOO_LONG;
                        case INVALID_COUNTRY_CODE, NOT_A_NUMBER -> Caller.Why.NOT_A_NUMBER;
                    });
        }
    }

    private static Caller possible(Phonenumber.PhoneNumber parsed) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        if (NorthAmerica.has(parsed) && !NorthAmerica.canExist(parsed)) {
            return new Caller.Unusable(Caller.Why.NOT_A_NUMBER);
        }
        if (util.getNumberType(parsed) == PhoneNumberType.PREMIUM_RATE) {
            return new Caller.Unusable(Caller.Why.PREMIUM);
        }
        String e164 = util.format(parsed, PhoneNumberFormat.E164);
        return PhoneNumber.isE164(e164)
                ? new Caller.Known(new PhoneNumber(e164))
                : new Caller.Unusable(Caller.Why.NOT_A_NUMBER);
    }

    /** Every time zone that the number may belong to; none where the number tells of no place, toll-free for one (docs/rules.md §4). */
    public static CallerZones zonesOf(PhoneNumber number) {
        try {
            return NumberZones.of(PhoneNumberUtil.getInstance().parse(number.e164(), null));
        } catch (NumberParseException itsCallingCodeIsOfNoCountry) {
            return CallerZones.UNKNOWN;
        }
    }

    /** The word as it is keyed on a phone's letters. */
    private static String keyed(String word) {
        String keys = "22233344455566677778889999";
        return word.chars()
                .mapToObj(letter -> String.valueOf(keys.charAt(letter - 'a')))
                .collect(Collectors.joining());
    }
}
