package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import dev.ringback.directory.Location;
import dev.ringback.directory.TextingSettings;
import dev.ringback.texting.ConsentAge;
import dev.ringback.texting.KnownNumber;
import dev.ringback.texting.NumberState;
import dev.ringback.texting.OwedTexts;
import dev.ringback.texting.TextGate;
import dev.ringback.texting.TextOptOut;
import dev.ringback.texting.TextPlanning;
import dev.ringback.texting.TextTemplates;
import dev.ringback.texting.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends a text at most once: judge it as of now, mark it as sending under a condition, publish it once, note what is known of it.
 * Who dies in between leaves it marked; it is never sent again, and the sweeper notes that its fate is unknown.
 */
public final class TextSender {

    private final TextServices texts;
    private final TextOptOuts optOuts;
    private final TextAnswers answers;
    private final CallbackStore callbacks;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public TextSender(
            TextServices texts,
            TextOptOuts optOuts,
            TextAnswers answers,
            CallbackStore callbacks,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.texts = texts;
        this.optOuts = optOuts;
        this.answers = answers;
        this.callbacks = callbacks;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    Callback send(Callback callback, Intent.Text text) throws Conflict {
        Instant now = clock.instant();
        Callback without = callback.withoutIntent(text);
        return switch (judge(callback, text.step(), now)) {
            case Verdict.Withhold(WithheldReason reason) ->
                unitOfWork.save(callback, without.with(withheld(text.step(), reason, now)), now);
            case Verdict.Wait wait ->
                unitOfWork.save(callback, TextPlanning.waiting(without, text.step(), wait, now), now);
            case Verdict.Send _ -> {
                var sending = new Intent.TextSending(text.step(), later(text.overdueAt(), now.plus(Intent.GRACE)));
                Callback marked = unitOfWork.save(callback, without.withIntent(sending), now);
                yield settle(
                        marked, sending, isOvertaken(marked, now) ? overtaken(sending) : published(marked, sending));
            }
        };
    }

    /** The function that marked it as sending is gone: it is unknown whether it went, so it is never sent again. */
    Callback giveUp(Callback callback, Intent.TextSending sending) throws Conflict {
        Instant now = clock.instant();
        return unitOfWork.save(
                callback, callback.withoutIntent(sending).with(new Entry.TextUnknown(now, sending.step())), now);
    }

    private Verdict judge(Callback callback, TextStep step, Instant now) {
        if (isSucceeded(callback, step)) {
            return new Verdict.Withhold(WithheldReason.NO_LONGER_TIMELY);
        }
        if (step == TextStep.FEEDBACK && wasAskedRecently(callback, now)) {
            return new Verdict.Withhold(WithheldReason.ASKED_RECENTLY);
        }
        Verdict verdict = judge(callback, step, KnownNumber.UNASKED, now);
        return verdict instanceof Verdict.Send ? judge(callback, step, known(callback, now), now) : verdict;
    }

    /** What was said elsewhere in the tenant counts as well, and what was said on callbacks that are gone. */
    private KnownNumber known(Callback callback, Instant now) {
        CallerRecord record = callbacks.load(callback.who());
        return new KnownNumber(state(callback, record, now), textedElsewhere(callback, record, now));
    }

    private NumberState state(Callback callback, CallerRecord record, Instant now) {
        if (directory.current().isOurOwn(callback.caller())) {
            return NumberState.OWN_NUMBER;
        }
        Standing standing = record.standing();
        if (standing.isWrongNumber()) {
            return NumberState.WRONG_NUMBER;
        }
        if (standing.isDoNotCall()) {
            return NumberState.DO_NOT_CALL;
        }
        Optional<Consent> consent = callback.preferences().consent();
        if (consent.filter(standing::isTakenBack).isPresent()) {
            return NumberState.NO_TEXTS;
        }
        if (consent.filter(given -> ConsentAge.isTooOld(given, record, callback))
                .isPresent()) {
            return NumberState.SILENT_FOR_LONG;
        }
        if (standing.cannotBeTexted(now)) {
            return NumberState.CANNOT_BE_TEXTED;
        }
        return hasOptedOut(callback) ? NumberState.OPTED_OUT : NumberState.USABLE;
    }

    /** Of other callbacks of the number, wherever, and what answered a text of its owner; one that is on its way goes now. */
    private Set<Instant> textedElsewhere(Callback callback, CallerRecord record, Instant now) {
        Stream<Instant> texted = Stream.concat(record.callbacks().stream(), record.elsewhere().stream())
                .filter(other -> !other.id().equals(callback.id()))
                .flatMap(other -> Stream.concat(
                        other.textedAt().stream(), other.hasTextInFlight() ? Stream.of(now) : Stream.empty()));
        return Stream.concat(texted, answers.find(callback.caller()).at()).collect(Collectors.toSet());
    }

    /**
     * Whether another location's text to the number was marked while this one was judged. It is asked again once this one is marked, so that
     * of two at the same moment at least one sees the other.
     */
    private boolean isOvertaken(Callback marked, Instant now) {
        return textedElsewhere(marked, callbacks.load(marked.who()), now).stream()
                .anyMatch(at -> at.plus(TextGate.QUIET).isAfter(now));
    }

    /** Our own record decides, beside that of SNS, which heeds fewer words. */
    private boolean hasOptedOut(Callback callback) {
        PhoneNumber number = callback.caller();
        return optOuts.find(number).filter(TextOptOut::isInForce).isPresent()
                || texts.of(texting(callback)).hasOptedOut(number);
    }

    private TextingSettings texting(Callback callback) {
        return directory.location(callback.location()).texting().orElseThrow();
    }

    /**
     * The caller has called again since this callback was closed: what they say now is said on the new one. They are still reminded of their
     * visit, until another takes its place.
     */
    private boolean isSucceeded(Callback callback, TextStep step) {
        return !callback.isOpen()
                && callbacks
                        .load(callback.who())
                        .newest()
                        .filter(newest -> newest.ordinal() > callback.ordinal())
                        .filter(newest -> step.purpose() != TextStep.Purpose.REMINDER || OwedTexts.hasVisit(newest))
                        .isPresent();
    }

    /** A patient is asked seldom, by whatever location, as far as their callbacks are kept. */
    private boolean wasAskedRecently(Callback callback, Instant now) {
        CallerRecord record = callbacks.load(callback.who());
        return Stream.concat(record.callbacks().stream(), record.elsewhere().stream())
                .anyMatch(other -> OwedTexts.wasAsked(other, now));
    }

    private Verdict judge(Callback callback, TextStep step, KnownNumber number, Instant now) {
        return TextPlanning.judge(
                callback, step, number, unitOfWork.policy(callback), directory.texting(callback.location()), now);
    }

    private Texts.Receipt publish(Callback callback, TextStep step) {
        Location location = directory.location(callback.location());
        TextingSettings texting = texting(callback);
        return texts.of(texting)
                .send(new Texts.Message(
                        callback.caller(),
                        texting.from(),
                        TextTemplates.in(callback.language()).render(step, location.textBlanks(callback)),
                        TextPlanning.handedOnWithin(callback, unitOfWork.policy(callback), clock.instant()),
                        TextAbout.step(callback.id(), step)));
    }

    /** What becomes of a callback, without its mark, by a text that was published. */
    private UnaryOperator<Callback> published(Callback callback, Intent.TextSending sending) {
        Texts.Receipt receipt = publish(callback, sending.step());
        return without -> settled(without, sending.step(), receipt, clock.instant());
    }

    private UnaryOperator<Callback> overtaken(Intent.TextSending sending) {
        return without -> without.with(withheld(sending.step(), WithheldReason.TEXTED_RECENTLY, clock.instant()));
    }

    /** Notes what became of a text that was marked, on whatever the callback has become meanwhile. */
    private Callback settle(Callback marked, Intent.TextSending sending, UnaryOperator<Callback> settled) {
        try {
            return settleOn(marked, sending, settled);
        } catch (Conflict _) {
            return unitOfWork.untilSaved(
                    () -> settleOn(callbacks.find(marked.key()).orElseThrow(), sending, settled));
        }
    }

    private Callback settleOn(Callback callback, Intent.TextSending sending, UnaryOperator<Callback> settled)
            throws Conflict {
        if (!callback.pending().contains(sending)) {
            return callback;
        }
        return unitOfWork.save(callback, settled.apply(callback.withoutIntent(sending)), clock.instant());
    }

    private static Callback settled(Callback callback, TextStep step, Texts.Receipt receipt, Instant now) {
        return switch (receipt) {
            case Texts.Receipt.Accepted(String messageId) -> callback.with(new Entry.TextSent(now, step, messageId));
            case Texts.Receipt.Refused _ -> callback.with(withheld(step, WithheldReason.REFUSED_BY_CARRIER, now));
            case Texts.Receipt.OptedOut _ -> callback.with(withheld(step, WithheldReason.OPTED_OUT, now));
            case Texts.Receipt.NotNow _ -> {
                Instant again = now.plus(Intent.GRACE);
                yield callback.withIntent(new Intent.Text(step, again, again));
            }
            case Texts.Receipt.Unknown _ -> callback.with(new Entry.TextUnknown(now, step));
        };
    }

    private static Entry withheld(TextStep step, WithheldReason reason, Instant now) {
        return new Entry.TextWithheld(now, step, reason, Optional.empty());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
