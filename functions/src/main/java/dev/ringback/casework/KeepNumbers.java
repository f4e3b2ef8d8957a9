package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.followup.FollowUp;
import dev.ringback.numbers.HoursInForce;
import dev.ringback.numbers.Tallies;
import dev.ringback.numbers.Tally;
import dev.ringback.rhythm.OpenHours;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Follows what is written and keeps what the numbers are folded from (docs/numbers.md). It may be told of a thing as often as it is: each
 * counts once.
 */
public final class KeepNumbers {

    /** Something that was written, as far as it is counted. */
    public sealed interface Change {

        /**
         * A history has new entries.
         *
         * @param whole the callback as it was then, unless some of its history was set aside by then
         * @param after how many entries were there before
         * @param until how many there are now
         */
        record Grew(CallbackKey key, Optional<Callback> whole, int after, int until) implements Change {}

        /**
         * Something is owed after a call, or something happened to it.
         *
         * @param after how many entries its history had before
         */
        record Owed(FollowUp followUp, int after) implements Change {}

        /** A missed call opened no callback. */
        record OpenedNothing(UncallableCall call) implements Change {}

        /**
         * A patient said by text that there should be no more.
         *
         * @param text the id of that text
         */
        record Stopped(PhoneNumber number, String text, Instant at) implements Change {}
    }

    /** What has no history is kept as it was first told. */
    private static final int NO_HISTORY = 0;

    private final CallbackStore callbacks;
    private final TallyStore tallies;
    private final CurrentDirectory directory;
    private final DirectoriesInForce directories;

    public KeepNumbers(
            CallbackStore callbacks,
            TallyStore tallies,
            DirectoryStore directories,
            CurrentDirectory directory,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.tallies = tallies;
        this.directory = directory;
        this.directories = new DirectoriesInForce(directories, clock);
    }

    /** What follows from a change, and was kept of it. */
    public Set<Tally> follow(Change change) {
        return switch (change) {
            case Change.Grew grew ->
                grew.whole()
                        .or(() -> callbacks.find(grew.key()))
                        .filter(callback -> callback.history().size() >= grew.until())
                        .map(callback -> keep(callback.asOf(grew.until()), grew.after()))
                        .orElse(Set.of());
            case Change.Owed(FollowUp followUp, int after) ->
                callbacks
                        .find(followUp.key().of())
                        .map(from -> keep(followUp, from, after))
                        .orElse(Set.of());
            case Change.OpenedNothing(UncallableCall call) ->
                keep(new Tally.Uncallable(
                        call.chain().id(),
                        new Tally.Place(call.location(), Optional.empty(), Optional.empty()),
                        local(call.endedAt(), call.location())));
            case Change.Stopped(PhoneNumber number, String text, Instant at) -> {
                LocationId location = whereItWasKnown(number, at);
                yield keep(new Tally.Stop(
                        text, new Tally.Place(location, Optional.empty(), Optional.empty()), local(at, location)));
            }
        };
    }

    private Set<Tally> keep(Callback callback, int after) {
        Set<Tally> since = Tallies.since(after, callback, directories.hoursOf(callback.location()));
        tallies.keep(since, callback.history().size());
        return since;
    }

    private Set<Tally> keep(FollowUp followUp, Callback from, int after) {
        HoursInForce hours = directories.hoursOf(from.location());
        Tally now = Tallies.of(followUp, from, hours);
        boolean isNew = after == 0 || !now.equals(Tallies.of(followUp.asOf(after), from, hours));
        Set<Tally> since = isNew ? Set.of(now) : Set.of();
        tallies.keep(since, followUp.history().size());
        return since;
    }

    private Set<Tally> keep(Tally ofNoHistory) {
        tallies.keep(Set.of(ofNoHistory), NO_HISTORY);
        return Set.of(ofNoHistory);
    }

    /** A word on texts counts where the patient's last callback was, as it was then: counted anew years later it counts there again. */
    private LocationId whereItWasKnown(PhoneNumber number, Instant at) {
        return callbacks.records(number).stream()
                .flatMap(record -> record.callbacks().stream())
                .filter(callback -> !callback.openedAt().isAfter(at))
                .max(Comparator.comparing(Callback::openedAt))
                .map(Callback::location)
                .orElseGet(() -> directory.current().catchAll());
    }

    private OffsetDateTime local(Instant at, LocationId location) {
        OpenHours hours = directories.location(location, at).hours();
        return at.atZone(hours.zone()).toOffsetDateTime();
    }
}
