package dev.ringback.intake;

import dev.ringback.phrase.Folding;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What carriers send in the place of a number that its owner withholds or that they do not know, in the languages of the Americas and others. */
final class WithheldWords {

    /** Each says by itself that there is no number. Accents do not count. */
    private static final Set<String> THERE_IS_NONE = Set.of(
            // English
            "anonymous",
            "blocked",
            "confidential",
            "hidden",
            "invalid",
            "na",
            "no",
            "none",
            "not",
            "null",
            "out",
            "private",
            "privacy",
            "restricted",
            "suppressed",
            "unavailable",
            "undisclosed",
            "undefined",
            "unidentified",
            "unknown",
            "unlisted",
            "withheld",
            // Spanish and Portuguese
            "anonima",
            "anonimo",
            "bloqueada",
            "bloqueado",
            "confidencial",
            "desconhecido",
            "desconocida",
            "desconocido",
            "fuera",
            "indisponivel",
            "ocultado",
            "oculta",
            "oculto",
            "privada",
            "privado",
            "restringida",
            "restringido",
            "restrito",
            "retenido",
            "sin",
            // French
            "anonyme",
            "confidentiel",
            "inconnu",
            "indisponible",
            "masque",
            "prive",
            "restreint",
            // German, Italian
            "anonym",
            "privat",
            "unbekannt",
            "unterdruckt",
            "privato",
            "sconosciuto",
            // Russian, whose letters are not all of another shape than Latin ones
            folded("\u0430\u043D\u043E\u043D\u0438\u043C"),
            folded("\u0430\u043D\u043E\u043D\u0438\u043C\u043D\u044B\u0439"),
            folded("\u043D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u044B\u0439"),
            folded("\u0441\u043A\u0440\u044B\u0442"),
            folded("\u0441\u043A\u0440\u044B\u0442\u044B\u0439"));

    /** What it is said of, and how: they may stand beside. */
    private static final Set<String> BESIDE = Set.of(
            "appel",
            "area",
            "available",
            "call",
            "caller",
            "callerid",
            "cid",
            "de",
            "disponible",
            "disponivel",
            "given",
            "id",
            "identidad",
            "identificado",
            "identificar",
            "information",
            "is",
            "llamada",
            "llamante",
            "name",
            "nombre",
            "nome",
            "nummer",
            "number",
            "numero",
            "of",
            "phone",
            "provided",
            "user");

    /** The letters of a display that has room for one alone: private, and out of area. */
    private static final Set<String> SINGLE_LETTERS = Set.of("p", "o");

    /** Words that are sent keyed on a phone's letters, behind a plus sign or without one. */
    private static final Set<String> IN_DIGITS = Stream.of(
                    "anonymous", "restricted", "blocked", "unknown", "unavailable")
            .map(WithheldWords::keyed)
            .collect(Collectors.toUnmodifiableSet());

    private WithheldWords() {}

    /** Whether an address says that there is no number: nothing but such words, however they are put together. */
    static boolean are(String address) {
        if (address.chars().anyMatch(Character::isDigit)) {
            String digits = address.strip();
            return IN_DIGITS.contains(digits.startsWith("+") ? digits.substring(1) : digits);
        }
        String letters = folded(address);
        return letters.isEmpty() || SINGLE_LETTERS.contains(letters) || areAll(letters);
    }

    private static String folded(String words) {
        return Folding.plain(words).replaceAll("\\P{L}", "");
    }

    /** Whether the letters are such words in a row, one of which says it: {@code privatenumber}. */
    private static boolean areAll(String letters) {
        // For each place: whether words end there, and whether one of them says it.
        boolean[] ends = new boolean[letters.length() + 1];
        boolean[] says = new boolean[letters.length() + 1];
        ends[0] = true;
        for (int from = 0; from < letters.length(); from++) {
            for (int to = from + 1; ends[from] && to <= letters.length(); to++) {
                String word = letters.substring(from, to);
                boolean saysIt = THERE_IS_NONE.contains(word);
                ends[to] |= saysIt || BESIDE.contains(word);
                says[to] |= saysIt || (says[from] && BESIDE.contains(word));
            }
        }
        return says[letters.length()];
    }

    /** The word as it is keyed on a phone's letters. */
    private static String keyed(String word) {
        String keys = "22233344455566677778889999";
        return word.chars()
                .mapToObj(letter -> String.valueOf(keys.charAt(letter - 'a')))
                .collect(Collectors.joining());
    }
}
