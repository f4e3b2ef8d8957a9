package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.PatientText;
import dev.ringback.callback.PatientTexts;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.casework.Openings.Saved;
import dev.ringback.directory.LocatedText;
import dev.ringback.intake.Address;
import dev.ringback.intake.Callers;
import dev.ringback.rhythm.WishedTime;
import dev.ringback.texting.OwedAnswer;
import dev.ringback.texting.OwedAnswers;
import dev.ringback.texting.ReplyMeaning;
import dev.ringback.texting.ReplyWords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From a patient's text to what it means (docs/rules.md §8): for further texts, first of all, and then for the caller's callback, where a
 * person answers it.
 */
public final class TakeText {

    private final HearText hearText;
    private final AnswerText answerText;
    private final CallbackStore callbacks;
    private final NumberStore numbers;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final Openings openings;
    private final InstantSource clock;
    private final Supplier<CallbackId> ids;

    public TakeText(
            HearText hearText,
            AnswerText answerText,
            CallbackStore callbacks,
            NumberStore numbers,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            Openings openings,
            InstantSource clock,
            Supplier<CallbackId> ids) {
        this.hearText = hearText;
        this.answerText = answerText;
        this.callbacks = callbacks;
        this.numbers = numbers;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.openings = openings;
        this.clock = clock;
        this.ids = ids;
    }

    public void take(ReceivedText text, Log log) {
        Optional<PhoneNumber> from = text.from().flatMap(TakeText::numberOf);
        if (from.isEmpty()) {
            log.note("A text came from no number that a patient has, a short code for one; it changes nothing: "
                    + text.id());
            return;
        }
        HearText.Heard heard = hearText.hear(new HearText.InboundText(text.id(), from.get(), text.body()));
        // No patient is behind a number of ours, nor behind one that cannot be called.
        if (text.from().flatMap(Callers::numberIn).isPresent()
                && !directory.current().isOurOwn(from.get())) {
            asks(heard.meaning(), text.body()).ifPresent(asks -> take(text, from.get(), asks, log));
        }
        noteReachable(from.get());
        // What a person reads comes first: whatever keeps an answer from going keeps nothing else.
        answerText.answer(text, from.get(), heard, log);
    }

    /** Where a text comes from, one gets through, whatever receipts said before. */
    private void noteReachable(PhoneNumber from) {
        var anywhere =
                new CallerAtLocation(directory.current().catchAllLocation().id(), from);
        if (callbacks.load(anywhere).standing().isMarkedAsNotTextable()) {
            numbers.note(from, new Standing.Said(NumberWord.CAN_BE_TEXTED, clock.instant()));
        }
    }

    /** A number that cannot be called can be texted, and its no counts. */
    private static Optional<PhoneNumber> numberOf(Address address) {
        return Callers.numberIn(address)
                .or(() -> Optional.of(address.raw()).filter(PhoneNumber::isE164).map(PhoneNumber::new));
    }

    /** What is for a person to read. */
    private static Optional<PatientText.Asks> asks(ReplyMeaning meaning, String body) {
        return switch (meaning) {
            case OTHER -> Optional.of(PatientText.Asks.AN_ANSWER);
            case ASKS_NOTHING -> Optional.of(PatientText.Asks.NOTHING);
            case REVOKES -> Optional.of(PatientText.Asks.NO_MORE).filter(_ -> ReplyWords.saysMore(body));
            case RESTORES, ASKS_FOR_HELP -> Optional.empty();
        };
    }

    private void take(ReceivedText text, PhoneNumber from, PatientText.Asks asks, Log log) {
        Instant now = clock.instant();
        Instant sentAt = text.sentAt().isAfter(now) ? now : text.sentAt();
        LocatedText located = LocatedText.of(
                text.id(), sentAt, text.to().flatMap(Callers::numberIn), asks, text.body(), directory.current());
        var who = new CallerAtLocation(located.location().id(), from);
        CallbackId id = ids.get();
        Optional<WishedTime> when = located.askedTime(from, text.body());
        Optional<OwedAnswer> answer = Optional.of(text.body())
                .filter(_ -> asks != PatientText.Asks.NO_MORE)
                .flatMap(OwedAnswer::in);
        Saved saved = unitOfWork.untilSaved(() -> {
            Optional<Saved> answered =
                    answer.isPresent() ? answered(who, located.text().id(), answer.get()) : Optional.empty();
            return answered.isPresent() ? answered.get() : saved(who, located.text(), when, id);
        });
        openings.perform(saved, log);
    }

    /** What a reminder or a question asked for is taken for its answer, and opens nothing (docs/rules.md §14). */
    private Optional<Saved> answered(CallerAtLocation who, String text, OwedAnswer answer) throws Conflict {
        Instant now = clock.instant();
        Optional<OwedAnswers.Answered> answered = OwedAnswers.decide(callbacks.load(who), text, answer, now);
        return answered.isPresent()
                ? Optional.of(Saved.on(
                        unitOfWork.save(answered.get().before(), answered.get().after(), now)))
                : Optional.empty();
    }

    private Saved saved(CallerAtLocation who, PatientText text, Optional<WishedTime> when, CallbackId id)
            throws Conflict {
        Instant now = clock.instant();
        CallerRecord record = callbacks.load(who);
        return switch (PatientTexts.decide(
                record, text, when, id, directory.policy(directory.location(who.location())), now)) {
            case PatientTexts.Decision.Open(Callback opened) -> openings.open(opened, record);
            case PatientTexts.Decision.Change(Callback before, Callback after) ->
                Saved.on(unitOfWork.save(before, after, now));
            case PatientTexts.Decision.OpensNothing(NotOpened why) ->
                Saved.on(openings.none(who.location(), text.contact(), why, text.sentAt(), text.urgency()));
            case PatientTexts.Decision.NobodyToTell _ -> Saved.NOTHING;
        };
    }
}
