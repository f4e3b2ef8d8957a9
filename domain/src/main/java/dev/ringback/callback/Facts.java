package dev.ringback.callback;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a history says: the one fold of it, carried along with the callback. Every question about what has happened is answered from here,
 * and {@link #after} says for every kind of entry what it changes.
 *
 * @param calls all missed calls, in the order in which they became known, each as it is known by now
 */
public record Facts(
        State state,
        Entry.Opened opened,
        Triage triage,
        Map<ContactId, Call> calls,
        Work work,
        Told told,
        Outreach outreach,
        Wished wished,
        Accumulated accumulated) {

    /**
     * What kind of call it is, and what follows from that.
     *
     * @param owner the team that it belongs to at the desk
     * @param deadline when the first attempt should have been made at the latest
     * @param changedByWordsAt when what was said in a call last made it another kind
     */
    public record Triage(
            Bucket bucket, Urgency urgency, Team owner, Instant deadline, Optional<Instant> changedByWordsAt) {}

    /**
     * Who has worked on it.
     *
     * @param holder who took it last, if it is held
     * @param workedBy who recorded the last outcome, or the wish that ended it; absent once it goes to another team
     * @param lapsed whose claim lapsed last, if nothing was done with the callback since
     * @param attempts how many attempts have ended with an outcome
     * @param lastTriedAt when the last of them ended
     * @param shownTo to whom the number was shown since it was taken last
     * @param kept how often who holds it has renewed the claim since they last did something else
     */
    public record Work(
            Optional<Worker> holder,
            Optional<Worker> workedBy,
            Optional<Worker> lapsed,
            int attempts,
            Optional<Instant> lastTriedAt,
            Optional<PersonId> shownTo,
            int kept) {

        static final Work NONE = new Work(
                Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), 0);

        private Work taken(Worker by) {
            return new Work(Optional.of(by), workedBy, Optional.empty(), attempts, lastTriedAt, Optional.empty(), 0);
        }

        private Work givenUp() {
            return new Work(Optional.empty(), workedBy, Optional.empty(), attempts, lastTriedAt, Optional.empty(), 0);
        }

        private Work lapse() {
            return new Work(Optional.empty(), workedBy, holder, attempts, lastTriedAt, Optional.empty(), 0);
        }

        private Work ended(Entry.OutcomeRecorded outcome) {
            boolean isAttempt = outcome.attempt().isPresent();
            return new Work(
                    holder,
                    Optional.of(outcome.by()),
                    Optional.empty(),
                    isAttempt ? attempts + 1 : attempts,
                    isAttempt ? Optional.of(outcome.at()) : lastTriedAt,
                    shownTo,
                    kept);
        }

        private Work endedBy(Worker person) {
            return new Work(holder, Optional.of(person), lapsed, attempts, lastTriedAt, shownTo, kept);
        }

        private Work ofNoAgency() {
            return new Work(
                    Optional.empty(), Optional.empty(), Optional.empty(), attempts, lastTriedAt, Optional.empty(), 0);
        }

        private Work shown(PersonId person) {
            return new Work(holder, workedBy, lapsed, attempts, lastTriedAt, Optional.of(person), kept);
        }

        private Work renewed() {
            return new Work(holder, workedBy, lapsed, attempts, lastTriedAt, shownTo, kept + 1);
        }

        private Work acted(Worker person) {
            boolean isHolder = holder.filter(by -> by.id().equals(person.id())).isPresent();
            return new Work(holder, workedBy, lapsed, attempts, lastTriedAt, shownTo, isHolder ? 0 : kept);
        }

        /** Who let a claim lapse on another kind of call does not hold this kind. */
        private Work ofAnotherKind() {
            return new Work(holder, workedBy, Optional.empty(), attempts, lastTriedAt, shownTo, kept);
        }
    }

    /**
     * Who was told, and who owes the next step.
     *
     * @param escalatedAt when people were last told for a reason
     * @param handOff the team that it was handed to last, until it is returned
     */
    public record Told(Map<EscalationReason, Instant> escalatedAt, Optional<HandOff> handOff) {

        public record HandOff(Team team, Instant at) {}

        private Told escalated(Entry.Escalated escalated) {
            var more = new EnumMap<EscalationReason, Instant>(EscalationReason.class);
            more.putAll(escalatedAt);
            more.put(escalated.reason(), escalated.at());
            return new Told(more, handOff);
        }

        private Told handedOff(Optional<HandOff> to) {
            return new Told(escalatedAt, to);
        }
    }

    public Counts counts() {
        return accumulated.counts();
    }

    public Listenings listenings() {
        return accumulated.listenings();
    }

    public HeardTexts texts() {
        return accumulated.texts();
    }

    public SeenContacts seen() {
        return accumulated.seen();
    }

    /** What the practice's own system told of the patient's appointments. */
    public Appointments appointments() {
        return accumulated.appointments();
    }

    static Facts of(Entry.Opened opened) {
        Call call = opened.call();
        return new Facts(
                State.opened(opened),
                opened,
                new Triage(call.bucket(), call.urgency(), opened.owner(), opened.deadline(), Optional.empty()),
                Map.of(call.chain(), call),
                Work.NONE,
                new Told(Map.of(), Optional.empty()),
                new Outreach(Optional.empty(), Optional.empty(), List.of()).saidIn(call, opened.at()),
                Wished.of(opened.preferences().wishes()).told(call.wished()),
                Accumulated.NONE);
    }

    /** Folds a history that begins with {@code opened}. */
    static Facts of(List<Entry> history) {
        Facts facts = of((Entry.Opened) history.getFirst());
        for (Entry entry : history.subList(1, history.size())) {
            facts = facts.after(entry);
        }
        return facts;
    }

    /**
     * What the history says once it goes on with {@code entry}.
     *
     * @throws IllegalStateException if {@code entry} cannot follow
     */
    public Facts after(Entry entry) {
        Facts next = new Facts(
                state.after(entry), opened, triage, calls, work, told, outreach, wished, accumulated.after(entry));
        return switch (entry) {
            // Every state has refused it by now.
            case Entry.Opened _ -> throw new IllegalStateException("a callback is opened once");
            case Entry.RepeatCall repeat -> next.with(repeat.call(), repeat.at());
            case Entry.CallAmended amended -> next.with(amended.call(), amended.at());
            case Entry.Waiting waiting -> next.with(wished.moved(waiting));
            case Entry.Due due -> next.with(wished.attemptedAt(due.at()));
            case Entry.TextWithheld _,
                    Entry.TextReceipt _,
                    Entry.VoicemailHeard _,
                    Entry.PatientTexted _,
                    Entry.AttemptSeen _,
                    Entry.FollowUpOwed _,
                    Entry.TextOwed _,
                    Entry.VisitConfirmed _,
                    Entry.FeedbackGiven _ -> next;
            case Entry.Claimed claimed -> next.with(work.taken(claimed.by())).acted(claimed.by());
            case Entry.Reassigned reassigned ->
                next.with(work.taken(reassigned.to())).acted(reassigned.by());
            case Entry.Renewed _ -> next.with(work.renewed());
            case Entry.Released released -> next.with(work.givenUp()).acted(released.by());
            case Entry.Lapsed lapsed -> next.with(work.lapse()).acted(lapsed.by());
            case Entry.OutcomeRecorded outcome ->
                next.with(work.ended(outcome)).with(wished.after(outcome)).acted(outcome.by());
            case Entry.TextSent sent -> next.with(outreach.texted(sent.at()));
            case Entry.TextUnknown unknown -> next.with(outreach.texted(unknown.at()));
            case Entry.Escalated escalated -> next.with(told.escalated(escalated));
            case Entry.ReTriaged reTriaged -> next.reTriaged(reTriaged);
            case Entry.HandedOff handedOff ->
                next.with(work.ofNoAgency())
                        .with(told.handedOff(Optional.of(new Told.HandOff(handedOff.team(), handedOff.at()))))
                        .acted(handedOff.by().staff());
            case Entry.Returned returned ->
                next.with(work.givenUp()).with(told.handedOff(Optional.empty())).acted(returned.by());
            case Entry.Noted noted -> next.acted(noted.by());
            case Entry.ConsentRecorded recorded ->
                next.with(outreach.consent(recorded.consent()))
                        .acted(recorded.by().staff());
            case Entry.CallWish wish ->
                next.with(endsIt(wish) ? work.endedBy(wish.by()) : work)
                        .with(outreach.mayCall(wish.said()))
                        .acted(wish.by());
            case Entry.WishRecorded recorded ->
                next.with(wished.replaced(recorded.wishes()))
                        .acted(recorded.by().staff());
            case Entry.NumberShown shown -> next.with(work.shown(shown.by().id()));
            case Entry.AppointmentTold _, Entry.Closed _ -> next;
        };
    }

    private boolean endsIt(Entry.CallWish wish) {
        return wish.said() == MayCall.DO_NOT_CALL && state instanceof State.Open;
    }

    private Facts reTriaged(Entry.ReTriaged reTriaged) {
        Optional<Instant> byWords = switch (reTriaged.by()) {
            case Actor.Caller _ -> Optional.of(reTriaged.at());
            case Actor.Staff _, Actor.Rule _ -> triage.changedByWordsAt();
        };
        var changed =
                new Triage(reTriaged.bucket(), reTriaged.urgency(), reTriaged.owner(), reTriaged.deadline(), byWords);
        return with(changed).with(work.ofAnotherKind()).acted(reTriaged.by().staff());
    }

    private Facts acted(Worker worker) {
        return with(work.acted(worker));
    }

    private Facts acted(Optional<Worker> worker) {
        return worker.map(this::acted).orElse(this);
    }

    private Facts with(Call call, Instant knownAt) {
        var more = new LinkedHashMap<>(calls);
        Optional<Call> known = Optional.ofNullable(more.put(call.chain(), call));
        // A word is news once: what else becomes known of its call does not say it again.
        boolean isNews = !known.map(Call::consent).equals(Optional.of(call.consent()));
        Outreach heard = isNews ? outreach.saidIn(call, knownAt) : outreach;
        // What was wished in a call is news once too: since then the patient may have wished otherwise.
        boolean isNewWish = !known.map(Call::wished).equals(Optional.of(call.wished()));
        return new Facts(
                state,
                opened,
                triage,
                Collections.unmodifiableMap(more),
                work,
                told,
                heard,
                isNewWish ? wished.told(call.wished()) : wished,
                accumulated);
    }

    private Facts with(Triage changed) {
        return new Facts(state, opened, changed, calls, work, told, outreach, wished, accumulated);
    }

    private Facts with(Work changed) {
        return new Facts(state, opened, triage, calls, changed, told, outreach, wished, accumulated);
    }

    private Facts with(Told changed) {
        return new Facts(state, opened, triage, calls, work, changed, outreach, wished, accumulated);
    }

    private Facts with(Outreach changed) {
        return new Facts(state, opened, triage, calls, work, told, changed, wished, accumulated);
    }

    private Facts with(Wished changed) {
        return new Facts(state, opened, triage, calls, work, told, outreach, changed, accumulated);
    }
}
