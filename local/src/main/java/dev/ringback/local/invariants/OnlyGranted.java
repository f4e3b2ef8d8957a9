package dev.ringback.local.invariants;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.PersonId;
import dev.ringback.directory.Person;
import java.util.List;
import java.util.Optional;

/** Nobody reads or changes a callback that was not granted to them (architecture.md, 9; brief.md §10). */
final class OnlyGranted implements Invariant {

    private static final int OK = 200;
    private static final int REDIRECT = 300;

    @Override
    public String rule() {
        return "9: nobody reads or changes a callback that was not granted to them";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        return moment.changes().stream()
                .flatMap(change -> changedBy(change, moment).stream())
                .findFirst()
                .or(() -> moment.answer().flatMap(answer -> readBy(answer, moment)));
    }

    private static Optional<String> changedBy(Moment.Change change, Moment moment) {
        List<Entry> history = change.after().history();
        int seen = change.before().map(before -> before.history().size()).orElse(0);
        Bucket bucket = change.before().orElse(change.after()).bucket();
        return history.subList(Math.min(seen, history.size()), history.size()).stream()
                .flatMap(entry -> actor(entry).stream())
                .filter(who -> !granted(who.id(), change.after(), bucket, moment))
                .findFirst()
                .map(who -> who + " changed " + change.after().id() + ", which was not granted to them");
    }

    private static Optional<String> readBy(Moment.Answer answer, Moment moment) {
        if (answer.status() < OK || answer.status() >= REDIRECT) {
            return Optional.empty();
        }
        String who = answer.as().orElse("nobody");
        return moment.stored().stream()
                .map(Moment.Stored::callback)
                .filter(callback -> answer.body().contains(callback.id().id()))
                // What an action has just re-triaged or handed off may be shown once more to who did it.
                .filter(callback -> moment.changes().stream()
                        .noneMatch(change -> change.after().id().equals(callback.id())))
                .filter(callback -> !granted(who, callback, callback.bucket(), moment))
                .findFirst()
                .map(callback -> who + " read " + callback.id() + ", which was not granted to them");
    }

    private static boolean granted(String who, Callback callback, Bucket bucket, Moment moment) {
        Optional<Person> person = moment.directory().person(who);
        return person.filter(found -> found.grants().covers(callback.location())
                        && found.grants().covers(bucket))
                .isPresent();
    }

    private static Optional<PersonId> actor(Entry entry) {
        return switch (entry) {
            case Entry.Claimed claimed -> Optional.of(claimed.by());
            case Entry.Renewed renewed -> Optional.of(renewed.by());
            case Entry.Released released -> Optional.of(released.by());
            case Entry.OutcomeRecorded recorded -> Optional.of(recorded.by());
            case Entry.ReTriaged reTriaged -> reTriaged.by();
            case Entry.NumberShown shown -> Optional.of(shown.by());
            case Entry.Reassigned reassigned -> Optional.of(reassigned.by());
            case Entry.HandedOff handedOff -> handedOff.by();
            case Entry.Returned returned -> Optional.of(returned.by());
            case Entry.Noted noted -> Optional.of(noted.by());
            case Entry.ConsentRecorded recorded -> recorded.by();
            case Entry.CallWish wish -> Optional.of(wish.by());
            default -> Optional.empty();
        };
    }
}
