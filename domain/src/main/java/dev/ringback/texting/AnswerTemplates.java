package dev.ringback.texting;

import dev.ringback.callback.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The words of Ringback's answers in one language, checked like those of every text (docs/rules.md §8). */
public final class AnswerTemplates {

    private static final AnswerTemplates ENGLISH = new AnswerTemplates(Map.of(
            Answer.NO_MORE,
            TextTemplate.saying(
                    TextTemplate.MustSay.HOW_TO_RESTART,
                    "{practice}: you will get no more texts from us.",
                    "Call us at {number}.",
                    "Reply START to get texts again."),
            Answer.AGAIN,
            TextTemplate.of(
                    "{practice}: texts may come again, at most three a week.",
                    "Call {number}.",
                    "Reply HELP for help.",
                    "Reply STOP to opt out."),
            Answer.HELP,
            TextTemplate.of("{practice}: for help, please call {number}.", "Reply STOP to opt out.")));

    // Without accented a, i, o and u, which GSM-7 lacks.
    private static final AnswerTemplates SPANISH = new AnswerTemplates(Map.of(
            Answer.NO_MORE,
            TextTemplate.saying(
                    TextTemplate.MustSay.HOW_TO_RESTART,
                    "{practice}: ya no le enviaremos mensajes.",
                    "Llame al {number}.",
                    "Responda START para volver a recibirlos."),
            Answer.AGAIN,
            TextTemplate.of(
                    "{practice}: los mensajes vuelven, hasta tres por semana.",
                    "Llame al {number}.",
                    "HELP: ayuda.",
                    "Responda STOP para salir."),
            Answer.HELP,
            TextTemplate.of("{practice}: si necesita ayuda, llame al {number}.", "Responda STOP para salir.")));

    private final Map<Answer, TextTemplate> byAnswer;

    private AnswerTemplates(Map<Answer, TextTemplate> byAnswer) {
        this.byAnswer = new EnumMap<>(byAnswer);
    }

    /** The answers to a patient who speaks this language. */
    public static AnswerTemplates in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ES -> SPANISH;
        };
    }

    public String render(Answer answer, TextBlanks blanks) {
        return Optional.ofNullable(byAnswer.get(answer)).orElseThrow().render(blanks);
    }

    /** The longest of the answers, if with these blanks it does not fit into one segment. */
    public static Optional<TextMistake> tooLong(TextBlanks blanks) {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(Answer.values())
                        .map(answer -> new TextMistake.TooLong(
                                answer.word(),
                                Gsm7.septets(in(language).render(answer, blanks))
                                        .orElse(0))))
                .filter(text -> text.septets() > Gsm7.SEGMENT_SEPTETS)
                .max(Comparator.comparingInt(TextMistake.TooLong::septets))
                .map(TextMistake.class::cast);
    }
}
