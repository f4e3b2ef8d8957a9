package dev.ringback.casework.memory;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.RequestLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests that came with a key, in memory. */
public final class MemoryRequests implements RequestLog {

    private record Key(PersonId person, String key) {}

    private record Kept(String fingerprint, Instant began, Optional<Answer> answer) {}

    private final Map<Key, Kept> requests = new HashMap<>();

    @Override
    public Known begin(PersonId person, String key, String fingerprint, Instant now) {
        Kept kept = requests.get(new Key(person, key));
        if (kept == null || !kept.began().plus(KEPT).isAfter(now)) {
            requests.put(new Key(person, key), new Kept(fingerprint, now, Optional.empty()));
            return new Known.New();
        }
        if (!kept.fingerprint().equals(fingerprint)) {
            return new Known.Different();
        }
        return kept.answer().<Known>map(Known.Answered::new).orElseGet(() -> RequestLog.unanswered(kept.began(), now));
    }

    @Override
    public void answered(PersonId person, String key, Answer answer) {
        requests.computeIfPresent(
                new Key(person, key), (_, kept) -> new Kept(kept.fingerprint(), kept.began(), Optional.of(answer)));
    }

    @Override
    public int forget(PersonId person, Set<CallbackId> callbacks) {
        int before = requests.size();
        requests.entrySet()
                .removeIf(request -> request.getKey().person().equals(person)
                        && request.getValue()
                                .answer()
                                .flatMap(Answer::shown)
                                .filter(shown -> callbacks.contains(shown.callback()))
                                .isPresent());
        return before - requests.size();
    }
}
