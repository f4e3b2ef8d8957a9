package dev.ringback.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What an entry of a history says that must be known for longer than the callback is kept (docs/rules.md §8).
 *
 * @param seq the entry's place in the history, from 1
 * @param at when it was recorded
 */
public record Lasting(int seq, Instant at, Says says) {

    /** What it says. */
    public sealed interface Says {

        /** A word about texts; {@code by} recorded it, unless it was said in a call. */
        record OnTexts(Consent consent, Optional<Worker> by) implements Says {}

        record OnCalls(MayCall said, Worker by, String evidence) implements Says {}

        record WrongNumber(Worker by) implements Says {}

        record TextWent(TextStep step, String messageId) implements Says {}

        /** It is unknown whether the text went. */
        record TextPerhapsWent(TextStep step) implements Says {}

        /** A receipt told what became of a text. */
        record Told(TextStep step, Delivery delivery, Instant happenedAt, String messageId) implements Says {}
    }

    /** Those of a callback, in order. A word that was said in a call is one, however often more becomes known of that call. */
    public static List<Lasting> of(Callback callback) {
        var lasting = new ArrayList<Lasting>();
        Map<ContactId, TextConsent> heard = new HashMap<>();
        var seq = new AtomicInteger();
        var wished = new AtomicReference<Optional<PhoneNumber>>(Optional.empty());
        callback.forEach((entry, after) -> {
            seq.incrementAndGet();
            // Who was wrong was not the caller's number where another one was called.
            says(entry, heard)
                    .filter(says ->
                            !(says instanceof Says.WrongNumber) || wished.get().isEmpty())
                    .ifPresent(says -> lasting.add(new Lasting(seq.get(), entry.at(), says)));
            wished.set(after.wished().wishes().callOn());
        });
        return lasting;
    }

    /** How a number stands by what the histories of these callbacks of it say. */
    public static Standing standing(List<Callback> callbacks) {
        return callbacks.stream()
                .flatMap(callback -> of(callback).stream())
                .flatMap(lasting -> lasting.said().stream())
                .reduce(Standing.NONE, Standing::with, Standing::with);
    }

    /** Whether an entry may be one, without the history before it. */
    public static boolean mayBe(Entry entry) {
        return says(entry, new HashMap<>()).isPresent();
    }

    private static Optional<Says> says(Entry entry, Map<ContactId, TextConsent> heard) {
        return switch (entry) {
            case Entry.Opened opened -> inCall(opened, opened.call(), heard);
            case Entry.RepeatCall repeat -> inCall(repeat, repeat.call(), heard);
            case Entry.CallAmended amended -> inCall(amended, amended.call(), heard);
            case Entry.ConsentRecorded recorded ->
                Optional.of(new Says.OnTexts(recorded.consent(), recorded.by().staff()));
            case Entry.CallWish wish -> Optional.of(new Says.OnCalls(wish.said(), wish.by(), wish.evidence()));
            case Entry.TextSent sent -> Optional.of(new Says.TextWent(sent.step(), sent.messageId()));
            case Entry.TextUnknown unknown -> Optional.of(new Says.TextPerhapsWent(unknown.step()));
            case Entry.TextReceipt told ->
                Optional.of(new Says.Told(told.step(), told.delivery(), told.happenedAt(), told.messageId()));
            case Entry.OutcomeRecorded recorded ->
                recorded.report().outcome() == Outcome.WRONG_NUMBER
                        ? Optional.of(new Says.WrongNumber(recorded.by()))
                        : Optional.empty();
            case Entry.Due _,
                    Entry.Waiting _,
                    Entry.Claimed _,
                    Entry.Reassigned _,
                    Entry.Renewed _,
                    Entry.Released _,
                    Entry.Lapsed _,
                    Entry.TextWithheld _,
                    Entry.Escalated _,
                    Entry.ReTriaged _,
                    Entry.HandedOff _,
                    Entry.Returned _,
                    Entry.Noted _,
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

    private static Optional<Says> inCall(Entry entry, Call call, Map<ContactId, TextConsent> heard) {
        return call.consent()
                .filter(word -> heard.put(call.chain(), word) != word)
                .map(word -> new Says.OnTexts(
                        Consent.inCall(word, call.endedAt(), entry.at(), call.chain()), Optional.empty()));
    }

    /** What it says of the number to the whole tenant. */
    public Optional<Standing.Said> said() {
        return switch (says) {
            case Says.OnTexts(Consent consent, var _) -> said(consent);
            case Says.OnCalls wish -> wished(wish).map(said -> new Standing.Said(said, at));
            case Says.WrongNumber _ -> Optional.of(new Standing.Said(NumberWord.WRONG_NUMBER, at));
            case Says.Told told ->
                NumberWord.of(told.delivery()).map(said -> new Standing.Said(said, told.happenedAt()));
            case Says.TextWent _, Says.TextPerhapsWent _ -> Optional.empty();
        };
    }

    /** What a word about texts to one location says of the number to the whole tenant. */
    public static Optional<Standing.Said> said(Consent consent) {
        return switch (consent.said()) {
            case GIVEN -> Optional.empty();
            case REVOKED -> Optional.of(new Standing.Said(NumberWord.NO_TEXTS, consent.at()));
        };
    }

    /** Who works for an agency takes no wish for no calls back. */
    private static Optional<NumberWord> wished(Says.OnCalls wish) {
        return switch (wish.said()) {
            case DO_NOT_CALL -> Optional.of(NumberWord.DO_NOT_CALL);
            case MAY_CALL -> wish.by().agency().isEmpty() ? Optional.of(NumberWord.MAY_CALL) : Optional.empty();
        };
    }
}
