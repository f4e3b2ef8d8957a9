package dev.ringback.texting;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Policy;
import dev.ringback.callback.State;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import dev.ringback.rhythm.ContactWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which text follows from what has just happened to a callback (docs/rules.md §8): one after the first attempt that did not
 * reach the patient, one after the last, and one right after the missed call where the location asks for that. A text that
 * may not go is withheld at once, with the reason in the history; one that may is an intent, and is judged again when it is sent.
 */
public final class TextPlanning {

    private static final Duration HANDED_ON_WITHIN = Duration.ofMinutes(15);

    private TextPlanning() {}

    /** {@code after}, and the text that follows from what was added to {@code before}; absent for a callback just opened. */
    public static Callback follow(
            Optional<Callback> before, Callback after, Policy policy, LocationTexting location, Instant now) {
        List<Entry> added = after.history()
                .subList(
                        before.map(Callback::history).map(List::size).orElse(0),
                        after.history().size());
        Instant overdueAt = before.map(Callback::state)
                .filter(State.Held.class::isInstance)
                .map(state -> ((State.Held) state).until())
                .orElse(now.plus(Intent.GRACE));
        return added.stream()
                .flatMap(entry -> step(entry, after, location).stream())
                .findFirst()
                .map(step -> planned(after, step, policy, location, now, overdueAt))
                .orElse(after);
    }

    private static Optional<TextStep> step(Entry entry, Callback after, LocationTexting location) {
        return switch (entry) {
            // Who texted us missed no call.
            case Entry.Opened opened ->
                Optional.of(TextStep.MISSED_CALL)
                        .filter(_ -> after.isOpen()
                                && location.wants(TextStep.MISSED_CALL)
                                && opened.call().reason() != MissedReason.TEXTED);
            case Entry.OutcomeRecorded recorded -> step(recorded, after);
            case Entry.RepeatCall _,
                    Entry.CallAmended _,
                    Entry.Due _,
                    Entry.Waiting _,
                    Entry.Claimed _,
                    Entry.Reassigned _,
                    Entry.Renewed _,
                    Entry.Released _,
                    Entry.Lapsed _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.TextReceipt _,
                    Entry.Escalated _,
                    Entry.ReTriaged _,
                    Entry.HandedOff _,
                    Entry.Returned _,
                    Entry.Noted _,
                    Entry.ConsentRecorded _,
                    Entry.CallWish _,
                    Entry.WishRecorded _,
                    Entry.NumberShown _,
                    Entry.VoicemailHeard _,
                    Entry.PatientTexted _,
                    Entry.AttemptSeen _,
                    Entry.FollowUpOwed _,
                    Entry.AppointmentTold _,
                    Entry.TextOwed _,
                    Entry.VisitConfirmed _,
                    Entry.FeedbackGiven _,
                    Entry.Closed _ -> Optional.empty();
        };
    }

    private static Optional<TextStep> step(Entry.OutcomeRecorded recorded, Callback after) {
        if (recorded.attempt().isEmpty()
                || !leavesPatientUnreached(recorded.report().outcome())) {
            return Optional.empty();
        }
        return after.isOpen()
                ? Optional.of(TextStep.AFTER_FIRST_ATTEMPT).filter(_ -> after.attemptsMade() == 1)
                : Optional.of(TextStep.AFTER_LAST_ATTEMPT);
    }

    private static boolean leavesPatientUnreached(Outcome outcome) {
        return outcome == Outcome.MESSAGE_LEFT || outcome == Outcome.ATTEMPT_AGAIN;
    }

    private static Callback planned(
            Callback callback, TextStep step, Policy policy, LocationTexting location, Instant now, Instant overdueAt) {
        return switch (judge(callback, step, KnownNumber.UNASKED, policy, location, now)) {
            case Verdict.Send _ -> callback.withIntent(new Intent.Text(step, now, overdueAt));
            case Verdict.Withhold(WithheldReason reason) ->
                callback.with(new Entry.TextWithheld(now, step, reason, Optional.empty()));
            case Verdict.Wait wait -> waiting(callback, step, wait, now);
        };
    }

    /** {@code callback} with a text that waits for the window to open. */
    public static Callback waiting(Callback callback, TextStep step, Verdict.Wait wait, Instant now) {
        return callback.with(new Entry.TextWithheld(now, step, wait.reason(), Optional.of(wait.until())))
                .withIntent(new Intent.Text(step, wait.until(), wait.until()));
    }

    /** When the number was texted, as this callback knows and the tenant besides; a text that is on its way goes now. */
    private static Set<Instant> texted(Callback callback, KnownNumber number, Instant now) {
        Set<Instant> texted = new HashSet<>(number.textedAt());
        texted.addAll(callback.textedAt());
        callback.preferences().lastTextAt().ifPresent(texted::add);
        if (callback.hasTextInFlight()) {
            texted.add(now);
        }
        return texted;
    }

    /** What is owed after the end has limits of its own: one text a step. */
    private static int textsFor(Callback callback, TextStep step) {
        return switch (step.purpose()) {
            case OUTREACH -> callback.textedAt().size() + (callback.hasTextInFlight() ? 1 : 0);
            case REMINDER, FEEDBACK -> 0;
        };
    }

    /** How soon a text that goes now must be on its way: not when the window has closed, nor when somebody may have called meanwhile. */
    public static Duration handedOnWithin(Callback callback, Policy policy, Instant now) {
        return window(callback, policy, now)
                .admittedFor(
                        now,
                        HANDED_ON_WITHIN,
                        policy.rhythm(callback.bucket(), callback.caller())
                                .caller()
                                .and(policy.hours().zone()));
    }

    private static ContactWindow window(Callback callback, Policy policy, Instant now) {
        return TextWindows.of(callback.caller(), now).and(policy.texts());
    }

    /** Whether the text of {@code step} may go for {@code callback} now. */
    public static Verdict judge(
            Callback callback,
            TextStep step,
            KnownNumber number,
            Policy policy,
            LocationTexting location,
            Instant now) {
        return TextGate.judge(
                new TextFacts(
                        step,
                        location,
                        policy.rule(callback.bucket()).texting(),
                        ConsentState.of(callback.preferences().consent()),
                        number.state(),
                        CallbackStage.of(callback, step, now),
                        textsFor(callback, step),
                        texted(callback, number, now),
                        window(callback, policy, now),
                        policy.hours().zone(),
                        policy.rhythm(callback.bucket(), callback.caller()).caller()),
                now);
    }
}
