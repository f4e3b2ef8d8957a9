package dev.ringback.checkers;

import dev.ringback.standins.Arrival.TextArrived;
import dev.ringback.standins.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Every text from a patient reaches a callback or has its answer; an answer goes to who asked for it, within five minutes and once a day, and
 * a no is confirmed once (docs/architecture.md, 12; docs/rules.md §8). Judged by what arrived and what reached the carrier.
 */
final class TextsAreAnswered implements Invariant {

    private static final Duration IN_TIME = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofHours(24);

    /** A patient's phone, and an id as AWS gives it; whatever is odd one may argue about. */
    private static final Pattern PHONE = Pattern.compile("\\+1[2-79]\\d{9}");

    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
    private static final Pattern HELP = Pattern.compile("(?i)\\W*(help|ayuda|info)\\W*");

    /** Words that somebody might take for a no, or for an answer to no more than that. */
    private static final Pattern DOUBTFUL = Pattern.compile(
            "(?i)\\b(stop\\w*|no\\w*|do?n.?t|ya|end\\w*|wrong|who|out|off|quit\\w*"
                    + "|cancel\\w*|enough|help|ayuda|info\\w*|start|unstop|basta|para\\w*|alto|never|leave|dead|died|lost|spam\\w*)\\b");

    /** Thanks, and what a phone sends by itself: nobody waits for an answer, so it need not be on a callback. */
    private static final Pattern COURTESY =
            Pattern.compile("(?is).*(thank|thx|\\bty|gracias|\\bgra[sx]|[“\"].*[”\"]|turned on|activado).*");

    /** What a history says where nothing may be said to a number any more. */
    private static final Pattern REFUSAL = Pattern.compile("revoked|do-not-call|wrong-number|\"no\"");

    private final Map<String, TextArrived> awaited = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<Instant>> answered = new HashMap<>();
    private final Map<String, Instant> confirmed = new HashMap<>();
    private int heard;
    private boolean hasStruck;

    @Override
    public String rule() {
        return "12: every text from a patient reaches a callback or has its answer, which goes once, in time and to who asked";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        hasStruck |= moment.struck() > 0;
        hear(moment);
        for (Observation observation : moment.seen()) {
            if (observation instanceof Observation.TextSent text
                    && SentWords.of(text.body()).isAnswer()) {
                Optional<String> wrong = wrong(text, moment);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return lost(moment);
    }

    private void hear(Moment moment) {
        List<TextArrived> texts = moment.outside().texts();
        texts.subList(heard, texts.size()).stream()
                .filter(text -> known.add(text.id()))
                .filter(text -> isPlain(text, moment))
                .forEach(text -> awaited.put(text.id(), text));
        heard = texts.size();
        moment.seen().forEach(seen -> {
            if (seen instanceof Observation.DeadLettered letter) {
                awaited.keySet().removeIf(letter.event()::contains);
            }
            if (seen instanceof Observation.TextUnheard unheard) {
                awaited.remove(unheard.id());
            }
        });
    }

    private static boolean isPlain(TextArrived text, Moment moment) {
        return PHONE.matcher(text.from()).matches()
                && ID.matcher(text.id()).matches()
                && !NumberClocks.zonesOf(text.from()).isEmpty()
                && !moment.directory().hasNumber(text.from())
                && (isHelp(text) || isForAPerson(text));
    }

    private static boolean isHelp(TextArrived text) {
        return HELP.matcher(text.body()).matches();
    }

    private static boolean isForAPerson(TextArrived text) {
        return TextedWords.of(text.body()) == TextedWords.NEITHER
                && !COURTESY.matcher(text.body()).matches()
                && !DOUBTFUL.matcher(text.body()).find();
    }

    /** What is wrong with an answer that went. */
    private Optional<String> wrong(Observation.TextSent answer, Moment moment) {
        SentWords kind = SentWords.of(answer.body());
        List<TextArrived> texts = moment.outside().texts();
        List<Instant> before = answered.computeIfAbsent(answer.to(), _ -> new ArrayList<>());
        boolean isSecond = before.stream().anyMatch(at -> at.plus(DAY).isAfter(answer.at()));
        before.add(answer.at());
        if (isSecond) {
            return Optional.of("a second answer within 24 hours");
        }
        if (moment.directory().hasNumber(answer.to())
                || !PHONE.matcher(answer.to()).matches()) {
            return Optional.of("an answer to a number that is no patient's");
        }
        if (!moment.directory().answersOn(answer.from())) {
            return Optional.of("an answer on a number whose texts the carrier answers");
        }
        boolean isAskedFor = texts.stream()
                .filter(text -> text.from().equals(answer.to()) && text.to().equals(answer.from()))
                .filter(text -> !text.at().plus(IN_TIME).isBefore(answer.at()))
                .anyMatch(text -> asksFor(kind, text));
        if (!isAskedFor) {
            return Optional.of("an answer that nobody asked for in the last five minutes");
        }
        return kind == SentWords.NO_MORE_TEXTS ? confirmedTwice(answer, texts) : Optional.empty();
    }

    private static boolean asksFor(SentWords kind, TextArrived text) {
        return switch (kind) {
            case HELP -> isHelp(text);
            case TEXTS_AGAIN -> TextedWords.of(text.body()) == TextedWords.AGAIN;
            // What the code takes for a no in doubt, it may confirm.
            case NO_MORE_TEXTS -> TextedWords.of(text.body()) != TextedWords.AGAIN && !isHelp(text);
            case ABOUT_A_CALL, REMINDER, QUESTION -> false;
        };
    }

    private Optional<String> confirmedTwice(Observation.TextSent answer, List<TextArrived> texts) {
        Optional<Instant> last = Optional.ofNullable(confirmed.put(answer.to(), answer.at()));
        boolean isTakenBack = last.isEmpty()
                || texts.stream()
                        .filter(text -> text.from().equals(answer.to()))
                        .filter(text -> !text.at().isBefore(last.get()))
                        .anyMatch(text -> TextedWords.of(text.body()) == TextedWords.AGAIN);
        return isTakenBack ? Optional.empty() : Optional.of("a no that was confirmed already");
    }

    /** A text that nothing came of, once everything was delivered. */
    private Optional<String> lost(Moment moment) {
        if (moment.deliveries() == Moment.Deliveries.UNDER_WAY) {
            return Optional.empty();
        }
        Optional<String> lost = awaited.values().stream()
                .filter(text -> isHelp(text) ? isUnanswered(text, moment) : isOnNoCallback(text, moment))
                .findFirst()
                .map(text -> "the text %s %s"
                        .formatted(text.id(), isHelp(text) ? "asks for help and has no answer" : "is on no callback"));
        awaited.clear();
        return lost;
    }

    private static boolean isOnNoCallback(TextArrived text, Moment moment) {
        return !moment.uncallable().contains("text-" + text.id())
                && moment.callbacks().of(text.from()).stream()
                        .flatMap(callback -> callback.history().stream())
                        .filter(TextsAreAnswered::isFromThePatient)
                        .noneMatch(entry -> Entries.text(entry, "messageId").equals(Optional.of(text.id())));
    }

    private static boolean isFromThePatient(JsonNode entry) {
        return Entries.is(entry, "patient-texted")
                || Entries.is(entry, "visit-confirmed")
                || Entries.is(entry, "feedback-given");
    }

    /** Where a fault has struck, or anything was refused before, no answer is the safe side. */
    private boolean isUnanswered(TextArrived text, Moment moment) {
        boolean isRefused = moment.callbacks().of(text.from()).stream()
                        .flatMap(callback -> callback.history().stream())
                        .anyMatch(entry -> REFUSAL.matcher(entry.toString()).find())
                || moment.outside().texts().stream()
                        .filter(other -> other.from().equals(text.from()))
                        .anyMatch(other ->
                                DOUBTFUL.matcher(HELP.matcher(other.body()).replaceAll(""))
                                                .find()
                                        || TextedWords.of(other.body()) != TextedWords.NEITHER);
        boolean wasAnswered = answered.getOrDefault(text.from(), List.of()).stream()
                .anyMatch(at -> at.plus(DAY).isAfter(text.at()));
        return moment.directory().answersOn(text.to()) && !hasStruck && !isRefused && !wasAnswered;
    }
}
