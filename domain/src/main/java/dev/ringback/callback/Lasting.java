package dev.ringback.callback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of a history that says what must be known for longer than the callback is kept: a word on texts or calls, a wrong number, or a
 * text that went (docs/rules.md §8).
 *
 * @param seq its place in the history, from 1
 * @param consent the word on texts that it brings, if it brings one
 */
public record Lasting(int seq, Entry entry, Optional<Consent> consent) {

    /** Those of a callback, in order. A word that was said in a call is one, however often more becomes known of that call. */
    public static List<Lasting> of(Callback callback) {
        var lasting = new ArrayList<Lasting>();
        Map<ContactId, TextConsent> heard = new HashMap<>();
        for (int i = 0; i < callback.history().size(); i++) {
            Entry entry = callback.history().get(i);
            Optional<Consent> consent = consent(entry, heard);
            if (consent.isPresent() || lastsWithoutConsent(entry)) {
                lasting.add(new Lasting(i + 1, entry, consent));
            }
        }
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
        return lastsWithoutConsent(entry) || consent(entry, new HashMap<>()).isPresent();
    }

    private static Optional<Consent> consent(Entry entry, Map<ContactId, TextConsent> heard) {
        return switch (entry) {
            case Entry.Opened opened -> inCall(opened, opened.call(), heard);
            case Entry.RepeatCall repeat -> inCall(repeat, repeat.call(), heard);
            case Entry.CallAmended amended -> inCall(amended, amended.call(), heard);
            case Entry.ConsentRecorded recorded -> Optional.of(recorded.consent());
            case Entry.Due _,
                    Entry.Waiting _,
                    Entry.Claimed _,
                    Entry.Reassigned _,
                    Entry.Renewed _,
                    Entry.Released _,
                    Entry.Lapsed _,
                    Entry.OutcomeRecorded _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.Escalated _,
                    Entry.ReTriaged _,
                    Entry.HandedOff _,
                    Entry.Returned _,
                    Entry.Noted _,
                    Entry.CallWish _,
                    Entry.NumberShown _,
                    Entry.Closed _ -> Optional.empty();
        };
    }

    private static Optional<Consent> inCall(Entry entry, Call call, Map<ContactId, TextConsent> heard) {
        return call.consent()
                .filter(word -> heard.put(call.chain(), word) != word)
                .map(word -> Consent.inCall(word, call.endedAt(), entry.at(), call.chain()));
    }

    private static boolean lastsWithoutConsent(Entry entry) {
        return entry instanceof Entry.CallWish
                || entry instanceof Entry.TextSent
                || entry instanceof Entry.TextUnknown
                || (entry instanceof Entry.Closed closed && closed.ending() == Ending.WRONG_NUMBER);
    }

    /** What it says of the number to the whole tenant. Who works for an agency takes no wish for no calls back. */
    public Optional<Standing.Said> said() {
        Optional<NumberWord> word = entry instanceof Entry.CallWish wish
                ? wished(wish)
                : entry instanceof Entry.Closed ? Optional.of(NumberWord.WRONG_NUMBER) : Optional.empty();
        return word.map(said -> new Standing.Said(said, entry.at())).or(() -> consent.flatMap(Lasting::said));
    }

    /** What a word about texts to one location says of the number to the whole tenant. */
    public static Optional<Standing.Said> said(Consent consent) {
        return switch (consent.said()) {
            case GIVEN -> Optional.empty();
            case REVOKED -> Optional.of(new Standing.Said(NumberWord.NO_TEXTS, consent.at()));
        };
    }

    private static Optional<NumberWord> wished(Entry.CallWish wish) {
        return switch (wish.said()) {
            case DO_NOT_CALL -> Optional.of(NumberWord.DO_NOT_CALL);
            case MAY_CALL -> wish.by().agency().isEmpty() ? Optional.of(NumberWord.MAY_CALL) : Optional.empty();
        };
    }
}
