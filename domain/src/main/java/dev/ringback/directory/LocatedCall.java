package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.intake.Caller;
import dev.ringback.intake.Callers;
import dev.ringback.intake.Doors;
import dev.ringback.intake.MissedCall;
import dev.ringback.intake.Triage;
import dev.ringback.intake.Triaged;
import dev.ringback.intake.UrgentWords;
import java.util.Optional;

/**
 * A missed call in the light of the directory: which location it belongs to, who called, and what kind of call it was
 * (docs/rules.md §1–2).
 *
 * @param location the owner of the number that was dialled; the catch-all where no location owns it
 */
public record LocatedCall(Location location, Caller caller, Call call) {

    public static LocatedCall of(MissedCall missed, Directory directory) {
        Optional<PhoneNumber> dialled = missed.dialled().flatMap(Callers::numberIn);
        Optional<Location> owner = dialled.flatMap(directory::ownerOf);
        Location location = owner.orElseGet(directory::catchAllLocation);
        Triaged triaged = triaged(missed, directory, location, dialled);
        Doors doors = location.hours().isOpenAt(missed.endedAt()) ? Doors.OPEN : Doors.CLOSED;
        var call = new Call(
                missed.chain(),
                missed.startedAt(),
                missed.endedAt(),
                missed.reason(location.shortAbandon().under(), doors),
                triaged.bucket(),
                triaged.urgency(),
                owner.isPresent() ? Call.DialledNumber.OWNED : Call.DialledNumber.UNOWNED,
                missed.said().consent(),
                missed.said().voicemail(),
                dialled.flatMap(number -> location.line(number).campaign()),
                missed.said().language());
        return new LocatedCall(location, Callers.of(missed.caller()), call);
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
