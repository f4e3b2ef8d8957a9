package dev.ringback.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for the number in an address: without the caller's name, the scheme and host of a SIP or tel URI, parameters, and an
 * extension. With an extension the number itself is called: a switchboard or a person answers there, and what else to dial
 * differs from one to the next.
 */
record WrittenNumber(String text) {

    /** {@code "Oak Street" <sip:+12125550123@carrier.example>}: only what stands between the angle brackets is the address. */
    private static final Pattern NAMED = Pattern.compile("<([^<>]*)>[^<>]*$");

    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(sips?|tel):(.*)");

    /** RFC 3966: where a local number belongs. */
    private static final Pattern CONTEXT = Pattern.compile("(?i);phone-context=(\\+[\\d().-]+)");

    /** A word for what kind of line it is, or another scheme: {@code cell: 212…}, {@code Tel. 212…}, {@code whatsapp:+1…}. */
    private static final Pattern LABEL = Pattern.compile("^\\s*\\p{L}[\\p{L}\\s]*[\\s.:/]+(?=[+(\\d])");

    /** The same behind it: {@code 212… (mobile)}, {@code 212… cell}. */
    private static final Pattern REMARK = Pattern.compile("(?:\\s*\\([\\p{L}\\s.]+\\)|\\s+\\p{L}[\\p{L}\\s.]*)\\s*$");

    /**
     * The common writings: {@code ;ext=101}, {@code ext. 101}, {@code extension no. 101}, {@code x101}, {@code #101}, {@code *101},
     * {@code ,101}, {@code option 2}, and their kin in Spanish, Portuguese, French, German and Russian.
     */
    private static final Pattern EXTENSION = Pattern.compile("""
        (?iux)
        [\\s(;,.-]*
        (?: (?: ext(?:ensi[oó]n|ensao|ensão|n)? | xtn? | xx? | e | int(?:erno)? | anexo | ramal | poste | opt(?:ion)?
              | opci[oó]n | dw | durchwahl | klappe | доб )
            \\s* [.:=]? \\s* (?: (?: no | num(?:ber)? | número ) \\b \\.? \\s* )? \\#?
          | [\\#~*]
          | [,;]
          | [pw]{1,3} )
        \\s* (?<extension>\\d(?:-?\\d){0,8}) [\\s)\\#]*
        $
        """);

    /** The key that ends a number that is typed on a telephone; some flows keep it. */
    private static final Pattern END_KEY = Pattern.compile("[\\s#]+$");

    private static final int FEWEST_DIGITS = 7;

    static WrittenNumber in(String address) {
        Matcher named = NAMED.matcher(address);
        String bare = named.find() ? named.group(1) : address;
        Matcher uri = SCHEME.matcher(bare);
        return new WrittenNumber(
                uri.find()
                        ? ofUri(uri.group(2))
                        : withoutEndKey(withoutParameters(withoutExtension(withoutLabel(bare)))));
    }

    private static String withoutLabel(String text) {
        String behind = LABEL.matcher(text).replaceFirst("");
        String number = hasNumber(behind) ? behind : text;
        Matcher remark = REMARK.matcher(number);
        return remark.find() && hasNumber(number.substring(0, remark.start()))
                ? number.substring(0, remark.start())
                : number;
    }

    private static String ofUri(String rest) {
        String user = withoutParameters(withoutExtension(decoded(beforeHost(rest))));
        Matcher context = CONTEXT.matcher(rest);
        return context.find() && !user.strip().startsWith("+") ? context.group(1) + user : user;
    }

    /** A password, which does not belong there, stands behind a colon; so does the port of a URI without a user. */
    private static String beforeHost(String rest) {
        String user = before("@", rest);
        return before(":", before("?", user));
    }

    /** What begins at the first semicolon says something about the number and is no part of it. */
    private static String withoutParameters(String user) {
        return before("@", before(";", user));
    }

    private static String withoutExtension(String user) {
        Matcher extension = EXTENSION.matcher(user);
        if (!extension.find()) {
            return user;
        }
        String number = user.substring(0, extension.start());
        return hasNumber(number) ? number : user;
    }

    private static String withoutEndKey(String user) {
        return END_KEY.matcher(user).replaceFirst("");
    }

    private static boolean hasNumber(String text) {
        return text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static String before(String mark, String text) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    /** SIP writes {@code %2B} for a plus sign. What is no such code is left as it stands. */
    private static String decoded(String user) {
        try {
            return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return user;
        }
    }
}
