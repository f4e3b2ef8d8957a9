package dev.ringback.casework.memory;

import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is noted of callers beside their callbacks, in memory. */
final class MemoryNotes {

    private final Map<CallerAtLocation, CallerRecord.Reached> reached = new HashMap<>();
    private final Map<CallerAtLocation, Consent> said = new HashMap<>();

    Optional<CallerRecord.Reached> reached(CallerAtLocation who) {
        return Optional.ofNullable(reached.get(who));
    }

    Optional<Consent> said(CallerAtLocation who) {
        return Optional.ofNullable(said.get(who));
    }

    Stream<CallerAtLocation> callers() {
        return Stream.concat(reached.keySet().stream(), said.keySet().stream());
    }

    void note(CallerAtLocation who, CallerRecord.Reached conversation) {
        reached.merge(who, conversation, (noted, told) -> {
            boolean isAnother = !noted.chain().equals(told.chain());
            return isAnother && noted.at().isBefore(told.at()) ? told : noted;
        });
    }

    void note(CallerAtLocation who, Consent word) {
        said.merge(who, word, (noted, told) -> {
            boolean outweighs = told.said().prevails()
                    ? !noted.at().isAfter(told.at()) && !isSameWord(noted, told)
                    : noted.at().isBefore(told.at());
            return outweighs ? told : noted;
        });
    }

    private static boolean isSameWord(Consent noted, Consent told) {
        return noted.said() == told.said() && noted.evidence().equals(told.evidence());
    }

    int forget(PhoneNumber caller) {
        int before = reached.size() + said.size();
        reached.keySet().removeIf(who -> who.caller().equals(caller));
        said.keySet().removeIf(who -> who.caller().equals(caller));
        return before - reached.size() - said.size();
    }
}
