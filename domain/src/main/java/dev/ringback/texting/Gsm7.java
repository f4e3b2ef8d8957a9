package dev.ringback.texting;

import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The alphabet in which one text may be 160 characters long (3GPP TS 23.038: the default alphabet and its extension table). */
public final class Gsm7 {

    /** What one segment holds. */
    public static final int SEGMENT_SEPTETS = 160;

    /** In the order of the standard's table; its escape (0x1B) is left out, for it cannot be typed. */
    private static final String DEFAULT_ALPHABET = """
        @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?\
        ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\
        """;

    /** Each of these is sent as the escape and a second septet. */
    private static final String EXTENSION_TABLE = "\f^{}\\[~]|€";

    private Gsm7() {}

    /** How many septets the text takes; empty if a character of it is not in the alphabet. */
    public static OptionalInt septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (DEFAULT_ALPHABET.indexOf(character) >= 0) {
                septets += 1;
            } else if (EXTENSION_TABLE.indexOf(character) >= 0) {
                septets += 2;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(septets);
    }

    public static boolean isGsm7(String text) {
        return septets(text).isPresent();
    }

    /** The characters of the text that the alphabet lacks, each once, in order; for telling people which to replace. */
    public static String foreignCharacters(String text) {
        return text.codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .filter(character -> !isGsm7(character))
                .collect(Collectors.joining());
    }
}
