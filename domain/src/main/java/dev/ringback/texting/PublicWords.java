package dev.ringback.texting;

import dev.ringback.intake.UrgentWords;
import dev.ringback.phrase.Folding;
import dev.ringback.phrase.Glued;
import dev.ringback.phrase.Phrase;
import dev.ringback.phrase.Phrases;
import dev.ringback.phrase.Token;
import dev.ringback.phrase.WordList;
import dev.ringback.texting.PrivacyCheck.About;
import dev.ringback.texting.PrivacyCheck.Finding;
import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of a practice that stand on a patient's phone, its name or its link, in all the ways in which somebody may read them: as they are,
 * decoded, taken apart where capitals, figures or nothing at all part them, and put together where they are spelled out
 * (docs/rules.md §8).
 *
 * @param readings each in plain words
 */
public record PublicWords(List<String> readings) {

    private static final WordList WORDS = WordList.load(PublicWords.class, "telling-names.txt");
    private static final Map<About, Phrases> TELLING = telling();
    private static final List<Phrases> CLINICAL = ClinicalWords.STANDARD.words().values().stream()
            .map(phrases -> new Phrases(
                    phrases.telling(),
                    Stream.concat(phrases.harmless().stream(), WORDS.section("harmless").stream())
                            .toList()))
            .toList();
    private static final Set<String> WITHIN = WORDS.words("within a word");
    private static final Glued GLUED = new Glued(known());

    /** What many general practices call themselves, and what a message says of an emergency. */
    private static final UrgentWords URGENT = UrgentWords.STANDARD.with(
            List.of(), List.of("urgent care", "911", "if|in|si|en .. emergency|emergencies|emergencia|emergencias"));

    private static final Pattern PARTED = Pattern.compile(
            "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");
    private static final Pattern SPELLED_OUT = Pattern.compile("\\b(?:\\p{L}[^\\p{L}\\p{N}]+){2,}\\p{L}\\b");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    /** What is encoded more often is no address that anybody types. */
    private static final int MOST_DECODINGS = 4;

    public PublicWords {
        readings = List.copyOf(readings);
    }

    /** A name, or a line that is said to a patient. */
    public static PublicWords of(String text, ProperNames names) {
        String shapes = Folding.shapes(text);
        Set<String> readings = new LinkedHashSet<>();
        for (String reading : List.of(shapes, PARTED.matcher(shapes).replaceAll(" "), together(shapes))) {
            String plain = names.without(reading);
            readings.add(plain);
            readings.add(apart(plain));
        }
        return new PublicWords(List.copyOf(readings));
    }

    /** An address, of which everything but the scheme tells. */
    public static PublicWords of(URI link, ProperNames names) {
        String host = IDN.toUnicode(link.getHost(), IDN.ALLOW_UNASSIGNED);
        String rest = Stream.of(link.getRawPath(), link.getRawQuery(), link.getRawFragment())
                .filter(part -> part != null)
                .reduce("", (before, part) -> before + " " + part);
        return of(host + decoded(rest), names);
    }

    private static String decoded(String rest) {
        String before = rest;
        for (int time = 0; time < MOST_DECODINGS; time++) {
            String after = decodedOnce(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static String decodedOnce(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // A per cent sign that the round before has laid bare.
            return encoded;
        }
    }

    private static String together(String text) {
        return SPELLED_OUT
                .matcher(text)
                .replaceAll(letters -> NO_LETTER.matcher(letters.group()).replaceAll(""));
    }

    private static String apart(String plain) {
        List<String> words = new ArrayList<>();
        for (Token token : Token.of(plain)) {
            for (String reading : token.readings()) {
                words.addAll(GLUED.apart(reading));
            }
        }
        return String.join(" ", words);
    }

    /** All that they tell about the people whom the practice calls; none, and anyone may read them. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (String reading : readings) {
            in(Token.of(reading))
                    .filter(found -> findings.stream().noneMatch(before -> isPartOf(before, found)))
                    .forEach(findings::add);
        }
        if (findings.isEmpty()) {
            readings.stream()
                    .filter(URGENT::areIn)
                    .findFirst()
                    .ifPresent(urgent -> findings.add(new Finding(About.HEALTH, urgent)));
        }
        return List.copyOf(findings);
    }

    private static Stream<Finding> in(List<Token> tokens) {
        Stream<Finding> telling = TELLING.entrySet().stream()
                .flatMap(
                        about -> about.getValue().in(tokens).stream().map(words -> new Finding(about.getKey(), words)));
        Stream<String> clinical = CLINICAL.stream().flatMap(phrases -> phrases.in(tokens).stream());
        Stream<String> within = tokens.stream()
                .filter(PublicWords::hasTellingPart)
                .map(token -> token.readings().getFirst());
        return Stream.concat(telling, Stream.concat(clinical, within).map(words -> new Finding(About.HEALTH, words)));
    }

    /** The same words are found by several lists and in several readings. */
    private static boolean isPartOf(Finding before, Finding found) {
        String one = before.words().replace(" ", "");
        String other = found.words().replace(" ", "");
        return one.contains(other) || other.contains(one);
    }

    private static boolean hasTellingPart(Token token) {
        return token.readings().stream().anyMatch(word -> WITHIN.stream().anyMatch(word::contains));
    }

    private static Map<About, Phrases> telling() {
        List<Phrase> harmless = WORDS.section("harmless");
        Map<About, Phrases> telling = new EnumMap<>(About.class);
        telling.put(About.DEPARTMENT, new Phrases(WORDS.section("specialty"), harmless));
        telling.put(
                About.HEALTH,
                new Phrases(
                        Stream.of("illness", "treatment", "test")
                                .flatMap(section -> WORDS.section(section).stream())
                                .toList(),
                        harmless));
        telling.put(About.REASON, new Phrases(WORDS.section("reason"), harmless));
        return telling;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (String section : List.of("specialty", "illness", "treatment", "test", "beside")) {
            known.addAll(WORDS.words(section));
        }
        return known;
    }
}
