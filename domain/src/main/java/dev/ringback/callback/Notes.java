package dev.ringback.callback;

import dev.ringback.rhythm.WishedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What somebody adds to a callback without moving it on: a note, or what the caller said about texts and calls. */
public final class Notes {

    /** How far ahead a patient can wish to be called. */
    private static final int DAYS_AHEAD = 30;

    private Notes() {}

    public static Decision note(Callback callback, Worker by, NoteKind kind, String text, Instant now) {
        if (!callback.isOpen()) {
            return new Decision.Refused(new Refusal.AlreadyClosed());
        }
        if (callback.facts().counts().notes() >= Limits.NOTES) {
            return new Decision.Refused(new Refusal.TooManyNotes(Limits.NOTES));
        }
        return new Decision.Changed(Claims.renewedIfHeld(callback, by, now).with(new Entry.Noted(now, by, kind, text)));
    }

    /**
     * Records what the caller said about texts.
     *
     * @param evidence where to look for proof
     */
    public static Decision consent(
            Callback callback, Worker by, TextConsent said, Consent.How how, String evidence, Instant now) {
        Optional<TextConsent> known = callback.preferences().consent().map(Consent::said);
        Optional<Refusal> refusal = switch (said) {
            case GIVEN ->
                known.equals(Optional.of(TextConsent.REVOKED))
                        ? refusalOfUndoing(callback, by)
                        : refusalOfYes(callback, by, now);
            case REVOKED -> refusalOfNo(callback, by, now);
        };
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        if (isFull(callback) && known.equals(Optional.of(said))) {
            return new Decision.Changed(callback);
        }
        var consent = new Consent(said, now, how, evidence);
        return new Decision.Changed(Claims.renewedIfHeld(callback, by, now)
                .with(new Entry.ConsentRecorded(now, new Actor.Staff(by), consent)));
    }

    /** A caller who does not want to be called is not: what is open is closed as declined, no matter who holds it. */
    public static Decision callWish(Callback callback, Worker by, MayCall said, String evidence, Instant now) {
        MayCall known = callback.preferences().mayCall();
        Optional<Refusal> refusal = switch (said) {
            case MAY_CALL ->
                known == MayCall.DO_NOT_CALL ? refusalOfUndoing(callback, by) : refusalOfYes(callback, by, now);
            case DO_NOT_CALL -> refusalOfNo(callback, by, now);
        };
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        if (isFull(callback) && !callback.isOpen() && known == said) {
            return new Decision.Changed(callback);
        }
        var wish = new Entry.CallWish(now, by, said, evidence);
        return new Decision.Changed(
                switch (said) {
                    case DO_NOT_CALL ->
                        callback.isOpen()
                                ? callback.with(wish, new Entry.Closed(now, Ending.DECLINED, List.of()))
                                : callback.with(wish);
                    case MAY_CALL -> Claims.renewedIfHeld(callback, by, now).with(wish);
                });
    }

    /** Records how the patient wishes to be called back: all of it, so that what is left out is wished no longer. */
    public static Decision wish(Callback callback, Worker by, Wishes said, Policy policy, Instant now) {
        Wishes wishes = said.callOn().equals(Optional.of(callback.caller())) ? said.withoutNumber() : said;
        if (!callback.isOpen()) {
            return new Decision.Refused(new Refusal.AlreadyClosed());
        }
        Optional<Refusal> refusal = refusalOfYes(callback, by, now)
                .or(() -> refusalOfDay(wishes, policy.hours().zone(), now));
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        Callback held = Claims.renewedIfHeld(callback, by, now);
        return new Decision.Changed(
                wishes.equals(callback.wishes()) ? held : wished(held, new Actor.Staff(by), wishes, policy, now));
    }

    /** The callback once the patient, or one of the staff for them, has said what they wish; its next attempt falls accordingly. */
    public static Callback wished(Callback callback, Actor by, Wishes wishes, Policy policy, Instant now) {
        return NextAttempt.asWished(callback.with(new Entry.WishRecorded(now, by, wishes)), policy, now);
    }

    private static Optional<Refusal> refusalOfDay(Wishes wishes, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate latest = today.plusDays(DAYS_AHEAD);
        return wishes.when()
                .flatMap(WishedTime::day)
                .filter(day -> day.isBefore(today) || day.isAfter(latest))
                .map(_ -> new Refusal.NoSuchDay(today, latest));
    }

    /** What undoes a patient's no takes in-house staff. */
    private static Optional<Refusal> refusalOfUndoing(Callback callback, Worker by) {
        return by.agency().isPresent() ? Optional.of(new Refusal.PatientSaidNo()) : refusalOfMore(callback);
    }

    /** What undoes a no that was said to another location takes in-house staff too. */
    public static Optional<Refusal> refusalOfYesToTexts(Callback callback, Standing standing, Worker by) {
        boolean isAllowed = callback.preferences()
                .consent()
                .filter(known -> known.said() == TextConsent.GIVEN && !standing.isTakenBack(known))
                .isPresent();
        return isAllowed
                        || by.agency().isEmpty()
                        || standing.on(NumberWord.Matter.TEXTS).isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.PatientSaidNo());
    }

    private static Optional<Refusal> refusalOfYes(Callback callback, Worker by, Instant now) {
        return Claims.hasAuthority(callback, by, now) ? refusalOfMore(callback) : Optional.of(new Refusal.NotHeld());
    }

    /** What means more texts or calls has a limit. */
    private static Optional<Refusal> refusalOfMore(Callback callback) {
        return isFull(callback) ? Optional.of(new Refusal.TooManyWords(Limits.WORDS)) : Optional.empty();
    }

    /** Who has just ended it may still say that the patient wants no texts, or no more calls. */
    private static Optional<Refusal> refusalOfNo(Callback callback, Worker by, Instant now) {
        boolean endedIt = !callback.isOpen()
                && callback.facts()
                        .work()
                        .workedBy()
                        .filter(worker -> worker.id().equals(by.id()))
                        .isPresent();
        return endedIt || Claims.hasAuthority(callback, by, now)
                ? Optional.empty()
                : Optional.of(new Refusal.NotHeld());
    }

    private static boolean isFull(Callback callback) {
        return callback.facts().counts().words() >= Limits.WORDS;
    }
}
