package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.Entry;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Siblings;
import dev.ringback.desk.Action;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Subject;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.Journey;
import dev.ringback.followup.RefusedCalls;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One patient in one view (docs/rules.md §14): what is open with them, and how far they have come; only what the reader may see. */
public final class ReadPatient {

    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final InstantSource clock;

    public ReadPatient(CallbackStore callbacks, FollowUpStore followUps, InstantSource clock) {
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** What else is open with the patient of a callback; only one that has seen a sibling, or from which something was owed, costs a look. */
    public OpenWithPatient alsoOpen(Person reader, Callback callback) {
        return callback.siblings() == Siblings.SEEN || owes(callback)
                ? seen(reader, callbacks.siblings(callback))
                : new OpenWithPatient(List.of(), List.of());
    }

    /** The same of a follow-up. */
    public OpenWithPatient alsoOpen(Person reader, FollowUp followUp) {
        return seen(reader, followUps.siblings(followUp.key()));
    }

    /** Why the patient of a follow-up is not to be called, if they are not. */
    public Optional<FollowUpOutcome> notToBeCalled(FollowUp followUp) {
        return RefusedCalls.why(callbacks
                .load(new CallerAtLocation(followUp.location(), followUp.caller()))
                .standing());
    }

    /** The callback that something is owed from, for who may see what is owed. */
    public Optional<Callback> callback(CallbackKey key) {
        return callbacks.find(key);
    }

    /** All that is or was owed to a patient; asked for only where the callbacks say that something was. */
    public List<FollowUp> owedTo(Person reader, PhoneNumber patient, List<Callback> theirs) {
        return theirs.stream().anyMatch(ReadPatient::owes)
                ? followUps.of(patient).stream()
                        .filter(followUp -> maySee(reader, followUp))
                        .toList()
                : List.of();
    }

    /** What is or was owed from a callback, as far as the reader may see it; only one from which something was owed costs a look. */
    public List<FollowUp> owedFrom(Person reader, Callback callback) {
        return owes(callback)
                ? followUps.owedFrom(callback.key()).stream()
                        .filter(followUp -> maySee(reader, followUp))
                        .toList()
                : List.of();
    }

    /** How far the patient of a callback has come; only one from which something was owed costs a look. */
    public Journey journey(Person reader, Callback callback) {
        List<FollowUp> owed = owes(callback) ? followUps.owedFrom(callback.key()) : List.of();
        return Journey.of(callback, owed, clock.instant())
                .without(owed.stream()
                        .filter(followUp -> !maySee(reader, followUp))
                        .map(followUp -> followUp.key().first()));
    }

    private static boolean owes(Callback callback) {
        return callback.history().stream().anyMatch(Entry.FollowUpOwed.class::isInstance);
    }

    private static OpenWithPatient seen(Person reader, OpenWithPatient there) {
        return new OpenWithPatient(
                there.callbacks().stream()
                        .filter(callback -> Permissions.can(reader, Action.SEE, Subject.of(callback)))
                        .toList(),
                there.followUps().stream()
                        .filter(followUp -> maySee(reader, followUp))
                        .toList());
    }

    private static boolean maySee(Person reader, FollowUp followUp) {
        return Permissions.can(reader, Action.SEE, Subject.of(followUp));
    }
}
