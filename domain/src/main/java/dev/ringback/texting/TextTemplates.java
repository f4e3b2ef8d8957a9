package dev.ringback.texting;

import dev.ringback.callback.Language;
import dev.ringback.callback.TextStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a tenant's texts in one language: one checked template for each step. */
public record TextTemplates(Map<TextStep, TextTemplate> byStep) {

    private static final String HOW_TO_STOP = "Reply STOP to opt out.";
    // Without a full stop, which phones would take for a part of the address.
    private static final String BOOK_ONLINE = "Book online: {link}";

    private static final TextTemplate REMINDER = TextTemplate.of(
            "{practice}: a reminder, see you soon.",
            "When: {when}.",
            "Reply C to confirm or call {number}.",
            HOW_TO_STOP);

    private static final TextTemplates ENGLISH = new TextTemplates(Map.of(
            TextStep.MISSED_CALL,
            TextTemplate.of(
                    "{practice}: sorry we missed you.", "We'll call back, or call {number}.", BOOK_ONLINE, HOW_TO_STOP),
            TextStep.AFTER_FIRST_ATTEMPT,
            TextTemplate.of(
                    "{practice}: sorry we missed you.", "We'll try again, or call {number}.", BOOK_ONLINE, HOW_TO_STOP),
            TextStep.AFTER_LAST_ATTEMPT,
            TextTemplate.of(
                    "{practice}: sorry we couldn't reach you.", "Please call {number}.", BOOK_ONLINE, HOW_TO_STOP),
            TextStep.THREE_DAYS_BEFORE,
            REMINDER,
            TextStep.DAY_BEFORE,
            REMINDER,
            TextStep.FEEDBACK,
            TextTemplate.of(
                    "{practice}: how was our call?",
                    "Reply from one (bad) to five (great).",
                    "Questions? Call {number}.",
                    HOW_TO_STOP)));

    private static final String HOW_TO_STOP_IN_SPANISH = "Responda STOP para salir.";
    private static final String BOOK_ONLINE_IN_SPANISH = "Reserve: {link}";

    private static final TextTemplate REMINDER_IN_SPANISH = TextTemplate.of(
            "{practice}: recuerde, le esperamos.",
            "Es {when}.",
            "Responda C o llame al {number}.",
            HOW_TO_STOP_IN_SPANISH);

    // Without accented a, i, o and u, which GSM-7 lacks. None is longer than the longest English one,
    // so that a public name and a link that fit in one language fit in both.
    private static final TextTemplates SPANISH = new TextTemplates(Map.of(
            TextStep.MISSED_CALL,
            TextTemplate.of(
                    "{practice}: no pudimos atenderle.",
                    "Llamaremos o llame al {number}.",
                    BOOK_ONLINE_IN_SPANISH,
                    HOW_TO_STOP_IN_SPANISH),
            TextStep.AFTER_FIRST_ATTEMPT,
            TextTemplate.of(
                    "{practice}: le llamamos.",
                    "Llamaremos otra vez, o llame al {number}.",
                    BOOK_ONLINE_IN_SPANISH,
                    HOW_TO_STOP_IN_SPANISH),
            TextStep.AFTER_LAST_ATTEMPT,
            TextTemplate.of(
                    "{practice}: le llamamos sin suerte.",
                    "Por favor llame al {number}.",
                    BOOK_ONLINE_IN_SPANISH,
                    HOW_TO_STOP_IN_SPANISH),
            TextStep.THREE_DAYS_BEFORE,
            REMINDER_IN_SPANISH,
            TextStep.DAY_BEFORE,
            REMINDER_IN_SPANISH,
            TextStep.FEEDBACK,
            TextTemplate.of(
                    "{practice}: ¿qué tal le atendimos?",
                    "Responda de uno (mal) a cinco (bien).",
                    "Dudas: {number}.",
                    HOW_TO_STOP_IN_SPANISH)));

    /** The texts for a patient who speaks this language. */
    public static TextTemplates in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ES -> SPANISH;
        };
    }

    public TextTemplates {
        if (!byStep.keySet().containsAll(EnumSet.allOf(TextStep.class))) {
            throw new IllegalArgumentException(
                    "a template for every step is needed, there is one for " + byStep.keySet());
        }
        byStep = Map.copyOf(byStep);
    }

    /** The text of this step for a location whose blanks have no mistakes. */
    public String render(TextStep step, TextBlanks blanks) {
        return template(step).render(blanks);
    }

    /** All that keeps a location with these blanks from sending the texts that reach out. */
    public List<TextMistake> mistakesWith(TextBlanks blanks) {
        return mistakesWith(blanks, Set.of());
    }

    /**
     * All that keeps a location with these blanks from sending the texts that reach out, and those of these steps; none, and each is one GSM-7
     * segment. What the blanks tell, {@link PublicWords} finds.
     */
    public List<TextMistake> mistakesWith(TextBlanks blanks, Set<TextStep> owed) {
        var mistakes = new ArrayList<TextMistake>();
        for (Blank blank : Blank.values()) {
            if (blanks.has(blank)) {
                mistakes.addAll(mistakesIn(blank, blanks.value(blank)));
            }
        }
        tooLong(blanks, owed).ifPresent(mistakes::add);
        return List.copyOf(mistakes);
    }

    /** Told of the longest only: a name with which that one fits makes all of them fit. */
    private Optional<TextMistake> tooLong(TextBlanks blanks, Set<TextStep> owed) {
        return EnumSet.allOf(TextStep.class).stream()
                .filter(step -> step.purpose() == TextStep.Purpose.OUTREACH || owed.contains(step))
                .map(step -> new TextMistake.TooLong(
                        step.word(), Gsm7.septets(render(step, blanks)).orElse(0)))
                .filter(text -> text.septets() > Gsm7.SEGMENT_SEPTETS)
                .max(Comparator.comparingInt(TextMistake.TooLong::septets))
                .map(TextMistake.class::cast);
    }

    private static List<TextMistake> mistakesIn(Blank blank, String value) {
        return value.isBlank()
                ? List.of(new TextMistake.Empty(blank))
                : TextTemplate.foreign(TextSentence.of(blank), value).stream().toList();
    }

    private TextTemplate template(TextStep step) {
        return Optional.ofNullable(byStep.get(step)).orElseThrow();
    }
}
