package dev.ringback.callback;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A naive reading of who looked at a number, of how often a claim was kept, and of who has done something. */
final class NaiveLooks {

    private NaiveLooks() {}

    static List<Entry> sinceItChangedHands(List<Entry> history) {
        int from = history.size();
        while (from > 0 && !changesHands(history.get(from - 1))) {
            from--;
        }
        return history.subList(Math.max(0, from - 1), history.size());
    }

    private static boolean changesHands(Entry entry) {
        return entry instanceof Entry.Claimed
                || entry instanceof Entry.Reassigned
                || entry instanceof Entry.Released
                || entry instanceof Entry.Lapsed
                || entry instanceof Entry.HandedOff
                || entry instanceof Entry.Returned;
    }

    static long keeps(List<Entry> sinceItChangedHands) {
        long keeps = 0;
        for (Entry entry : sinceItChangedHands.reversed()) {
            if (!(entry instanceof Entry.NumberShown)
                    && !(entry instanceof Entry.VoicemailHeard)
                    && !(entry instanceof Entry.Renewed)
                    && isBy(taker(sinceItChangedHands), entry)) {
                return keeps;
            }
            keeps += entry instanceof Entry.Renewed ? 1 : 0;
        }
        return keeps;
    }

    /** Whom it was noted of since it last changed hands or was closed, with each call that they heard. */
    static Set<String> heard(List<Entry> history) {
        Set<String> heard = new TreeSet<>();
        for (Entry entry : sinceItChangedHands(history)) {
            if (entry instanceof Entry.Closed) {
                heard.clear();
            } else if (entry instanceof Entry.VoicemailHeard listening) {
                heard.add(listening.by().id() + " " + listening.call());
            }
        }
        return heard;
    }

    private static List<PersonId> taker(List<Entry> sinceItChangedHands) {
        return switch (sinceItChangedHands.getFirst()) {
            case Entry.Claimed claimed -> List.of(claimed.by().id());
            case Entry.Reassigned reassigned -> List.of(reassigned.to().id());
            case Entry other -> List.of();
        };
    }

    /** By the record's own field. */
    private static boolean isBy(List<PersonId> person, Entry entry) {
        return Stream.of(entry.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("by"))
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(entry);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(by -> by instanceof Actor.Staff(Worker worker) ? worker : by)
                .filter(Worker.class::isInstance)
                .map(Worker.class::cast)
                .anyMatch(worker -> person.contains(worker.id()));
    }
}
