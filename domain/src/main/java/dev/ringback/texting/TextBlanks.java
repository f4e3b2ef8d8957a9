package dev.ringback.texting;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import java.net.URI;
import java.util.Optional;

/**
 * What a location fills the blanks of its texts with, and nothing else ever does (docs/rules.md §8), but for the time of a visit, where the
 * location lets a reminder say it (§14).
 *
 * @param practice the only name that patients hear or read
 * @param number where patients call back
 * @param link where they book online
 * @param when the visit is
 */
public record TextBlanks(String practice, PhoneNumber number, Optional<URI> link, Optional<String> when) {

    public TextBlanks(String practice, PhoneNumber number, Optional<URI> link) {
        this(practice, number, link, Optional.empty());
    }

    private static final int NORTH_AMERICA = 1;

    String value(Blank blank) {
        return switch (blank) {
            case PRACTICE -> practice;
            case NUMBER -> asDialled(number);
            case LINK -> link.orElseThrow().toString();
            case WHEN -> when.orElseThrow();
        };
    }

    boolean has(Blank blank) {
        return switch (blank) {
            case PRACTICE, NUMBER -> true;
            case LINK -> link.isPresent();
            case WHEN -> when.isPresent();
        };
    }

    /** These for a reminder that says when the visit is. */
    public TextBlanks saying(VisitTime visit, Language language) {
        return new TextBlanks(practice, number, link, Optional.of(visit.in(language)));
    }

    /** The number as patients know it: (212) 555-0100, or +44 20 7946 0018 for one from elsewhere. */
    public static String asDialled(PhoneNumber number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = numbers.parse(number.e164(), "ZZ");
            return numbers.format(
                    parsed,
                    parsed.getCountryCode() == NORTH_AMERICA
                            ? PhoneNumberFormat.NATIONAL
                            : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException _) {
            // E.164 in form, but its country code does not exist: as it stands it can still be dialled.
            return number.e164();
        }
    }
}
