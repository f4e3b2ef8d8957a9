package dev.ringback.intake;

import dev.ringback.phrase.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What else a word may stand for: without an s behind it ("my heart's racing", "her throats closing"), and, of words of urgency that
 * people mistype and mishear, the one that was meant. Such a one begins with the right letter and is one slip away, a long one
 * two. Only the words below are read so: any word of a list would be near too many ordinary ones.
 */
final class NearForms {

    private static final List<String> WORDS = List.of(
            // English
            "allergic",
            "ambulance",
            "anaphylaxis",
            "bleeding",
            "breathe",
            "breathing",
            "chest",
            "collapsed",
            "contractions",
            "convulsions",
            "diabetic",
            "emergency",
            "fainted",
            "hallucinating",
            "hemorrhage",
            "miscarriage",
            "overdose",
            "overdosed",
            "palpitations",
            "paralyzed",
            "poisoned",
            "pregnant",
            "seizure",
            "seizures",
            "shortness",
            "stroke",
            "suicidal",
            "suicide",
            "swelling",
            "swollen",
            "unconscious",
            "unresponsive",
            "vomiting",
            // Spanish
            "ahogando",
            "ambulancia",
            "asfixia",
            "convulsion",
            "convulsiones",
            "convulsionando",
            "derrame",
            "desmayada",
            "desmayado",
            "desmayo",
            "embarazada",
            "emergencia",
            "envenenado",
            "hemorragia",
            "hinchada",
            "hinchado",
            "inconsciente",
            "infarto",
            "pecho",
            "respirar",
            "sangrado",
            "sangrando",
            "sobredosis",
            "suicidar",
            "suicidarse",
            "taquicardia",
            "urgencia",
            "urgente",
            "vomitando");

    /** Words of their own that are as near: immunizations and sweets among them. */
    private static final Set<String> RIGHT_AS_THEY_ARE = Set.of(
            "ambulante",
            "ambulantes",
            "bleating",
            "blending",
            "breeding",
            "chests",
            "conclusion",
            "conclusiones",
            "contractors",
            "drops",
            "hinchable",
            "overdoes",
            "overdone",
            "pecha",
            "sagrada",
            "sagrado",
            "shots",
            "smelling",
            "spelling",
            "stoked");

    private static final int SHORTEST = 4;
    private static final int LETTERS_OF_WHICH_ONE_MAY_BE_ANOTHER = 7;
    private static final int LETTERS_WITH_TWO_SLIPS = 11;

    private NearForms() {}

    /** The words, each with its near forms as further readings. */
    static List<Token> read(List<Token> words) {
        return words.stream().map(NearForms::read).toList();
    }

    private static Token read(Token word) {
        String written = word.readings().getFirst();
        List<String> readings = new ArrayList<>(word.readings());
        if (written.length() >= SHORTEST
                && written.endsWith("s")
                && !written.endsWith("ss")
                && !RIGHT_AS_THEY_ARE.contains(written)) {
            readings.add(written.substring(0, written.length() - 1));
        }
        meant(written).ifPresent(readings::add);
        return new Token(readings);
    }

    private static Optional<String> meant(String written) {
        if (written.length() < SHORTEST || WORDS.contains(written) || RIGHT_AS_THEY_ARE.contains(written)) {
            return Optional.empty();
        }
        // The two sound alike in Spanish: desmallo is desmayo.
        String heard = written.replace("ll", "y");
        return WORDS.stream()
                .filter(word -> word.equals(heard) || isMeant(written, word) || isMeant(heard, word))
                .findFirst();
    }

    private static boolean isMeant(String written, String word) {
        int most = word.length() >= LETTERS_WITH_TWO_SLIPS ? 2 : 1;
        boolean isNear = written.charAt(0) == word.charAt(0) && Math.abs(written.length() - word.length()) <= most;
        boolean changesOne = written.length() == word.length() && word.length() < LETTERS_OF_WHICH_ONE_MAY_BE_ANOTHER;
        return isNear && (changesOne ? isSwapped(written, word) : slips(written, word) <= most);
    }

    private static boolean isSwapped(String written, String word) {
        int at = Arrays.mismatch(written.toCharArray(), word.toCharArray());
        return at + 1 < word.length()
                && written.charAt(at) == word.charAt(at + 1)
                && written.charAt(at + 1) == word.charAt(at)
                && written.substring(at + 2).equals(word.substring(at + 2));
    }

    /** How many letters are put in, left out, other ones or swapped with the next. */
    private static int slips(String written, String word) {
        int[][] slips = new int[written.length() + 1][word.length() + 1];
        for (int i = 0; i <= written.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, i, j, written, word);
            }
        }
        return slips[written.length()][word.length()];
    }

    private static int fewest(int[][] slips, int i, int j, String written, String word) {
        boolean same = written.charAt(i - 1) == word.charAt(j - 1);
        int fewest = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && written.charAt(i - 1) == word.charAt(j - 2)
                && written.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
