package dev.ringback.texting;

import dev.ringback.callback.Language;
import dev.ringback.callback.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of one text, checked: it names the practice, says how to stop, and reveals nothing (docs/rules.md §8). A
 * sentence with a blank that a location cannot fill is left out, so what every text must say stands in a sentence without a link.
 *
 * @param says what it must say: how to stop, or, where texts have just stopped, how to get them again
 */
public record TextTemplate(List<String> sentences, MustSay says) {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern STRAY_BRACE = Pattern.compile("[{}]");

    /** What a text says of how its reader ends such texts, or gets them again. */
    public enum MustSay {
        HOW_TO_STOP("STOP"),
        HOW_TO_RESTART("START");

        private final Pattern said;

        MustSay(String word) {
            said = Pattern.compile("\\b(?:[Rr]eply|[Tt]ext|[Rr]esponda|[Ee]nvie) " + word + "\\b");
        }

        private boolean isSaidIn(String sentence) {
            return said.matcher(sentence).find();
        }
    }

    public TextTemplate(List<String> sentences) {
        this(sentences, MustSay.HOW_TO_STOP);
    }

    public TextTemplate {
        sentences = List.copyOf(sentences);
        List<TextMistake> mistakes = mistakesIn(sentences, says);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("not a template for texts: "
                    + mistakes.stream()
                            .map(mistake -> "%s, expected %s"
                                    .formatted(
                                            mistake.found().in(Language.EN),
                                            mistake.expected().in(Language.EN)))
                            .collect(Collectors.joining("; ")));
        }
    }

    static TextTemplate of(String... sentences) {
        return new TextTemplate(List.of(sentences));
    }

    static TextTemplate saying(MustSay says, String... sentences) {
        return new TextTemplate(List.of(sentences), says);
    }

    /** All that is wrong with these sentences; none, and they make a template. */
    static List<TextMistake> mistakesIn(List<String> sentences) {
        return mistakesIn(sentences, MustSay.HOW_TO_STOP);
    }

    private static List<TextMistake> mistakesIn(List<String> sentences, MustSay says) {
        var mistakes = new ArrayList<TextMistake>();
        sentences.forEach(sentence -> mistakes.addAll(blankMistakes(sentence)));
        List<String> always = sentences.stream()
                .filter(sentence -> !sentence.contains(Blank.LINK.placeholder()))
                .toList();
        if (always.stream().noneMatch(sentence -> sentence.contains(Blank.PRACTICE.placeholder()))) {
            mistakes.add(new TextMistake.NoPractice());
        }
        if (always.stream().noneMatch(says::isSaidIn)) {
            mistakes.add(new TextMistake.NoWayToStop());
        }
        for (String sentence : sentences) {
            String fixed = BLANK.matcher(sentence).replaceAll(" ");
            foreign(TextSentence.TEMPLATE, fixed).ifPresent(mistakes::add);
            PrivacyCheck.findings(sentence).stream()
                    .map(TextMistake.SaysTooMuch::new)
                    .forEach(mistakes::add);
        }
        return List.copyOf(mistakes);
    }

    static Optional<TextMistake> foreign(Wording where, String text) {
        return Gsm7.isGsm7(text)
                ? Optional.empty()
                : Optional.of(new TextMistake.NotGsm7(where, Gsm7.foreignCharacters(text)));
    }

    private static List<TextMistake> blankMistakes(String sentence) {
        Set<String> known =
                EnumSet.allOf(Blank.class).stream().map(Blank::placeholder).collect(Collectors.toSet());
        Stream<String> unknown =
                BLANK.matcher(sentence).results().map(blank -> blank.group()).filter(blank -> !known.contains(blank));
        Stream<String> stray = STRAY_BRACE
                .matcher(BLANK.matcher(sentence).replaceAll(""))
                .results()
                .map(brace -> brace.group());
        return Stream.concat(unknown, stray)
                .<TextMistake>map(TextMistake.UnknownBlank::new)
                .toList();
    }

    /** The text that a patient of this location reads. */
    public String render(TextBlanks blanks) {
        return sentences.stream()
                .filter(sentence -> blanksOf(sentence).stream().allMatch(blanks::has))
                .map(sentence -> fill(sentence, blanks))
                .collect(Collectors.joining(" "));
    }

    private static Set<Blank> blanksOf(String sentence) {
        return EnumSet.allOf(Blank.class).stream()
                .filter(blank -> sentence.contains(blank.placeholder()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Blank.class)));
    }

    /** In one pass, so that a name with a brace in it is never taken for a blank. */
    private static String fill(String sentence, TextBlanks blanks) {
        return BLANK.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(blanks.value(blankNamed(found.group()))));
    }

    private static Blank blankNamed(String placeholder) {
        return EnumSet.allOf(Blank.class).stream()
                .filter(blank -> blank.placeholder().equals(placeholder))
                .findFirst()
                .orElseThrow();
    }
}
