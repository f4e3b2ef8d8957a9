package dev.ringback.local.invariants;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.directory.Location;
import dev.ringback.rhythm.RhythmRules;
import java.util.List;
import java.util.Optional;

/** Never more attempts than the rhythm has; none outside open time, after closure or hand-off (architecture.md, 5). */
final class AttemptsFollowTheRhythm implements Invariant {

    @Override
    public String rule() {
        return "5: never more attempts than the rhythm has, none outside open time, after closure or hand-off";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        return moment.changes().stream()
                .flatMap(change -> broken(change, moment).stream())
                .findFirst();
    }

    private static Optional<String> broken(Moment.Change change, Moment moment) {
        Callback after = change.after();
        Location location = moment.locationOf(after);
        RhythmRules rules = moment.directory().rhythmRules(location, after.bucket());
        List<Entry> history = after.history();
        boolean stopped = false;
        int seen = change.before().map(before -> before.history().size()).orElse(0);
        for (int i = 0; i < history.size(); i++) {
            Entry entry = history.get(i);
            boolean isNew = i >= seen;
            if (entry instanceof Entry.Due due && isNew) {
                if (stopped) {
                    return Optional.of(
                            "attempt " + due.attempt() + " became due on " + after.id() + " after closure or hand-off");
                }
                if (due.attempt().number() > rules.attempts()) {
                    return Optional.of(
                            "attempt " + due.attempt() + " of " + rules.attempts() + " became due on " + after.id());
                }
                if (!location.hours().isOpenAt(due.at())) {
                    return Optional.of("attempt " + due.attempt() + " of " + after.id() + " became due at " + due.at()
                            + ", when " + location.id() + " is closed");
                }
            }
            stopped = switch (entry) {
                case Entry.HandedOff _, Entry.Closed _ -> true;
                case Entry.Returned _ -> false;
                default -> stopped;
            };
        }
        return Optional.empty();
    }
}
