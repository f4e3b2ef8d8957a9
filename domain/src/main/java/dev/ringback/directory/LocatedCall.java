package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallerWords;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.QueuedCallback;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Wishes;
import dev.ringback.intake.BusinessHours;
import dev.ringback.intake.Caller;
import dev.ringback.intake.Callers;
import dev.ringback.intake.Customer;
import dev.ringback.intake.MissedCall;
import dev.ringback.intake.Triage;
import dev.ringback.intake.Triaged;
import dev.ringback.intake.UrgentWords;
import dev.ringback.texting.SpokenWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A missed call in the light of the directory: which location it belongs to, who called, and what kind of call it was
 * (docs/rules.md §1–2).
 *
 * @param location the owner of the number that was dialled; the catch-all where no location owns it
 * @param caller who is to be called back
 * @param numbers every number of theirs that came with the call, the one to be called first
 */
public record LocatedCall(Location location, Caller caller, List<PhoneNumber> numbers, Call call) {

    public static LocatedCall of(MissedCall missed, Directory directory) {
        Optional<PhoneNumber> dialled = missed.dialled().flatMap(Callers::numberIn);
        Optional<Location> owner = dialled.flatMap(directory::ownerOf);
        Location location = owner.orElseGet(directory::catchAllLocation);
        Triaged triaged = triaged(missed, directory, location, dialled);
        BusinessHours businessHours =
                location.hours().isOpenAt(missed.endedAt()) ? BusinessHours.DURING : BusinessHours.OUTSIDE;
        List<PhoneNumber> numbers = numbers(missed, directory);
        var call = new Call(
                missed.chain(),
                missed.startedAt(),
                missed.endedAt(),
                missed.reason(location.shortAbandon().under(), businessHours),
                triaged.bucket(),
                triaged.urgency(),
                owner.isPresent() ? Call.DialledNumber.OWNED : Call.DialledNumber.UNOWNED,
                consent(missed),
                missed.said().voicemail(),
                missed.said().heard(),
                dialled.flatMap(number -> location.line(number).campaignOfACall()),
                missed.said().language(),
                missed.said().reason().flatMap(reason -> CallerWords.of(reason.words())),
                missed.queued().map(queued -> queued(queued, missed, location)),
                wishes(missed, numbers, directory));
        return new LocatedCall(location, caller(missed.caller(), numbers), numbers, call);
    }

    /** Who says in the call that they want no texts gets none, whatever they chose before (docs/rules.md §8). */
    private static Optional<TextConsent> consent(MissedCall missed) {
        return missed.said()
                .reason()
                .filter(reason -> SpokenWords.refuseTexts(reason.words()))
                .map(_ -> TextConsent.REVOKED)
                .or(missed.said()::consent);
    }

    /** The numbers of who called; of a withheld one the number that they typed is theirs. */
    private static List<PhoneNumber> numbers(MissedCall missed, Directory directory) {
        List<PhoneNumber> numbers = numbers(missed.caller(), directory);
        return numbers.isEmpty() ? typed(missed, directory).stream().toList() : numbers;
    }

    private static Optional<PhoneNumber> typed(MissedCall missed, Directory directory) {
        return missed.said().wishes().callOn().filter(number -> !directory.isOurOwn(number));
    }

    /** A number that they have given is wished for where it is not the one that they are known by. */
    private static Wishes wishes(MissedCall missed, List<PhoneNumber> numbers, Directory directory) {
        Wishes said = missed.said().wishes();
        return typed(missed, directory)
                        .filter(number -> !numbers.getFirst().equals(number))
                        .isPresent()
                ? said
                : said.withoutNumber();
    }

    /** The numbers of a patient, the one to be called first: the one that they gave, then the one that they called from; none of them ours. */
    public static List<PhoneNumber> numbers(Customer customer, Directory directory) {
        return customer.addresses().stream()
                .flatMap(address -> Callers.numberIn(address).stream())
                .filter(number -> !directory.isOurOwn(number))
                .distinct()
                .toList();
    }

    private static Caller caller(Customer customer, List<PhoneNumber> numbers) {
        if (!numbers.isEmpty()) {
            return new Caller.Known(numbers.getFirst());
        }
        Caller from = Callers.of(customer.from());
        return from instanceof Caller.Known ? new Caller.OurOwn() : from;
    }

    /** A queue that has not called by the time at which the location next closes is not waited for any longer. */
    private static QueuedCallback queued(MissedCall.Queued queued, MissedCall missed, Location location) {
        return switch (queued) {
            case MissedCall.Queued.Waiting(Instant since) ->
                new QueuedCallback(since, location.hours().nextClose(missed.endedAt()));
            case MissedCall.Queued.Over(Instant at) -> QueuedCallback.over(at);
        };
    }

    private static Triaged triaged(
            MissedCall missed, Directory directory, Location location, Optional<PhoneNumber> dialled) {
        UrgentWords urgentWords = UrgentWords.STANDARD.with(
                directory.urgentWords().added(), directory.urgentWords().removed());
        Optional<Bucket> implied = dialled.flatMap(number -> directory.bucketOfLine(location, number))
                .or(() -> missed.queueArn().flatMap(queue -> directory.bucketOfQueue(location, queue)));
        return Triage.of(missed.said(), implied, urgentWords);
    }
}
