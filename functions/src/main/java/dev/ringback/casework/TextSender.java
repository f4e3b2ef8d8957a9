package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import dev.ringback.directory.Location;
import dev.ringback.directory.TextingSettings;
import dev.ringback.texting.NumberState;
import dev.ringback.texting.TextOptOut;
import dev.ringback.texting.TextPlanning;
import dev.ringback.texting.TextTemplates;
import dev.ringback.texting.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends a text at most once: judge it as of now, mark it as sending under a condition, publish it once, note what is known of it.
 * Who dies in between leaves it marked; it is never sent again, and the sweeper notes that its fate is unknown.
 */
public final class TextSender {

    private final Texts texts;
    private final TextOptOuts optOuts;
    private final CallbackStore callbacks;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public TextSender(
            Texts texts,
            TextOptOuts optOuts,
            CallbackStore callbacks,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.texts = texts;
        this.optOuts = optOuts;
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
                yield settle(marked, sending, publish(callback, text.step()));
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
        if (isSucceeded(callback)) {
            return new Verdict.Withhold(WithheldReason.NO_LONGER_TIMELY);
        }
        Verdict verdict = judge(callback, step, NumberState.USABLE, now);
        return verdict instanceof Verdict.Send ? judge(callback, step, state(callback), now) : verdict;
    }

    /** What was said elsewhere in the tenant counts as well, and what was said on callbacks that are gone. */
    private NumberState state(Callback callback) {
        Standing standing = callbacks.load(callback.who()).standing();
        if (standing.isWrongNumber()) {
            return NumberState.WRONG_NUMBER;
        }
        if (standing.isDoNotCall()) {
            return NumberState.DO_NOT_CALL;
        }
        if (callback.preferences().consent().filter(standing::isTakenBack).isPresent()) {
            return NumberState.NO_TEXTS;
        }
        return hasOptedOut(callback.caller()) ? NumberState.OPTED_OUT : NumberState.USABLE;
    }

    /** Our own record decides, beside that of SNS, which heeds fewer words. */
    private boolean hasOptedOut(PhoneNumber number) {
        return optOuts.find(number).filter(TextOptOut::isInForce).isPresent() || texts.hasOptedOut(number);
    }

    /** The caller has called again since this callback was closed: what they say now is said on the new one. */
    private boolean isSucceeded(Callback callback) {
        return !callback.isOpen()
                && callbacks
                        .load(callback.who())
                        .newest()
                        .filter(newest -> newest.ordinal() > callback.ordinal())
                        .isPresent();
    }

    private Verdict judge(Callback callback, TextStep step, NumberState number, Instant now) {
        return TextPlanning.judge(
                callback, step, number, unitOfWork.policy(callback), directory.texting(callback.location()), now);
    }

    private Texts.Receipt publish(Callback callback, TextStep step) {
        Location location = directory.location(callback.location());
        TextingSettings texting = location.texting().orElseThrow();
        return texts.send(
                callback.caller(),
                texting.from(),
                TextTemplates.in(callback.language()).render(step, location.textBlanks()));
    }

    /** Notes what is known of a text that was published, on whatever the callback has become meanwhile. */
    private Callback settle(Callback marked, Intent.TextSending sending, Texts.Receipt receipt) {
        try {
            return settleOn(marked, sending, receipt);
        } catch (Conflict _) {
            return unitOfWork.untilSaved(
                    () -> settleOn(callbacks.find(marked.key()).orElseThrow(), sending, receipt));
        }
    }

    private Callback settleOn(Callback callback, Intent.TextSending sending, Texts.Receipt receipt) throws Conflict {
        if (!callback.pending().contains(sending)) {
            return callback;
        }
        Instant now = clock.instant();
        return unitOfWork.save(callback, settled(callback.withoutIntent(sending), sending.step(), receipt, now), now);
    }

    private static Callback settled(Callback callback, TextStep step, Texts.Receipt receipt, Instant now) {
        return switch (receipt) {
            case Texts.Receipt.Accepted(String messageId) -> callback.with(new Entry.TextSent(now, step, messageId));
            case Texts.Receipt.Refused _ -> callback.with(withheld(step, WithheldReason.REFUSED_BY_CARRIER, now));
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
