package dev.ringback.checkers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person who reads a text from a patient would take it for. It is wider than what carriers heed, and its own: neither the words
 * nor the way of finding them are those of the code that it checks.
 */
enum TextedWords {
    NO_MORE,
    AGAIN,
    NEITHER;

    private static final Pattern NO_SIGN =
            Pattern.compile("[\\x{1F6D1}\\x{26D4}\\x{1F6AB}\\x{270B}\\x{1F515}\\x{1F4F5}]");
    private static final Pattern SENTENCE = Pattern.compile("[.!?\\n]+");

    /** A word that begins so asks for an end, wherever it stands. */
    private static final List<String> ENDINGS = List.of(
            "stop", "stpo", "sotp", "tsop", "unsub", "unsus", "revok", "revoc", "optout", "arret", "cancel", "quit",
            "remove", "basta");

    /** So do these in a row. */
    private static final List<String> ENDINGS_IN_A_ROW = List.of(
            " opt out ", " no mas ", " no more ", " de baja ", " leave me alone ", " dejen me ", " dejenme en paz ");

    /** What else may be ended, and how one drops in: a sentence with such a word is about that. */
    private static final Set<String> OTHER_THINGS = Set.of(
            "appointment",
            "appointments",
            "appt",
            "cita",
            "citas",
            "visit",
            "consulta",
            "by",
            "in",
            "over",
            "off",
            "smoking",
            "taking",
            "bleeding",
            "coughing",
            "vomiting",
            "crying",
            "pain",
            "wont",
            "doesnt",
            "cant",
            "stitches",
            "order",
            "refill",
            "prescription",
            "surgery",
            "tomorrow",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "today",
            "at",
            "bus",
            "non",
            "drinking");

    private static final Set<String> MESSAGES = Set.of(
            "text",
            "texts",
            "texting",
            "message",
            "messages",
            "messaging",
            "sms",
            "msg",
            "reminder",
            "reminders",
            "mensaje",
            "mensajes",
            "textos",
            "escriban",
            "escriba",
            "manden",
            "mande",
            "envien",
            "texteen");

    private static final Set<String> DENIALS = Set.of("no", "not", "dont", "never", "ya");

    /** What asks for an end only where there is little else. */
    private static final Set<String> SHORT_ENDINGS =
            Set.of("end", "td", "alto", "parar", "pare", "para", "paren", "salir", "fin");

    private static final Set<String> BEGINNINGS = Set.of(
            "start",
            "unstop",
            "restart",
            "resume",
            "iniciar",
            "inicio",
            "comenzar",
            "empezar",
            "reanudar",
            "reactivar");

    static TextedWords of(String body) {
        List<String> words = words(body);
        if (NO_SIGN.matcher(body).find() || SENTENCE.splitAsStream(body).anyMatch(TextedWords::asksForAnEnd)) {
            return NO_MORE;
        }
        return words.size() == 1 && BEGINNINGS.contains(words.getFirst()) ? AGAIN : NEITHER;
    }

    private static boolean asksForAnEnd(String sentence) {
        List<String> words = words(sentence);
        boolean ofMessages = words.stream().anyMatch(MESSAGES::contains);
        boolean ofOtherThings = !ofMessages && words.stream().anyMatch(OTHER_THINGS::contains);
        if (ofOtherThings || words.isEmpty()) {
            return false;
        }
        boolean kept = String.join(" ", words).matches(".*\\b(dont|not|never) stop\\b.*");
        boolean ends = words.stream().anyMatch(word -> ENDINGS.stream().anyMatch(word::startsWith));
        String spaced = " " + String.join(" ", words) + " ";
        return (ends && !kept)
                || ENDINGS_IN_A_ROW.stream().anyMatch(spaced::contains)
                || (words.size() <= 2 && SHORT_ENDINGS.contains(words.getFirst()))
                || (ofMessages && !kept && words.stream().anyMatch(DENIALS::contains) && !words.contains("got"));
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}'\u2019]", "")
                .toLowerCase(Locale.ROOT);
        return List.copyOf(Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList());
    }
}
