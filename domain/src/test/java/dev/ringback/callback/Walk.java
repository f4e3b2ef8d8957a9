package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.WHO;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.reported;
import static dev.ringback.callback.Fixtures.saying;
import static dev.ringback.callback.Fixtures.texted;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;

import dev.ringback.rhythm.WishedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What may happen to the callbacks of one caller: a seeded walk in which every step is a decision that the rules make. */
final class Walk {

    private static final List<PersonId> PEOPLE = List.of(ANA, BEN, PAT);
    private static final List<Team> TEAMS = List.of(Team.INSURANCE, Team.REFERRALS, Team.CLINICAL, Team.BILLING);

    private final RandomGenerator random;
    private final List<Callback> callbacks = new ArrayList<>();
    private Optional<CallerRecord.Reached> reached = Optional.empty();
    private Optional<Consent> said = Optional.empty();
    private Instant now = at("mon 07:30");
    private int calls;

    Walk(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        while (callbacks.isEmpty()) {
            missedCall();
        }
    }

    /** The callback that something has happened to, or nothing was allowed to. */
    Callback step() {
        now = now.plus(Duration.ofMinutes(random.nextInt(5) == 0 ? random.nextInt(600) : random.nextInt(12)));
        Callback current = callbacks.getLast();
        PersonId by = somebody(current);
        switch (random.nextInt(26)) {
            case 0 -> missedCall();
            case 1 -> sameCallAgain(current);
            case 2, 3, 4 -> replaced(Timers.elapse(current, POLICY, now));
            case 5, 6, 7, 8 -> decided(Claims.claim(current, worker(by), POLICY, now));
            case 9 -> decided(Claims.reassign(current, worker(PAT), worker(by), POLICY, now));
            case 10 -> decided(Claims.release(current, worker(by), optional(ReleaseReason.values()), POLICY, now));
            case 11 -> decided(Claims.showNumber(current, worker(by), now));
            case 12, 13, 14 ->
                decided(Outcomes.record(current, worker(by), reported(any(Outcome.values())), POLICY, now));
            case 15 -> decided(ReTriage.byPerson(current, worker(by), any(Bucket.values()), POLICY, now));
            case 16, 21 -> handOff(current, by);
            case 17 -> words(current, by);
            case 18 -> text(current);
            case 19 -> patientTexts();
            case 20 -> attemptSeen();
            case 22 -> replaced(current.with(owed(current)));
            case 23 -> replaced(current.with(owedByText()));
            case 24 -> replaced(current.with(new Entry.AppointmentTold(now, told())));
            default -> conversation();
        }
        return callbacks.getLast();
    }

    /** Who holds it does most of what is done. */
    private PersonId somebody(Callback current) {
        return current.state() instanceof State.Held held && random.nextInt(4) > 0 ? held.by() : anyOf(PEOPLE);
    }

    private void missedCall() {
        calls++;
        Instant endedAt = now.minusSeconds(random.nextInt(2) * 3_600L);
        Call call = anyOf(List.of(
                call("contact-" + calls, endedAt),
                urgent(call("contact-" + calls, endedAt)),
                saying(any(TextConsent.values()), call("contact-" + calls, endedAt))));
        missed(call);
    }

    /** A later event of a call knows more of it. */
    private void sameCallAgain(Callback current) {
        Call known = anyOf(current.calls());
        missed(anyOf(List.of(known, urgent(known), saying(any(TextConsent.values()), known))));
    }

    private void missed(Call call) {
        var id = new CallbackId("callback-" + (callbacks.size() + 1));
        var record = new CallerRecord(WHO, callbacks, List.of(), reached, said);
        switch (MissedCalls.decide(record, call, id, POLICY, now)) {
            case MissedCalls.Decision.Open(Callback opened) -> callbacks.add(opened);
            case MissedCalls.Decision.Change(Callback before, Callback after) ->
                callbacks.set(callbacks.indexOf(before), after);
            case MissedCalls.Decision.ChangeBeside(Callback before, Callback after) ->
                callbacks.set(callbacks.indexOf(before), after);
            case MissedCalls.Decision.Answered _, MissedCalls.Decision.OpensNothing _ -> {}
        }
    }

    private void handOff(Callback current, PersonId by) {
        boolean isTheirs = current.state() instanceof State.ClaimedHandOff;
        decided(
                random.nextInt(4) < (isTheirs ? 1 : 3)
                        ? HandOffs.passOn(current, worker(by), anyOf(TEAMS), POLICY, now)
                        : HandOffs.returnToDesk(current, worker(by), Optional.of("call again"), POLICY, now));
    }

    private void words(Callback current, PersonId by) {
        decided(
                switch (random.nextInt(11)) {
                    case 9, 10 -> Notes.wish(current, worker(by), wishes(), POLICY, now);
                    case 0 -> Notes.callWish(current, worker(by), MayCall.DO_NOT_CALL, "said so", now);
                    case 1, 2 -> Notes.callWish(current, worker(by), MayCall.MAY_CALL, "said so", now);
                    case 3, 4 ->
                        Notes.consent(
                                current,
                                worker(by),
                                any(TextConsent.values()),
                                Consent.How.PERSON,
                                "asked on the phone",
                                now);
                    case 5 ->
                        Voicemails.hear(
                                current, worker(by), anyOf(current.calls()).chain(), now);
                    default -> Notes.note(current, worker(by), any(NoteKind.values()), "mornings", now);
                });
    }

    private Wishes wishes() {
        return new Wishes(
                switch (random.nextInt(4)) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(WishedTime.daily(LocalTime.of(8, 0), LocalTime.NOON));
                    case 2 -> Optional.of(WishedTime.daily(LocalTime.of(15, 0), LocalTime.of(21, 0)));
                    default ->
                        Optional.of(WishedTime.on(
                                now.atZone(POLICY.hours().zone()).toLocalDate().plusDays(random.nextInt(3)),
                                LocalTime.of(13, 30),
                                LocalTime.of(16, 0)));
                },
                random.nextInt(4) == 0 ? Optional.of(new PhoneNumber("+13105550177")) : Optional.empty(),
                random.nextBoolean() ? Optional.of(any(Language.values())) : Optional.empty(),
                random.nextBoolean() ? Optional.of(any(VoicemailWish.values())) : Optional.empty());
    }

    private void patientTexts() {
        calls++;
        var record = new CallerRecord(WHO, callbacks, List.of(), reached, said);
        var id = new CallbackId("callback-" + (callbacks.size() + 1));
        switch (PatientTexts.decide(
                record, texted("text-" + random.nextInt(calls), now, "call me"), wishes().when(), id, POLICY, now)) {
            case PatientTexts.Decision.Open(Callback opened) -> callbacks.add(opened);
            case PatientTexts.Decision.Change(Callback before, Callback after) ->
                callbacks.set(callbacks.indexOf(before), after);
            case PatientTexts.Decision.OpensNothing _, PatientTexts.Decision.NobodyToTell _ -> {}
        }
    }

    /** Connect tells of a call some time after it, and sometimes twice. */
    private void attemptSeen() {
        Callback current = callbacks.getLast();
        Duration ago = Duration.ofMinutes(random.nextInt(15));
        var call = new SeenCall(
                new ContactId("dialled-" + random.nextInt(1 + calls)),
                now.minus(ago),
                ago,
                any(SeenCall.PickedUp.values()),
                any(SeenCall.End.values()));
        replaced(SeenCalls.note(current, current.caller(), call, now));
    }

    private Entry owed(Callback current) {
        FollowUpKind kind = any(FollowUpKind.values());
        return new Entry.FollowUpOwed(now, FollowUpId.of(current.id(), kind), kind, Team.FRONT_DESK, now);
    }

    private Appointment told() {
        return new Appointment(
                new AppointmentId("northstar", "visit-" + random.nextInt(3)),
                any(AppointmentChange.values()),
                Optional.of(now.plus(Duration.ofDays(5)).atOffset(ZoneOffset.UTC)),
                now,
                any(Appointment.Confirmation.values()));
    }

    private Entry owedByText() {
        OffsetDateTime visit = now.plus(Duration.ofDays(5)).atOffset(ZoneOffset.UTC);
        return anyOf(List.of(
                new Entry.TextOwed(
                        now, TextStep.DAY_BEFORE, now, Team.FRONT_DESK, Optional.of(visit), Optional.empty()),
                new Entry.VisitConfirmed(now, "text-" + random.nextInt(), visit),
                new Entry.FeedbackGiven(now, "text-" + random.nextInt(), new Score(Score.BEST))));
    }

    private void text(Callback current) {
        TextStep step = any(TextStep.values());
        replaced(current.with(anyOf(List.of(
                new Entry.TextSent(now, step, "message-1"),
                new Entry.TextUnknown(now, step),
                new Entry.TextReceipt(now, step, any(Delivery.values()), now, "message-1"),
                new Entry.TextWithheld(now, step, any(WithheldReason.values()), Optional.empty())))));
    }

    private void conversation() {
        calls++;
        if (random.nextInt(3) == 0) {
            reached = Optional.of(new CallerRecord.Reached(now, new ContactId("contact-" + calls)));
        } else {
            said = Optional.of(
                    new Consent(any(TextConsent.values()), now, Consent.How.CONTACT_ATTRIBUTE, "contact-" + calls));
        }
        var record = new CallerRecord(WHO, callbacks, List.of(), reached, said);
        replaced(Conversations.applyNotes(record, callbacks.getLast(), now));
    }

    private void decided(Decision decision) {
        if (decision instanceof Decision.Changed(Callback after)) {
            replaced(after);
        }
    }

    private void replaced(Callback after) {
        callbacks.set(callbacks.size() - 1, after);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> optional(T[] values) {
        return random.nextBoolean() ? Optional.of(any(values)) : Optional.empty();
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
