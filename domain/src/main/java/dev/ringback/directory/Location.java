package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Language;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.script.Practice;
import dev.ringback.script.Script;
import dev.ringback.script.Scripts;
import dev.ringback.script.file.StandardScripts;
import dev.ringback.texting.OwedTexts;
import dev.ringback.texting.ProperNames;
import dev.ringback.texting.TextBlanks;
import dev.ringback.texting.VisitTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One practice site, with its hours, its numbers and its ways.
 *
 * @param name what staff see
 * @param saysAs the only name that patients hear or read; it reveals nothing about them
 * @param properNames what somebody has allowed in that name and in the link, since it is only the name of a person or a place
 * @param hours when it is open, in its own zone
 * @param numbers the dialled numbers that are this location
 * @param callBackOn the number given to patients
 * @param lines what some of its numbers imply
 * @param queueOwner the one person answerable for its callbacks, if named; see {@link Directory#queueOwner}
 * @param texting absent: this location never texts
 * @param mayListen who hears what callers left
 * @param followUps what is wanted after a call
 * @param scripts the lines that it says in its own words
 */
public record Location(
        LocationId id,
        String name,
        String saysAs,
        ProperNames properNames,
        OpenHours hours,
        Set<PhoneNumber> numbers,
        PhoneNumber callBackOn,
        Map<PhoneNumber, Line> lines,
        Optional<PersonId> queueOwner,
        Optional<ConnectSettings> connect,
        Optional<TextingSettings> texting,
        RhythmSettings rhythm,
        ShortAbandon shortAbandon,
        MayListen mayListen,
        FollowUpSettings followUps,
        Scripts scripts) {

    public Location {
        numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
        lines = Map.copyOf(lines);
    }

    public boolean owns(PhoneNumber dialled) {
        return numbers.contains(dialled);
    }

    public boolean textsFrom(PhoneNumber number) {
        return texting.filter(settings -> settings.from().equals(number)).isPresent();
    }

    /** What this dialled number implies; nothing unless the directory says otherwise. */
    public Line line(PhoneNumber dialled) {
        return lines.getOrDefault(dialled, Line.PLAIN);
    }

    /** What the blanks of a text to this location's callers are filled with. */
    public TextBlanks textBlanks() {
        return new TextBlanks(saysAs, callBackOn, texting.flatMap(TextingSettings::link));
    }

    /** What is said about a follow-up: the words of its kind, and what its callback's script says of all else. */
    public Script script(Bucket bucket, FollowUpKind kind, Language language) {
        return StandardScripts.scripts()
                .filledIn(
                        scripts,
                        StandardScripts.ofFollowUp(kind, language),
                        new Practice(saysAs, callBackOn),
                        bucket,
                        language);
    }

    /** The same of a text that a callback's end owes: a reminder says when the visit is, where the location lets it. */
    public TextBlanks textBlanks(Callback callback) {
        boolean isShown = texting.filter(settings -> settings.reminders() == TextingSettings.Reminders.WITH_TIME)
                .isPresent();
        return OwedTexts.visitOf(callback)
                .filter(_ -> isShown)
                .map(visit -> textBlanks()
                        .saying(
                                new VisitTime(
                                        visit.atZoneSameInstant(hours.zone()).toLocalDateTime()),
                                callback.language()))
                .orElseGet(this::textBlanks);
    }

    /** What is said on the phone for a callback of this location, in its own words where it has some. */
    public Script script(Bucket bucket, Language language) {
        return StandardScripts.scripts().filledIn(scripts, new Practice(saysAs, callBackOn), bucket, language);
    }
}
