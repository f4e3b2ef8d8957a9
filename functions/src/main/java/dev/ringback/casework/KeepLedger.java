package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.Consent;
import dev.ringback.callback.Lasting;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextConsent;
import dev.ringback.texting.AnswersGiven;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Follows what is written and keeps what must be known for longer than the callbacks: how a number stands with the tenant, and the ledger
 * (docs/rules.md §8). What it does is done once, however often it is told.
 */
public final class KeepLedger {

    /** Something that was written, as far as it concerns what is kept of a number. */
    public sealed interface Change {

        /**
         * A history has new entries of which some may last.
         *
         * @param whole the callback as it was then, unless some of its history was set aside by then
         * @param after the last entry that was there before
         * @param until the last one that is new
         */
        record Grew(CallbackKey key, Optional<Callback> whole, int after, int until) implements Change {}

        /**
         * A callback was kept for as long as it may be, and is gone.
         *
         * @param whole the callback as it was, unless some of its history was set aside
         */
        record Expired(CallbackKey key, Optional<Callback> whole) implements Change {}

        /** Somebody took away something that is kept of a number, before its time was over. */
        record TakenAway(PhoneNumber number) implements Change {}

        /** A word about texts was said in a call that is on no callback. */
        record SaidBeside(CallerAtLocation who, Consent said) implements Change {}

        /** A patient's text said something about texts. */
        record SaidByText(PhoneNumber number, TextConsent said, String text, Instant at) implements Change {}

        /** A patient's text was answered, or may have been. */
        record Answered(PhoneNumber number, AnswersGiven.Given given) implements Change {}
    }

    private final CallbackStore callbacks;
    private final NumberStore numbers;
    private final HeedRefusal heedRefusal;

    public KeepLedger(CallbackStore callbacks, NumberStore numbers, HeedRefusal heedRefusal) {
        this.callbacks = callbacks;
        this.numbers = numbers;
        this.heedRefusal = heedRefusal;
    }

    public void follow(Change change) {
        switch (change) {
            case Change.Grew grew ->
                grew.whole()
                        .or(() -> callbacks.find(grew.key()))
                        .ifPresent(callback -> grew(callback, grew.after(), grew.until()));
            // Most of it was noted when it was said. Whoever was kept from that by a day of failures has a second
            // chance.
            case Change.Expired(CallbackKey key, Optional<Callback> whole) ->
                whole.ifPresent(callback ->
                        Lasting.standing(List.of(callback)).words().forEach(said -> numbers.note(key.caller(), said)));
            // Where a number was erased, what was written before may have been told only now. A repair by hand takes no
            // proof along.
            case Change.TakenAway(PhoneNumber number) ->
                numbers.erasedAt(number).ifPresent(at -> {
                    numbers.forgetLedger(number, at);
                    numbers.forgetAllButRefusals(number);
                });
            case Change.SaidBeside(CallerAtLocation who, Consent said) -> {
                Lasting.said(said).ifPresent(word -> numbers.note(who.caller(), word));
                numbers.write(who.caller(), LedgerLine.inCall(said, who.location(), Optional.empty()));
            }
            case Change.SaidByText(PhoneNumber number, TextConsent said, String text, Instant at) ->
                numbers.write(number, LedgerLine.byText(said, text, at));
            case Change.Answered(PhoneNumber number, AnswersGiven.Given given) ->
                numbers.write(
                        number,
                        LedgerLine.answer(
                                given.text(), given.answer().word(), given.from(), given.at(), given.messageId()));
        }
    }

    private void grew(Callback callback, int after, int until) {
        for (Lasting lasting : Lasting.of(callback)) {
            if (lasting.seq() > after && lasting.seq() <= until) {
                // First what keeps somebody from calling or texting, then the proof of it.
                lasting.said().ifPresent(said -> numbers.note(callback.caller(), said));
                numbers.write(callback.caller(), LedgerLine.of(callback, lasting));
                lasting.said()
                        .filter(said -> said.word().forbidsCalls())
                        .ifPresent(_ -> heedRefusal.everywhere(callback.caller()));
            }
        }
    }
}
