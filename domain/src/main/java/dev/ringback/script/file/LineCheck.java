package dev.ringback.script.file;

import dev.ringback.callback.Wording;
import dev.ringback.script.ScriptBlank;
import dev.ringback.script.ScriptPart;
import dev.ringback.texting.PrivacyCheck;
import dev.ringback.texting.PrivacyCheck.About;
import dev.ringback.texting.ProperNames;
import dev.ringback.texting.PublicWords;
import dev.ringback.texting.TextMistake;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a line of a script must and must not say, no matter who wrote it. */
final class LineCheck {

    /** What is wrong with a line. */
    record LineMistake(Wording found, Wording expected) {}

    /** The patient may say what it is about; a person who merely picked up must not learn it from us. */
    private static final Set<About> NOT_IN_AN_OPENING = EnumSet.of(About.HEALTH, About.DEPARTMENT);

    private static final Wording ONLY_BLANKS =
            ScriptSentence.ONLY_BLANKS.with(ScriptBlank.SAYS_AS.placeholder(), ScriptBlank.CALL_BACK_ON.placeholder());

    private LineCheck() {}

    static List<LineMistake> mistakesIn(ScriptPart part, String line) {
        List<LineMistake> mistakes = new ArrayList<>();
        ScriptBlank.unknownIn(line)
                .map(unknown -> new LineMistake(Wording.verbatim(unknown), ONLY_BLANKS))
                .forEach(mistakes::add);
        missing(part, line)
                .map(blank -> new LineMistake(
                        ScriptSentence.MISSING.with(blank.placeholder()),
                        ScriptSentence.IN_THIS_LINE.with(blank.placeholder())))
                .forEach(mistakes::add);
        // A blank is filled with what is checked elsewhere.
        PublicWords words = PublicWords.of(ScriptBlank.without(line), ProperNames.NONE);
        Stream.concat(PrivacyCheck.findings(line).stream(), words.findings().stream())
                .distinct()
                .filter(finding -> isForbidden(part).test(finding.about()))
                .map(TextMistake.SaysTooMuch::new)
                .map(mistake -> new LineMistake(mistake.found(), mistake.expected()))
                .forEach(mistakes::add);
        return mistakes;
    }

    /** Who is called must learn who calls; who hears a message, also where to call back. */
    private static Stream<ScriptBlank> missing(ScriptPart part, String line) {
        Stream<ScriptBlank> needed = switch (part) {
            case OPENING -> Stream.of(ScriptBlank.SAYS_AS);
            case VOICEMAIL -> Stream.of(ScriptBlank.SAYS_AS, ScriptBlank.CALL_BACK_ON);
            case IDENTITY, CONFIRM, NEXT, RESCHEDULING, BOUNDARIES, CLOSING -> Stream.of();
        };
        return needed.filter(blank -> !blank.isIn(line));
    }

    private static Predicate<About> isForbidden(ScriptPart part) {
        return switch (part) {
            case VOICEMAIL -> _ -> true;
            case OPENING -> NOT_IN_AN_OPENING::contains;
            case IDENTITY, CONFIRM, NEXT, RESCHEDULING, BOUNDARIES, CLOSING -> _ -> false;
        };
    }
}
