package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.ringback.aws.Alerts;
import dev.ringback.aws.CallbackTable.Conflict;
import dev.ringback.aws.ConnectContacts;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.MissedCalls;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Reaching;
import dev.ringback.callback.Urgency;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.ShortAbandon;
import dev.ringback.intake.Address;
import dev.ringback.intake.Caller;
import dev.ringback.intake.Callers;
import dev.ringback.intake.Chain;
import dev.ringback.intake.Classification;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.intake.Doors;
import dev.ringback.intake.MissedCall;
import dev.ringback.intake.Triage;
import dev.ringback.intake.Triaged;
import dev.ringback.intake.UrgentWords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** From one contact event to what it means for a caller's callback: opened, one more call, closed, or nothing. */
final class ContactIntake {

    /** How long a conversation is remembered for calls that become known only after it. */
    private static final Duration REACHED_KEPT = Duration.ofDays(14);

    private final Ringback ringback;
    private final ContactEventReader reader = new ContactEventReader(JsonMapper.shared());

    ContactIntake(Ringback ringback) {
        this.ringback = ringback;
    }

    /**
     * Takes one event, as EventBridge delivers it.
     *
     * @param log told when Connect keeps back what a call is judged by
     * @throws IllegalArgumentException if it cannot be read, saying why and naming the event where it has an id
     */
    void take(String body, LambdaLogger log) {
        ContactEvent event = decode(body);
        if (event.type().canDecide() && event.channel().mayBeVoice()) {
            switch (chain(event, log).classify()) {
                case Classification.Missed(MissedCall call) -> missed(call, log);
                case Classification.Reached reached -> reached(reached, log);
                case Classification.StillGoing _, Classification.NotOurs _ -> {}
            }
        }
    }

    private ContactEvent decode(String body) {
        return switch (reader.read(body.getBytes(StandardCharsets.UTF_8))) {
            case ContactEventReader.Reading.Understood(ContactEvent event) -> event;
            case ContactEventReader.Reading.NotUnderstood(ContactEventReader.Problem problem) ->
                throw new IllegalArgumentException(problem.toString());
        };
    }

    private Chain chain(ContactEvent event, LambdaLogger log) {
        return switch (ringback.contacts().contactOf(event)) {
            case ConnectContacts.Described.Found(Contact contact) -> {
                Chain chain = ringback.contacts().chain(event.instance(), contact);
                if (chain.completeness() == Chain.Completeness.KNOWN_LEGS) {
                    log.log(
                            "Connect would not list the legs of contact %s; judged by the %d that are known. Is connect:ListAssociatedContacts allowed?"
                                    .formatted(contact.id(), chain.legs().size()));
                }
                yield chain;
            }
            case ConnectContacts.Described.NotFound(ContactId contact) ->
                throw new IllegalArgumentException(
                        "event %s: Connect knows no contact %s".formatted(event.id(), contact));
        };
    }

    private void missed(MissedCall call, LambdaLogger log) {
        Directory directory = ringback.directories().current();
        Optional<Location> owner = location(directory, call.dialled());
        Location location = owner.orElseGet(directory::catchAllLocation);
        Doors doors = location.hours().isOpenAt(call.endedAt()) ? Doors.OPEN : Doors.CLOSED;
        Triaged triaged = triaged(directory, location, call);
        var triagedCall = new Call(
                call.chain(),
                call.startedAt(),
                call.endedAt(),
                call.reason(location.shortAbandon().under(), doors),
                triaged.bucket(),
                triaged.urgency(),
                owner.isPresent() ? Call.DialledNumber.OWNED : Call.DialledNumber.UNOWNED,
                call.said().consent(),
                call.said().voicemail(),
                call.dialled()
                        .flatMap(Callers::numberIn)
                        .flatMap(dialled -> location.line(dialled).campaign()),
                call.said().language());
        switch (Callers.of(call.caller())) {
            case Caller.Known(PhoneNumber number) ->
                missed(new CallerAtLocation(location.id(), number), triagedCall, location, log);
            case Caller.Withheld _ -> notOpened(location, triagedCall, NotOpened.WITHHELD_NUMBER);
            case Caller.Unusable _ -> notOpened(location, triagedCall, NotOpened.UNUSABLE_NUMBER);
        }
    }

    private static Triaged triaged(Directory directory, Location location, MissedCall call) {
        var urgentWords = UrgentWords.STANDARD.with(
                directory.urgentWords().added(), directory.urgentWords().removed());
        Optional<Bucket> implied = call.dialled()
                .flatMap(Callers::numberIn)
                .flatMap(dialled -> directory.bucketOfLine(location, dialled))
                .or(() -> call.queueArn().flatMap(queue -> directory.bucketOfQueue(location, queue)));
        return Triage.of(call.said(), implied, urgentWords);
    }

    private void missed(CallerAtLocation who, Call call, Location location, LambdaLogger log) {
        CallbackId id = ringback.newId();
        Optional<Callback> saved = ringback.casework().untilSaved(() -> {
            CallerRecord record = ringback.callbacks().load(who);
            Instant now = ringback.now();
            return switch (MissedCalls.decide(
                    record, call, id, ringback.directories().policy(location), now)) {
                case MissedCalls.Decision.Open(Callback opened) -> open(opened, call, location, now);
                case MissedCalls.Decision.Repeat(Callback before, Callback after) ->
                    Optional.of(ringback.casework().save(before, after, now));
                case MissedCalls.Decision.Known(Callback callback) -> Optional.of(callback);
                case MissedCalls.Decision.NotToBeCalled(NotOpened why) -> {
                    notOpened(location, call, why);
                    yield Optional.empty();
                }
                case MissedCalls.Decision.Answered _ -> Optional.empty();
            };
        });
        // The call is on its callback now; trying the whole event again would only ask Connect again.
        saved.ifPresent(callback -> ringback.performer().performOrLeave(callback, log));
    }

    private Optional<Callback> open(Callback opened, Call call, Location location, Instant now) throws Conflict {
        if (call.reason() == MissedReason.SHORT_ABANDON
                && location.shortAbandon().opens() == ShortAbandon.Opens.NOTHING) {
            notOpened(location, call, NotOpened.SHORT_ABANDON);
            return Optional.empty();
        }
        return Optional.of(ringback.casework().open(opened, now));
    }

    /** Records a call that opens nothing; if it was urgent, or came from somebody who is not to be called, a person is told. */
    private void notOpened(Location location, Call call, NotOpened why) {
        Directory directory = ringback.directories().current();
        Instant expiresAt = call.endedAt().plus(directory.keep());
        ringback.uncallable().record(location.id(), call.chain(), why, call.endedAt(), expiresAt);
        escalation(call, why)
                .ifPresent(told -> ringback.alerts()
                        .tell(new Alerts.Alert(
                                "contact-" + call.chain(),
                                location.id(),
                                told,
                                Optional.empty(),
                                directory.queueOwner(location).id())));
    }

    private static Optional<EscalationReason> escalation(Call call, NotOpened why) {
        if (call.urgency() == Urgency.URGENT) {
            return Optional.of(EscalationReason.URGENT_WORDS);
        }
        return switch (why) {
            case WRONG_NUMBER -> Optional.of(EscalationReason.CALL_FROM_WRONG_NUMBER);
            case DO_NOT_CALL -> Optional.of(EscalationReason.CALL_DESPITE_DO_NOT_CALL);
            case WITHHELD_NUMBER, UNUSABLE_NUMBER, SHORT_ABANDON -> Optional.empty();
        };
    }

    private void reached(Classification.Reached reached, LambdaLogger log) {
        Directory directory = ringback.directories().current();
        Location location = location(directory, reached.dialled()).orElseGet(directory::catchAllLocation);
        if (!(Callers.of(reached.caller()) instanceof Caller.Known(PhoneNumber number))) {
            return;
        }
        var who = new CallerAtLocation(location.id(), number);
        ringback.casework()
                .untilSaved(() -> closed(ringback.callbacks().load(who), reached))
                .ifPresent(callback -> ringback.performer().performOrLeave(callback, log));
    }

    private Optional<Callback> closed(CallerRecord record, Classification.Reached reached) throws Conflict {
        Instant now = ringback.now();
        Optional<Callback> open = record.newest().filter(Callback::isOpen);
        var conversation = new CallerRecord.Reached(reached.at(), reached.chain());
        if (open.isEmpty()) {
            ringback.callbacks().noteReached(record.who(), conversation, now.plus(REACHED_KEPT));
            return Optional.empty();
        }
        Callback closed = switch (reached.dialler()) {
            case CALLER -> Reaching.reachedElsewhere(open.get(), conversation, now);
            case PRACTICE -> Reaching.reachedByUs(open.get(), conversation, now);
        };
        return Optional.of(ringback.casework().save(open.get(), closed, now));
    }

    private static Optional<Location> location(Directory directory, Optional<Address> dialled) {
        return dialled.flatMap(Callers::numberIn).flatMap(directory::ownerOf);
    }
}
