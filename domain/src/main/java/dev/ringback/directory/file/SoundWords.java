package dev.ringback.directory.file;

import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Wording;
import dev.ringback.directory.TextingSettings;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import dev.ringback.texting.AnswerTemplates;
import dev.ringback.texting.ProperNames;
import dev.ringback.texting.PublicWords;
import dev.ringback.texting.TextBlanks;
import dev.ringback.texting.TextMistake;
import dev.ringback.texting.TextTemplates;
import dev.ringback.texting.VisitTime;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks what a location's patients hear and read: its public name, and its link. They tell nothing about a patient, also where no text
 * goes, since the name is said on voicemails (docs/rules.md §8, §9); and every text fits into one segment with them.
 */
final class SoundWords {

    private static final int MOST_NAMES = 20;

    private final Members location;
    private final String saysAs;
    private final Optional<TextingSettings> texting;
    private final ProperNames names;
    private final Set<TextStep> owed;

    private SoundWords(
            Members location, String saysAs, Optional<TextingSettings> texting, ProperNames names, Set<TextStep> owed) {
        this.location = location;
        this.saysAs = saysAs;
        this.texting = texting;
        this.names = names;
        this.owed = owed;
    }

    /** The words that somebody has looked at, and that are only names. */
    static Optional<ProperNames> properNames(Members location) {
        location.find("properNames")
                .filter(list -> list.json().size() > MOST_NAMES)
                .ifPresent(list -> list.refuse(
                        LocationSentence.NAMES.with(list.json().size()), DirectorySentence.AT_MOST.with(MOST_NAMES)));
        return location.optional("properNames", Scalars.PROPER_NAME.list())
                .map(names -> new ProperNames(Set.copyOf(names)));
    }

    /**
     * Checks a location's name, link and texts.
     *
     * @param owed at which steps it texts after calls, beside those at which every location does that texts
     */
    static void require(
            Members location,
            String saysAs,
            Optional<PhoneNumber> callBackOn,
            Optional<TextingSettings> texting,
            ProperNames names,
            Set<TextStep> owed) {
        var words = new SoundWords(location, saysAs, texting, names, owed);
        // Each name is held against each word: only so many and so long that this costs little.
        if (location.areSound("properNames")) {
            words.requireNothingTold();
            words.requireNamesInUse();
        }
        callBackOn.ifPresent(words::requireSoundTexts);
    }

    private void requireNothingTold() {
        location.find("saysAs").ifPresent(at -> requireNothingTold(at, PublicWords.of(saysAs, names)));
        link().ifPresent(link -> location.find("texting")
                .map(at -> at.at("link"))
                .ifPresent(at -> requireNothingTold(at, PublicWords.of(link, names))));
    }

    private static void requireNothingTold(Node at, PublicWords words) {
        words.findings().stream()
                .map(TextMistake.SaysTooMuch::new)
                .forEach(mistake ->
                        at.refuse(mistake.found(), LocationSentence.NOTHING_TOLD_OR_NAMED.with(mistake.expected())));
    }

    /** A word that was allowed for a name of before would allow more than somebody looks at now. */
    private void requireNamesInUse() {
        List<String> unused = names.unusedIn(Stream.concat(Stream.of(saysAs), link().map(URI::toString).stream())
                .toList());
        location.find("properNames")
                .ifPresent(at -> unused.forEach(
                        name -> at.refuse(Wording.verbatim("\"" + name + "\""), LocationSentence.NAMES_IN_USE)));
    }

    private void requireSoundTexts(PhoneNumber callBackOn) {
        texting.map(settings -> mistakesIn(settings, new TextBlanks(saysAs, callBackOn, settings.link()), owed))
                .ifPresent(mistakes -> location.find("saysAs")
                        .ifPresent(at -> mistakes.forEach(mistake -> at.refuse(mistake.found(), mistake.expected()))));
    }

    private static List<TextMistake> mistakesIn(TextingSettings settings, TextBlanks blanks, Set<TextStep> owed) {
        List<TextMistake> mistakes = TextTemplates.in(Language.EN).mistakesWith(withTime(settings, blanks), owed);
        return switch (settings.answers()) {
            case AWS -> mistakes;
            case RINGBACK ->
                Stream.concat(mistakes.stream(), AnswerTemplates.tooLong(blanks).stream())
                        .toList();
        };
    }

    private static TextBlanks withTime(TextingSettings settings, TextBlanks blanks) {
        return switch (settings.reminders()) {
            case WITH_TIME -> blanks.saying(VisitTime.LONGEST, Language.EN);
            case WITHOUT_TIME -> blanks;
        };
    }

    private Optional<URI> link() {
        return texting.flatMap(TextingSettings::link);
    }
}
