package dev.ringback.texting;

import dev.ringback.callback.Language;
import dev.ringback.phrase.Folding;
import dev.ringback.phrase.Phrase;
import dev.ringback.phrase.Phrases;
import dev.ringback.phrase.Token;
import dev.ringback.phrase.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads what a text from a patient means for further texts, in English and Spanish, in any case, with typos and signs (docs/rules.md §8).
 * When in doubt it is a no (docs/texting-law.md): a word that revokes counts anywhere in a text, unless the very sentence says what
 * else it is about ("cancel my appointment", "I can stop by"). What restores must be the whole text.
 */
public final class ReplyWords {

    private static final WordList WORDS = WordList.load(ReplyWords.class, "reply-words.txt");
    private static final List<Phrase> REVOKES = WORDS.section("revokes");
    private static final List<Phrase> REVOKES_AS_SENTENCE = WORDS.section("revokes as a sentence");
    private static final List<Phrase> REVOKES_AS_WHOLE = WORDS.section("revokes as the whole text");
    private static final List<Phrase> RESTORES = WORDS.section("restores");
    private static final List<Phrase> ASKS_FOR_HELP = WORDS.section("asks for help");
    private static final List<Phrase> BARE = WORDS.section("a bare no");
    private static final List<Phrase> IN_SPANISH = WORDS.section("in Spanish");
    private static final List<Phrase> SOMETHING_ELSE = WORDS.section("something else");
    private static final List<Phrase> NO_ABOUT_SOMETHING_ELSE = WORDS.section("a no about something else");
    private static final List<Phrase> AUTOMATIC = WORDS.section("automatic answers");
    private static final Set<String> THANKS = WORDS.words("thanks");
    private static final Set<String> BESIDE_THANKS = WORDS.words("beside thanks");
    private static final List<Phrase> REACTIONS = WORDS.section("reactions");
    private static final List<Phrase> REACTIONS_AGAINST = WORDS.section("reactions against");

    /** What is quoted in a reaction is all that follows. */
    private static final Pattern QUOTING =
            Pattern.compile("(?s)(?<before>[^“”«»\"]*)(?:“[^“”]*”|«[^«»]*»|\"[^\"]*\")[\\s.\\p{Cf}]*");

    /** Stop signs, raised hands, crosses, thumbs down, bells and phones that are struck out, and worse. */
    private static final Pattern SIGNS = Pattern.compile(
            "[\\x{1F6D1}\\x{26D4}\\x{1F6AB}\\x{270B}\\x{1F91A}\\x{1F590}\\x{1F645}\\x{1F6AF}\\x{274C}\\x{274E}\\x{2716}\\x{1F44E}"
                    + "\\x{1F515}\\x{1F4F5}\\x{1F910}\\x{1F92B}\\x{1F595}\\x{1F6B7}\\x{1F6D8}]");

    private static final Pattern SENTENCES = Pattern.compile("[.!?;:,\\n\\r…¡¿—–]+");
    private static final Pattern SPELLED_OUT = Pattern.compile("\\b(?:\\p{L}[\\s.\\-_*/|]+){2,}\\p{L}\\b");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> POLITE = Set.of(
            "please",
            "pls",
            "plz",
            "pleas",
            "thank",
            "thanks",
            "thx",
            "thanx",
            "thnx",
            "thankyou",
            "tks",
            "ty",
            "you",
            "u",
            "ok",
            "okay",
            "hi",
            "hello",
            "hey",
            "sir",
            "maam",
            "now",
            "sorry",
            "por",
            "favor",
            "porfavor",
            "porfa",
            "gracias",
            "grasias",
            "grax",
            "muchas",
            "hola",
            "ahora",
            "the",
            "it");

    private static final List<String> OFTEN_MISTYPED = List.of("stop", "quit", "cancel", "unsubscribe", "optout");
    private static final int FEW_WORDS = 2;

    private ReplyWords() {}

    public static ReplyMeaning meaningOf(String text) {
        Optional<String> reaction = reaction(text);
        if (reaction.isPresent()) {
            return isAgainst(reaction.get()) ? ReplyMeaning.REVOKES : ReplyMeaning.ASKS_NOTHING;
        }
        String plain = written(text);
        List<Token> words = Token.of(plain);
        if (SIGNS.matcher(text).find()
                || revokes(plain)
                || isAll(REVOKES_AS_WHOLE, once(impolite(words)))
                || isNearlyOne(words)) {
            return ReplyMeaning.REVOKES;
        }
        if (isAll(RESTORES, words)) {
            return ReplyMeaning.RESTORES;
        }
        if (isAll(ASKS_FOR_HELP, impolite(words))) {
            return ReplyMeaning.ASKS_FOR_HELP;
        }
        return asksNothing(words) ? ReplyMeaning.ASKS_NOTHING : ReplyMeaning.OTHER;
    }

    private static boolean asksNothing(List<Token> words) {
        boolean isAutomatic =
                AUTOMATIC.stream().anyMatch(phrase -> !phrase.in(words).isEmpty());
        return isAutomatic
                || (words.stream().anyMatch(word -> isOneOf(THANKS, word))
                        && words.stream().allMatch(word -> isOneOf(THANKS, word) || isOneOf(BESIDE_THANKS, word)));
    }

    private static boolean isOneOf(Set<String> known, Token word) {
        return word.readings().stream().anyMatch(known::contains);
    }

    /** What somebody says in a text themselves: where their phone tells that they reacted to one of ours, not what it quotes. */
    public static String saidIn(String text) {
        return reaction(text).orElse(text);
    }

    private static Optional<String> reaction(String text) {
        return Optional.of(QUOTING.matcher(text))
                .filter(Matcher::matches)
                .map(quoting -> quoting.group("before"))
                .filter(before -> isAll(REACTIONS, Token.of(before)) || isAll(REACTIONS_AGAINST, Token.of(before)));
    }

    /** A thumb down is a no as a stop sign is. */
    private static boolean isAgainst(String reaction) {
        return SIGNS.matcher(reaction).find() || isAll(REACTIONS_AGAINST, Token.of(reaction));
    }

    /**
     * Whether a text that revokes may say more than that, about calls for one: then whoever would call next has to read it. One that is
     * nothing but the answer that each text of ours names does not.
     */
    public static boolean saysMore(String text) {
        List<Token> words = impolite(Token.of(written(saidIn(text))));
        return !isNearlyOne(words)
                && !words.stream()
                        .allMatch(word -> BARE.stream()
                                .anyMatch(phrase -> !phrase.in(List.of(word)).isEmpty()));
    }

    /** The language of a text, as far as a word of it tells. */
    public static Language languageOf(String text) {
        List<Token> words = Token.of(written(text));
        return IN_SPANISH.stream().anyMatch(phrase -> !phrase.in(words).isEmpty()) ? Language.ES : Language.EN;
    }

    /** The text with words together that were spelled out or drawn out: {@code S.T.O.P} and {@code stoooop}. */
    private static String written(String text) {
        String plain = Folding.plain(text);
        String together = SPELLED_OUT
                .matcher(plain)
                .replaceAll(letters -> NO_LETTER.matcher(letters.group()).replaceAll(""));
        return DRAWN_OUT.matcher(together).replaceAll("$1");
    }

    private static boolean revokes(String text) {
        List<Token> all = new ArrayList<>();
        List<Phrase.Span> elsewhere = new ArrayList<>();
        for (String sentence : SENTENCES.split(text, -1)) {
            List<Token> words = withoutNoAboutSomethingElse(Token.of(sentence));
            if (isAll(REVOKES_AS_SENTENCE, once(impolite(words)))) {
                return true;
            }
            int before = all.size();
            // A sentence explains its own words only: "Don't! Stop texting me" is no "don't stop texting me".
            SOMETHING_ELSE.stream()
                    .flatMap(phrase -> phrase.in(words).stream())
                    .map(span -> new Phrase.Span(before + span.from(), before + span.to()))
                    .forEach(elsewhere::add);
            all.addAll(words);
        }
        return new Phrases.Excuses(elsewhere).leaveAnyOf(REVOKES, all);
    }

    private static List<Token> withoutNoAboutSomethingElse(List<Token> sentence) {
        List<Phrase.Span> elsewhere = NO_ABOUT_SOMETHING_ELSE.stream()
                .flatMap(phrase -> phrase.in(sentence).stream())
                .toList();
        return IntStream.range(0, sentence.size())
                .filter(at -> elsewhere.stream().noneMatch(span -> span.contains(new Phrase.Span(at, at + 1))))
                .mapToObj(sentence::get)
                .toList();
    }

    private static boolean isAll(List<Phrase> phrases, List<Token> words) {
        Phrase.Span all = new Phrase.Span(0, words.size());
        return phrases.stream().flatMap(phrase -> phrase.in(words).stream()).anyMatch(all::equals);
    }

    private static List<Token> impolite(List<Token> words) {
        return words.stream()
                .filter(word -> word.readings().stream().noneMatch(POLITE::contains))
                .toList();
    }

    /** Who says it three times says it once. */
    private static List<Token> once(List<Token> words) {
        return IntStream.range(0, words.size())
                .filter(at -> at == 0 || !words.get(at).equals(words.get(at - 1)))
                .mapToObj(words::get)
                .toList();
    }

    /** A text of a word or two, one of which revokes but for one letter too many, too few, other or swapped. */
    private static boolean isNearlyOne(List<Token> words) {
        List<Token> rest = impolite(words);
        return rest.size() <= FEW_WORDS
                && rest.stream()
                        .flatMap(word -> word.readings().stream())
                        .anyMatch(word -> OFTEN_MISTYPED.stream().anyMatch(known -> isOneOff(word, known)));
    }

    /** Whether it is another word, and one slip of a finger away; a word as it should be is judged in its sentence. */
    private static boolean isOneOff(String word, String known) {
        int start = 0;
        int shorter = Math.min(word.length(), known.length());
        while (start < shorter && word.charAt(start) == known.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && word.charAt(word.length() - 1 - end) == known.charAt(known.length() - 1 - end)) {
            end++;
        }
        String other = word.substring(start, word.length() - end);
        String right = known.substring(start, known.length() - end);
        boolean swapped = other.length() == 2
                && right.length() == 2
                && other.charAt(0) == right.charAt(1)
                && other.charAt(1) == right.charAt(0);
        return swapped || Math.max(other.length(), right.length()) == 1;
    }
}
