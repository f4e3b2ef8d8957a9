package dev.ringback.audit.system;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.intake.Address;
import dev.ringback.intake.Caller;
import dev.ringback.intake.Callers;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a log writes at the ends of a call. A number in national form belongs to the United States where the zone is an American one,
 * else to the country of the practice's own numbers.
 */
public final class Numbers {

    /** A practice has far fewer callers; noise may have more, and must not fill the memory. */
    private static final int REMEMBERED = 1_000_000;

    private static final Pattern EXTENSION = Pattern.compile(
            "(?i)(?:ext\\.?\\s*)?[*#]?[a-z]{0,2}\\d{1,6}|.*\\(\\d{1,6}\\)|(?:client|sip|sips):(?!\\+?\\d{7}).*");

    /** What is dialled to get a line of the carrier, before a number of North America. */
    private static final Pattern WITH_ACCESS_CODE = Pattern.compile("9(1?[2-9]\\d{2}[2-9]\\d{6})");

    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+?1?(?<number>[2-9]\\d{9})");
    private static final Pattern NATIONAL =
            Pattern.compile("(?i)(?:(?:sips?|tel):)?[(]?\\d[\\s().\\-/]*(?:\\d[\\s().\\-/]*){5,}\\d(?:@.*)?");
    private static final String UNITED_STATES = "US";

    private final Optional<String> region;
    private final Set<PhoneNumber> own = new HashSet<>();
    private final Map<String, Party> known = new HashMap<>();

    /** @param own the practice's own numbers, as somebody has written them */
    public Numbers(ZoneId zone, Set<PhoneNumber> own) {
        this.region = isAmerican(zone) ? Optional.of(UNITED_STATES) : regionOf(own);
        this.own.addAll(own);
    }

    public Party party(String written) {
        Party seen = known.get(written);
        if (seen != null) {
            return seen;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        Party read = read(written);
        known.put(written, read);
        return read;
    }

    /** What somebody of the practice dialled, which may begin with the digit for a line. */
    public Party dialled(String written) {
        Matcher withCode = WITH_ACCESS_CODE.matcher(written);
        return party(withCode.matches() ? withCode.group(1) : written);
    }

    /** The practice's end: its number in E.164, else what is written there. */
    public String line(String written) {
        return switch (party(written)) {
            case Party.Outside(var number) -> number.e164();
            case Party.Own(var number) -> number.e164();
            case Party.Withheld _, Party.Extension _, Party.Odd _ -> written;
        };
    }

    /** Whether anybody has said which numbers are the practice's. */
    boolean knowsOwn() {
        return !own.isEmpty();
    }

    /** A number in national form, where nobody knows of which nation. */
    boolean isOfNoCountry(String written) {
        return region.isEmpty() && NATIONAL.matcher(written).matches() && party(written) instanceof Party.Odd;
    }

    boolean isNumber(String written) {
        return number(written).isPresent();
    }

    public Optional<PhoneNumber> number(String written) {
        return switch (party(written)) {
            case Party.Outside(var number) -> Optional.of(number);
            case Party.Own(var number) -> Optional.of(number);
            case Party.Withheld _, Party.Extension _, Party.Odd _ -> Optional.empty();
        };
    }

    private Party read(String written) {
        String bare = written.replace("\\", "");
        Matcher plain = NORTH_AMERICAN.matcher(bare);
        if (plain.matches() && (isNorthAmerican() || bare.startsWith("+1"))) {
            // Nearly all that a log holds: there is nothing to be found out about it.
            return of(new PhoneNumber("+1" + plain.group("number")));
        }
        if (EXTENSION.matcher(bare).matches()) {
            return new Party.Extension();
        }
        return switch (Callers.of(Address.of(inE164(bare)))) {
            case Caller.Known(var number) -> of(number);
            case Caller.Withheld _ -> new Party.Withheld();
            case Caller.OurOwn _ -> new Party.Odd();
            case Caller.Unusable _ -> asItStands(bare);
        };
    }

    private Party of(PhoneNumber number) {
        return own.contains(number) ? new Party.Own(number) : new Party.Outside(number);
    }

    /** Ringback would not call such a number, a premium one for example; that somebody called from it is true nevertheless. */
    private Party asItStands(String written) {
        String digits = PhoneNumberUtil.normalizeDiallableCharsOnly(written);
        if (PhoneNumber.isE164(digits)) {
            return of(new PhoneNumber(digits));
        }
        Matcher northAmerican = NORTH_AMERICAN.matcher(digits);
        return isNorthAmerican() && northAmerican.matches()
                ? of(new PhoneNumber("+1" + northAmerican.group("number")))
                : new Party.Odd();
    }

    private String inE164(String written) {
        if (region.isEmpty() || isNorthAmerican() || written.startsWith("+")) {
            return written;
        }
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            return util.format(util.parse(written, region.get()), PhoneNumberFormat.E164);
        } catch (NumberParseException notANumber) {
            return written;
        }
    }

    private boolean isNorthAmerican() {
        return region.filter(UNITED_STATES::equals).isPresent();
    }

    private static boolean isAmerican(ZoneId zone) {
        return zone.getId().startsWith("America/")
                || zone.getId().startsWith("US/")
                || zone.getId().equals("Pacific/Honolulu");
    }

    private static Optional<String> regionOf(Set<PhoneNumber> own) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        return own.stream().findFirst().flatMap(number -> {
            try {
                return Optional.ofNullable(util.getRegionCodeForNumber(util.parse(number.e164(), null)));
            } catch (NumberParseException noCountry) {
                return Optional.empty();
            }
        });
    }
}
