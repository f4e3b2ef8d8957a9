package dev.ringback.directory.file;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose a link in a text is. Carriers keep texts from patients that lead to a shortener which everybody may use, while the sender is told
 * that they went, and what such a link leads to is not the practice's to decide (docs/texting-law.md).
 */
final class LinkHosts {

    /** Those that carriers and gateways name. A short host that belongs to the practice alone is none. */
    private static final Set<String> SHORTENERS = Set.of(
            "9qr.de",
            "adf.ly",
            "alturl.com",
            "bc.vc",
            "bit.do",
            "bit.ly",
            "bitly.com",
            "bitly.ws",
            "bl.ink",
            "budurl.com",
            "buff.ly",
            "clck.ru",
            "cutt.ly",
            "dub.sh",
            "fb.me",
            "goo.gl",
            "is.gd",
            "j.mp",
            "lnkd.in",
            "ow.ly",
            "qrco.de",
            "rb.gy",
            "rebrand.ly",
            "s.id",
            "s2r.co",
            "short.io",
            "shorturl.at",
            "shrtco.de",
            "soo.gd",
            "surl.li",
            "t.co",
            "t.ly",
            "tiny.cc",
            "tiny.one",
            "tinyurl.com",
            "u.to",
            "urlz.fr",
            "v.gd",
            "wa.me",
            "x.gd");

    /** Names with a last part of letters; an address in figures, or a name of a local network, says nothing of its owner. */
    private static final Pattern PUBLIC_NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)");

    private LinkHosts() {}

    static boolean isAnybodys(URI link) {
        String host = link.getHost().toLowerCase(Locale.ROOT);
        return !PUBLIC_NAME.matcher(host).matches()
                || SHORTENERS.stream().anyMatch(shortener -> host.equals(shortener) || host.endsWith("." + shortener));
    }
}
