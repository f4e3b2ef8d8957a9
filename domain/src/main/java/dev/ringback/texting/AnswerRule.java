package dev.ringback.texting;

import dev.ringback.callback.Word;
import dev.ringback.phrase.ListFile;
import dev.ringback.rhythm.ContactWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * When an answer may go, as text-answers.txt tells it (docs/rules.md §8, docs/texting-law.md).
 *
 * @param within how long after the patient's text it still goes
 * @param hours the only hours at which it goes; absent where it goes at any hour
 * @param since from when on it goes at all
 */
public record AnswerRule(Duration within, Optional<ContactWindow> hours, Instant since) {

    private static final String AT_ANY_HOUR = "any";
    private static final Map<Answer, AnswerRule> RULES = read(ListFile.read(AnswerRule.class, "text-answers.txt"));

    /** The rule of an answer; none, and it does not go. */
    static Optional<AnswerRule> of(Answer answer) {
        return Optional.ofNullable(RULES.get(answer));
    }

    /** Until when the answer to a text of {@code askedAt} may be handed on. */
    public Instant until(Instant askedAt) {
        return askedAt.plus(within);
    }

    static Map<Answer, AnswerRule> read(String text) {
        Map<Answer, AnswerRule> rules = new EnumMap<>(Answer.class);
        text.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split(": ", -1))
                .forEach(line -> rules.put(
                        Word.find(Answer.class, line[0]).orElseThrow(),
                        new AnswerRule(
                                Duration.parse("PT" + line[1]),
                                hours(line[2]),
                                LocalDate.parse(line[3])
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant())));
        return rules;
    }

    private static Optional<ContactWindow> hours(String hours) {
        if (hours.equals(AT_ANY_HOUR)) {
            return Optional.empty();
        }
        String[] ends = hours.split("-", -1);
        return Optional.of(new ContactWindow(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
    }
}
