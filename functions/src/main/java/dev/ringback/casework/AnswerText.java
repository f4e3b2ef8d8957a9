package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Language;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.directory.Location;
import dev.ringback.directory.TextingSettings;
import dev.ringback.intake.Callers;
import dev.ringback.texting.AnswerFacts;
import dev.ringback.texting.AnswerGate;
import dev.ringback.texting.AnswerTemplates;
import dev.ringback.texting.AnswersGiven;
import dev.ringback.texting.AnswersGiven.Fate;
import dev.ringback.texting.AnswersGiven.Given;
import dev.ringback.texting.ReplyWords;
import dev.ringback.texting.TextOptOut;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers what a patient texts, where Ringback and not the carrier does: confirms that texts end or come again, and tells who asks for help
 * whom to call. At most once: an answer is marked as being sent before it goes, and who dies in between has not sent it again
 * (docs/adr/0044-answers-to-patients-texts.md).
 */
public final class AnswerText {

    /** An answer that is marked and may go now. */
    private record Marked(Given given, AnswerGate.Go go, Location location, Language language) {}

    private final TextServices texts;
    private final TextAnswers answers;
    private final TextOptOuts optOuts;
    private final CallbackStore callbacks;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    public AnswerText(
            TextServices texts,
            TextAnswers answers,
            TextOptOuts optOuts,
            CallbackStore callbacks,
            CurrentDirectory directory,
            InstantSource clock) {
        this.texts = texts;
        this.answers = answers;
        this.optOuts = optOuts;
        this.callbacks = callbacks;
        this.directory = directory;
        this.clock = clock;
    }

    /** Answers a text of {@code from} that was heard, if it is to be answered. */
    void answer(ReceivedText text, PhoneNumber from, HearText.Heard heard, Log log) {
        text.to()
                .flatMap(Callers::numberIn)
                .flatMap(texted -> UntilSaved.run(() -> marked(text, from, texted, heard)))
                .ifPresent(marked -> settle(from, marked, send(from, marked), log));
    }

    private Optional<Marked> marked(ReceivedText text, PhoneNumber from, PhoneNumber texted, HearText.Heard heard)
            throws Conflict {
        Optional<Location> location = directory.current().texterFrom(texted);
        if (location.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        CallerRecord record = callbacks.load(new CallerAtLocation(location.get().id(), from));
        AnswersGiven given = withoutOverdue(from, answers.find(from), now);
        Optional<AnswerGate.Go> go =
                AnswerGate.judge(facts(text, texted, heard, location.get(), record, given, now), now);
        String id = TextOptOut.kept(text.id());
        if (go.isEmpty() || given.to(id).isPresent()) {
            return Optional.empty();
        }
        var sending = Given.sending(id, go.get().answer(), location.get().id(), now);
        answers.save(from, given, given.with(sending));
        return Optional.of(new Marked(sending, go.get(), location.get(), language(record, text.body())));
    }

    /** Whoever was sending one for so long is gone, and nobody knows whether it went. */
    private AnswersGiven withoutOverdue(PhoneNumber number, AnswersGiven given, Instant now) throws Conflict {
        Optional<Given> overdue = given.lately().stream()
                .filter(one -> one.fate() == Fate.SENDING
                        && !one.at().plus(Intent.GRACE).isAfter(now))
                .findFirst();
        if (overdue.isEmpty()) {
            return given;
        }
        AnswersGiven settled = given.with(overdue.get(), overdue.get().became(Fate.UNKNOWN, Optional.empty()));
        answers.save(number, given, settled);
        return settled;
    }

    private AnswerFacts facts(
            ReceivedText text,
            PhoneNumber texted,
            HearText.Heard heard,
            Location location,
            CallerRecord record,
            AnswersGiven given,
            Instant now) {
        PhoneNumber from = record.who().caller();
        boolean isPatients = text.from().flatMap(Callers::numberIn).isPresent()
                && !directory.current().isOurOwn(from);
        return new AnswerFacts(
                heard.meaning(),
                heard.change(),
                text.sentAt().isAfter(now) ? now : text.sentAt(),
                location.texting().map(TextingSettings::answers),
                AnswerFacts.Carrier.of(texted, text.body()),
                isPatients ? AnswerFacts.Sender.PATIENT : AnswerFacts.Sender.NOBODY,
                refusal(record),
                given,
                location.hours().zone(),
                Callers.zonesOf(from));
    }

    private AnswerFacts.Refusal refusal(CallerRecord record) {
        Standing standing = record.standing();
        Optional<Consent> yes = record.preferences().consent();
        boolean wantsNoTexts = standing.on(NumberWord.Matter.TEXTS).isPresent()
                && yes.filter(consent -> !standing.isTakenBack(consent)).isEmpty();
        boolean stopped = optOuts.find(record.who().caller())
                .filter(TextOptOut::isInForce)
                .isPresent();
        return stopped || wantsNoTexts || standing.isWrongNumber() || standing.isDoNotCall()
                ? AnswerFacts.Refusal.STANDS
                : AnswerFacts.Refusal.NONE;
    }

    /** The language of the caller's last callback, wherever; of whom there is none, the one that they text in. */
    private static Language language(CallerRecord record, String words) {
        return Stream.concat(record.callbacks().stream(), record.elsewhere().stream())
                .max(Comparator.comparingInt(Callback::ordinal))
                .map(Callback::language)
                .orElseGet(() -> ReplyWords.languageOf(words));
    }

    /** Between the mark and now a function may have slept: what is late does not go. */
    private Texts.Receipt send(PhoneNumber to, Marked marked) {
        Duration left = Duration.between(clock.instant(), marked.go().until());
        if (!left.isPositive()) {
            return new Texts.Receipt.Refused();
        }
        String words = AnswerTemplates.in(marked.language())
                .render(marked.go().answer(), marked.location().textBlanks());
        TextingSettings texting = marked.location().texting().orElseThrow();
        return texts.of(texting)
                .send(new Texts.Message(
                        to,
                        texting.from(),
                        words,
                        left,
                        TextAbout.answer(marked.given().text())));
    }

    private void settle(PhoneNumber number, Marked marked, Texts.Receipt receipt, Log log) {
        if (!(receipt instanceof Texts.Receipt.Accepted)) {
            log.note("The answer %s to the text %s is not known to have gone"
                    .formatted(marked.go().answer().word(), marked.given().text()));
        }
        UntilSaved.run(() -> {
            AnswersGiven given = answers.find(number);
            Optional<Given> own = given.to(marked.given().text());
            if (own.isPresent()) {
                answers.save(number, given, settled(given, own.get(), receipt));
            }
            return given;
        });
    }

    private static AnswersGiven settled(AnswersGiven given, Given own, Texts.Receipt receipt) {
        return switch (receipt) {
            case Texts.Receipt.Accepted(String messageId) ->
                given.with(own, own.became(Fate.SENT, Optional.of(messageId)));
            case Texts.Receipt.Refused _, Texts.Receipt.OptedOut _ ->
                given.with(own, own.became(Fate.REFUSED, Optional.empty()));
            case Texts.Receipt.NotNow _ -> given.without(own);
            case Texts.Receipt.Unknown _ -> given.with(own, own.became(Fate.UNKNOWN, Optional.empty()));
        };
    }
}
