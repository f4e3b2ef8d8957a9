package dev.ringback.casework;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Decision;
import dev.ringback.callback.HandOffs;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Notes;
import dev.ringback.callback.Policy;
import dev.ringback.callback.ReTriage;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.ReleaseReason;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Voicemails;
import dev.ringback.callback.Wishes;
import dev.ringback.desk.Action;
import dev.ringback.desk.DecisionRules;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Reader;
import dev.ringback.desk.Subject;
import dev.ringback.desk.TickedReport;
import dev.ringback.desk.VoicemailAudience;
import dev.ringback.directory.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a person does to one callback: loads it, asks whether they may, decides, saves, performs. */
public final class WorkOnCallback {

    /** How it ended. */
    public sealed interface Result {

        record Done(Callback callback) implements Result {}

        /** There is no such callback, or this person may not see it: which of the two is not told. */
        record NotFound() implements Result {}

        record NotAllowed(Action action) implements Result {}

        /** {@code zone} is the location's. */
        record Refused(Refusal why, ZoneId zone) implements Result {}

        /** The person to whom it was to be given may not work it, or is not within reach of who gives it. */
        record NotAssignable() implements Result {}

        /** The directory has these teams, and not the one that was named. */
        record NoSuchTeam(Set<Team> teams) implements Result {}
    }

    /** What hinders a person from acting on a callback that they see, as it stands when it is saved. */
    private interface Hindrance {
        Optional<Result> to(Callback callback);
    }

    /** What a command makes of a callback that the person may act on. */
    private interface Command {
        Decision decide(Callback callback, Policy policy, Instant now);
    }

    private final CallbackStore callbacks;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Holdings holdings;
    private final InstantSource clock;

    public WorkOnCallback(
            CallbackStore callbacks,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Holdings holdings,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.holdings = holdings;
        this.clock = clock;
    }

    public Result claim(Person by, CallbackId id, Log log) {
        return run(
                by, id, Action.CLAIM, log, (callback, policy, now) -> Claims.claim(callback, by.worker(), policy, now));
    }

    public Result showNumber(Person by, CallbackId id, Log log) {
        return run(by, id, Action.CLAIM, log, (callback, _, now) -> Claims.showNumber(callback, by.worker(), now));
    }

    public Result release(Person by, CallbackId id, Optional<ReleaseReason> reason, Log log) {
        return run(
                by,
                id,
                Action.CLAIM,
                log,
                (callback, policy, now) -> Claims.release(callback, by.worker(), reason, policy, now));
    }

    /**
     * Gives a callback to somebody else.
     *
     * @param to the id of a person
     */
    public Result reassign(Person by, CallbackId id, String to, Log log) {
        Optional<Person> other = directory.current().person(to);
        // Whether a person is unknown or only out of reach is not told: it would name another agency's people.
        Hindrance hindrance = callback -> lacks(by, Action.REASSIGN)
                .to(callback)
                .or(() -> other.filter(person ->
                                        Permissions.canReassign(by, person, Subject.of(callback), callback.heldBy()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(new Result.NotAssignable()));
        return run(
                by,
                id,
                hindrance,
                log,
                (callback, policy, now) -> Claims.reassign(
                        callback, by.worker(), other.orElseThrow().worker(), policy, now));
    }

    public Result recordOutcome(Person by, CallbackId id, TickedReport report, Log log) {
        return run(
                by,
                id,
                Action.RECORD_OUTCOME,
                log,
                (callback, policy, now) -> DecisionRules.record(callback, by, report, policy, now));
    }

    public Result reTriage(Person by, CallbackId id, Bucket bucket, Log log) {
        return run(
                by,
                id,
                Action.RE_TRIAGE,
                log,
                (callback, policy, now) -> ReTriage.byPerson(callback, by.worker(), bucket, policy, now));
    }

    /** Which teams there are is told to those alone who may pass the callback on. */
    public Result passOn(Person by, CallbackId id, Team team, Log log) {
        Set<Team> teams = directory.current().teams();
        Hindrance hindrance = callback -> lacks(by, Action.PASS_ON)
                .to(callback)
                .or(() -> teams.contains(team) ? Optional.empty() : Optional.of(new Result.NoSuchTeam(teams)));
        return run(
                by,
                id,
                hindrance,
                log,
                (callback, policy, now) -> HandOffs.passOn(callback, by.worker(), team, policy, now));
    }

    public Result returnToDesk(Person by, CallbackId id, Optional<String> note, Log log) {
        return run(
                by,
                id,
                Action.RETURN,
                log,
                (callback, policy, now) -> HandOffs.returnToDesk(callback, by.worker(), note, policy, now));
    }

    public Result note(Person by, CallbackId id, NoteKind kind, String text, Log log) {
        return run(
                by, id, Action.ADD_NOTE, log, (callback, _, now) -> Notes.note(callback, by.worker(), kind, text, now));
    }

    /** Records what the caller said about texts. */
    public Result recordConsent(Person by, CallbackId id, TextConsent said, Consent.How how, String evidence, Log log) {
        return run(
                by,
                id,
                Action.RECORD_CONSENT,
                log,
                (callback, _, now) -> refusalOfYesToTexts(callback, by, said)
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> Notes.consent(callback, by.worker(), said, how, evidence, now)));
    }

    private Optional<Refusal> refusalOfYesToTexts(Callback callback, Person by, TextConsent said) {
        return switch (said) {
            case GIVEN ->
                Notes.refusalOfYesToTexts(
                        callback, callbacks.load(callback.who()).standing(), by.worker());
            case REVOKED -> Optional.empty();
        };
    }

    /** Records whether the caller wants to be called at all. */
    public Result recordCallWish(Person by, CallbackId id, MayCall said, String evidence, Log log) {
        return run(
                by,
                id,
                Action.RECORD_CALL_WISH,
                log,
                (callback, _, now) -> Notes.callWish(callback, by.worker(), said, evidence, now));
    }

    /** Records how the caller wishes to be called back: all that they wish by now. */
    public Result recordWishes(Person by, CallbackId id, Wishes wishes, Log log) {
        return run(
                by,
                id,
                Action.RECORD_CALL_WISH,
                log,
                (callback, policy, now) -> wishes.callOn()
                        .flatMap(number ->
                                WishedNumber.refusal(number, callback.location(), callbacks, directory.current()))
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> Notes.wish(callback, by.worker(), wishes, policy, now)));
    }

    /** Notes that somebody hears what was left in a call. */
    Result hear(Person by, CallbackId id, ContactId call, Log log) {
        Hindrance hindrance =
                callback -> VoicemailAudience.of(callback).admits(Reader.of(by, directory.current(), callback), call)
                        ? Optional.empty()
                        : Optional.of(new Result.NotAllowed(Action.HEAR_VOICEMAIL));
        return run(by, id, hindrance, log, (callback, _, now) -> Voicemails.hear(callback, by.worker(), call, now));
    }

    private static Hindrance lacks(Person by, Action action) {
        return callback -> may(by, action, callback) ? Optional.empty() : Optional.of(new Result.NotAllowed(action));
    }

    private Result run(Person by, CallbackId id, Action action, Log log, Command command) {
        return run(by, id, lacks(by, action), log, command);
    }

    private Result run(Person by, CallbackId id, Hindrance hindrance, Log log, Command command) {
        return switch (saved(by, id, hindrance, command)) {
            case Result.Done(Callback callback) -> new Result.Done(outbox.performOrLeave(callback, log));
            case Result.NotFound notFound -> notFound;
            case Result.NotAllowed notAllowed -> notAllowed;
            case Result.Refused refused -> refused;
            case Result.NotAssignable notAssignable -> notAssignable;
            case Result.NoSuchTeam noSuchTeam -> noSuchTeam;
        };
    }

    private Result saved(Person by, CallbackId id, Hindrance hindrance, Command command) {
        var tried = new AtomicReference<@Nullable Callback>();
        return unitOfWork.untilSaved(() -> {
            Optional<Callback> found = callbacks.find(id);
            if (found.isEmpty() || !may(by, Action.SEE, found.get())) {
                return new Result.NotFound();
            }
            Callback before = found.get();
            Callback mine = tried.get();
            if (mine != null && before.continues(mine)) {
                // The save that seemed to fail was ours: only its reply was lost.
                return new Result.Done(before);
            }
            Optional<Result> hindered = hindrance.to(before);
            if (hindered.isPresent()) {
                return hindered.get();
            }
            Instant now = clock.instant();
            return switch (command.decide(before, unitOfWork.policy(before), now)) {
                case Decision.Changed(Callback after) -> {
                    Optional<Refusal.HoldsEnough> refusal = holdings.full(before, after, now);
                    if (refusal.isPresent()) {
                        yield told(before, new Decision.Refused(refusal.get()));
                    }
                    tried.set(after);
                    yield told(before, unitOfWork.saveForOnePerson(before, after, now));
                }
                case Decision.Refused refused -> told(before, refused);
            };
        });
    }

    private Result told(Callback before, Decision decision) {
        return switch (decision) {
            case Decision.Changed(Callback saved) -> new Result.Done(saved);
            case Decision.Refused(Refusal why) ->
                new Result.Refused(
                        why, directory.location(before.location()).hours().zone());
        };
    }

    private static boolean may(Person by, Action action, Callback callback) {
        return Permissions.can(by, action, Subject.of(callback));
    }
}
