package dev.ringback.numbers;

import dev.ringback.callback.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Folds the calls of a log into episodes (docs/audit.md). */
final class AuditEpisodes {

    /** By when they began: who is dialled while a missed call still rings is dialled because of it. */
    private static final Comparator<AuditedCall> AS_THEY_COUNT =
            Comparator.comparing(AuditedCall::begun).thenComparingInt(call -> call.isMissed() ? 0 : 1);

    /** The missed calls of one number at one place, while nobody has reached it. */
    private static final class Waiting {
        private final String place;
        private final String line;
        private Instant since;
        private int missedCalls = 1;

        Waiting(String place, String line, Instant since) {
            this.place = place;
            this.line = line;
            this.since = since;
        }

        /** Somebody waits from the end of the one that ended first. */
        void again(Instant ended) {
            missedCalls++;
            since = ended.isBefore(since) ? ended : since;
        }

        /** What began before the end of the missed call ends a waiting of no time. */
        AuditEpisode over(PhoneNumber patient, AuditEpisode.End end) {
            return new AuditEpisode(patient, line, since, missedCalls, end.notBefore(since));
        }
    }

    private final UnaryOperator<String> placeOfLine;
    private final Map<PhoneNumber, List<Waiting>> waiting = new HashMap<>();
    private final List<AuditEpisode> over = new ArrayList<>();

    private AuditEpisodes(UnaryOperator<String> placeOfLine) {
        this.placeOfLine = placeOfLine;
    }

    /**
     * In the order in which they began.
     *
     * @param placeOfLine the line itself, or the location that it belongs to: two lines of one place make one episode
     */
    static List<AuditEpisode> of(List<AuditedCall> calls, UnaryOperator<String> placeOfLine) {
        AuditEpisodes episodes = new AuditEpisodes(placeOfLine);
        calls.stream()
                .filter(call -> call.patient().isPresent())
                .sorted(AS_THEY_COUNT)
                .forEachOrdered(episodes::take);
        List.copyOf(episodes.waiting.keySet())
                .forEach(caller -> episodes.end(caller, new AuditEpisode.End.NeverReached()));
        episodes.over.sort(Comparator.comparing(AuditEpisode::since)
                .thenComparing(episode -> episode.caller().e164())
                .thenComparing(AuditEpisode::line));
        return List.copyOf(episodes.over);
    }

    private void take(AuditedCall call) {
        PhoneNumber patient = call.patient().orElseThrow();
        if (call.isMissed()) {
            miss(patient, call);
            return;
        }
        switch (call.way()) {
            case OUTBOUND -> end(patient, new AuditEpisode.End.CalledBack(call.begun()));
            case INBOUND -> end(patient, new AuditEpisode.End.CalledAgain(call.begun()));
        }
    }

    private void miss(PhoneNumber patient, AuditedCall call) {
        String place = placeOfLine.apply(call.line());
        List<Waiting> ofPatient = waiting.computeIfAbsent(patient, _ -> new ArrayList<>(1));
        ofPatient.stream()
                .filter(one -> one.place.equals(place))
                .findFirst()
                .ifPresentOrElse(
                        one -> one.again(call.ended()),
                        () -> ofPatient.add(new Waiting(place, call.line(), call.ended())));
    }

    /** Who is reached is reached, whatever line it was about. */
    private void end(PhoneNumber patient, AuditEpisode.End end) {
        List<Waiting> ofPatient = waiting.remove(patient);
        if (ofPatient != null) {
            ofPatient.forEach(one -> over.add(one.over(patient, end)));
        }
    }
}
