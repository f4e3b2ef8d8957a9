package dev.ringback.numbers;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Facts;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.ScriptVersion;
import dev.ringback.callback.State;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.Worker;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpState;
import dev.ringback.numbers.Tally.Fate;
import dev.ringback.numbers.Tally.FirstAttempt;
import dev.ringback.numbers.Tally.Place;
import dev.ringback.numbers.Tally.Reached;
import dev.ringback.rhythm.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads off a history what the numbers keep of it (docs/numbers.md): one pass, in order. */
public final class Tallies {

    private final Callback callback;
    private final HoursInForce hours;
    private final List<Tally> others = new ArrayList<>();
    private final Map<PersonId, Instant> claimedAt = new HashMap<>();
    private final Attempts attempts = new Attempts();
    private Optional<FirstAttempt> firstAttempt = Optional.empty();
    private Optional<Instant> deadline = Optional.empty();
    private Reached reached = Reached.NOT_YET;
    private Optional<WhyNotBooked> notBooked = Optional.empty();
    private final Map<TextStep, Integer> unknownAt = new EnumMap<>(TextStep.class);
    private Optional<ScriptVersion> script = Optional.empty();
    private Optional<Tally.OfQuestion> question = Optional.empty();
    private Optional<Tally.Closing> closed = Optional.empty();
    private Tally.Booking booking = Tally.Booking.UNCONFIRMED;
    private BusinessDay closesNext;
    private Facts before;
    private int seq = 0;

    private Tallies(Callback callback, HoursInForce hours) {
        this.callback = callback;
        this.hours = hours;
        this.before = callback.facts();
        this.closesNext = hours.at(callback.openedAt()).dayClosingAfter(callback.openedAt());
    }

    /** All that is kept of a callback, itself first. */
    public static List<Tally> of(Callback callback, HoursInForce hours) {
        var tallies = new Tallies(callback, hours);
        callback.forEach(tallies::follow);
        return tallies.all();
    }

    /** What is new or has changed since the history had so many entries. */
    public static Set<Tally> since(int entries, Callback callback, HoursInForce hours) {
        Set<Tally> all = new LinkedHashSet<>(of(callback, hours));
        if (entries > 0) {
            of(callback.asOf(entries), hours).forEach(all::remove);
        }
        return all;
    }

    /** What is kept of a follow-up that was owed from {@code from}. */
    public static Tally.OfFollowUp of(FollowUp owed, Callback from, HoursInForce hours) {
        var tallies = new Tallies(from, hours);
        from.forEach(tallies::follow);
        return new Tally.OfFollowUp(
                owed.id(),
                tallies.place(from.bucket()),
                tallies.local(from.opened().call().endedAt()),
                tallies.firstAttempt.map(FirstAttempt::by),
                owed.kind(),
                owed.owner(),
                owed.due(),
                late(owed),
                owed.state() instanceof FollowUpState.Closed(FollowUpOutcome outcome, Instant at)
                        ? Optional.of(new Tally.Done(outcome, at))
                        : Optional.empty());
    }

    /** Whether an outcome of it came after its time, as it was then. */
    private static Tally.Late late(FollowUp owed) {
        Instant due = owed.facts().owed().due();
        Tally.Late late = Tally.Late.NOT_YET;
        for (FollowUpEntry entry : owed.history()) {
            if (entry instanceof FollowUpEntry.OutcomeRecorded(Instant at, var _, var _) && at.isAfter(due)) {
                late = Tally.Late.LATE;
            }
            if (entry instanceof FollowUpEntry.Waiting waiting) {
                due = waiting.due();
            } else if (entry instanceof FollowUpEntry.VisitMoved moved) {
                due = moved.due();
            }
        }
        return late;
    }

    private List<Tally> all() {
        List<Tally> all = new ArrayList<>();
        all.add(new Tally.OfCallback(
                callback.id(),
                place(callback.bucket()),
                local(callback.opened().call().endedAt()),
                callback.calls().size(),
                target(),
                callback.team(),
                firstAttempt.map(this::asSeen),
                reached,
                notBooked,
                closed,
                attempts.all()));
        all.addAll(others);
        question.ifPresent(all::add);
        return List.copyOf(all);
    }

    private void follow(Entry entry, Facts after) {
        seq++;
        if (!(entry instanceof Entry.Opened)) {
            closedForTheDay(entry.at());
        }
        attempts.follow(entry, before);
        before = after;
        switch (entry) {
            case Entry.RepeatCall repeat ->
                others.add(new Tally.FurtherCall(
                        callback.id(), seq, placeNow(), local(repeat.call().endedAt())));
            case Entry.Claimed claimed -> taken(claimed.by(), claimed.at());
            case Entry.Reassigned reassigned -> taken(reassigned.to(), reassigned.at());
            case Entry.OutcomeRecorded outcome -> ended(outcome);
            case Entry.TextSent sent -> {
                others.add(text(sent.at(), Fate.SENT));
                asked(sent.step(), sent.at());
            }
            case Entry.TextWithheld withheld -> others.add(text(withheld.at(), Fate.WITHHELD));
            case Entry.TextUnknown unknown -> {
                unknownAt.put(unknown.step(), others.size());
                others.add(text(unknown.at(), Fate.UNKNOWN));
                asked(unknown.step(), unknown.at());
            }
            case Entry.TextOwed owed -> script = owed.script().or(() -> script);
            case Entry.FeedbackGiven given -> question = question.map(asked -> asked.answered(given.score()));
            case Entry.TextReceipt receipt -> told(receipt.step());
            case Entry.Closed end -> closed = Optional.of(new Tally.Closing(end.ending(), end.at(), booking));
            case Entry.AppointmentTold _ -> {
                booking = Tally.Booking.CONFIRMED;
                closed = closed.map(end -> new Tally.Closing(end.ending(), end.at(), booking));
            }
            case Entry.Opened _,
                    Entry.CallAmended _,
                    Entry.Due _,
                    Entry.Waiting _,
                    Entry.Renewed _,
                    Entry.Released _,
                    Entry.Lapsed _,
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
                    Entry.VisitConfirmed _ -> {
                // Nothing is counted by it.
            }
        }
    }

    /** The location has closed for the day while nothing happened, and this was open still. */
    private void closedForTheDay(Instant until) {
        while (before.state() instanceof State.Open && !closesNext.closes().isAfter(until)) {
            others.add(new Tally.OpenAtClose(callback.id(), placeNow(), closesNext.date()));
            closesNext = hours.at(closesNext.closes()).dayClosingAfter(closesNext.closes());
        }
    }

    private void taken(Worker by, Instant at) {
        claimedAt.put(by.id(), at);
    }

    private void ended(Entry.OutcomeRecorded recorded) {
        Outcome outcome = recorded.report().outcome();
        if (firstAttempt.isEmpty()) {
            Instant begun = claimedAt.getOrDefault(recorded.by().id(), recorded.at());
            firstAttempt = Optional.of(new FirstAttempt(begun, openTimeUntil(begun), recorded.by(), outcome));
            deadline = Optional.of(before.triage().deadline());
        }
        if (outcome.reachesThePatient()) {
            reached = Reached.REACHED;
        }
        notBooked = recorded.report().notBooked().or(() -> notBooked);
    }

    /** Where the phone system saw the call, the attempt began when dialling did. */
    private FirstAttempt asSeen(FirstAttempt first) {
        return attempts.firstDialledAt()
                .map(begun -> new FirstAttempt(begun, openTimeUntil(begun), first.by(), first.outcome()))
                .orElse(first);
    }

    private Tally.Target target() {
        Instant at = deadline.orElseGet(callback::deadline);
        return new Tally.Target(at, openTimeUntil(at));
    }

    /** Connect may tell of the end of a call that was taken over from it. */
    private Duration openTimeUntil(Instant time) {
        Instant missed = callback.opened().call().endedAt();
        return time.isBefore(missed) ? Duration.ZERO : hours.at(missed).between(missed, time);
    }

    /** Of what there is a receipt, that went. */
    private void told(TextStep step) {
        Integer place = unknownAt.remove(step);
        if (place != null && others.get(place) instanceof Tally.OfText text) {
            others.set(place, text.sent());
        }
    }

    /** That a patient was asked counts once, when they were. */
    private void asked(TextStep step, Instant at) {
        if (step == TextStep.FEEDBACK) {
            question = question.or(() -> script.map(
                    heard -> new Tally.OfQuestion(callback.id(), placeNow(), local(at), heard, Optional.empty())));
        }
    }

    private Tally text(Instant at, Fate fate) {
        return new Tally.OfText(callback.id(), seq, placeNow(), local(at), fate);
    }

    private Place placeNow() {
        return place(before.triage().bucket());
    }

    private Place place(Bucket bucket) {
        // More may have become known of the first call since.
        Optional<String> campaign =
                callback.call(callback.opened().call().chain()).flatMap(Call::campaign);
        return new Place(callback.location(), Optional.of(bucket), campaign);
    }

    private OffsetDateTime local(Instant at) {
        return at.atZone(hours.at(at).zone()).toOffsetDateTime();
    }
}
