package dev.ringback.casework.memory;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.WishedBy;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.NumberStore;
import dev.ringback.casework.RecordsUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What outlives the callbacks of a number, in memory. */
public final class MemoryNumbers implements NumberStore {

    private final MemoryCallbacks callbacks;
    private final Map<PhoneNumber, Standing> standings = new HashMap<>();
    private final Map<PhoneNumber, Map<String, LedgerLine>> ledgers = new HashMap<>();
    private final Map<PhoneNumber, Instant> erasures = new HashMap<>();
    private final Map<PhoneNumber, List<WishedBy>> wishes = new HashMap<>();
    private final List<RecordsUse> uses = new ArrayList<>();

    MemoryNumbers(MemoryCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    Standing standing(PhoneNumber number) {
        return standings.getOrDefault(number, Standing.NONE);
    }

    public List<RecordsUse> uses() {
        return List.copyOf(uses);
    }

    @Override
    public void note(PhoneNumber number, Standing.Said said) {
        standings.put(number, standing(number).with(said));
    }

    @Override
    public void write(PhoneNumber number, LedgerLine line) {
        lines(number).putIfAbsent(line.id(), line);
    }

    private Map<String, LedgerLine> lines(PhoneNumber number) {
        return ledgers.computeIfAbsent(number, _ -> new LinkedHashMap<>());
    }

    @Override
    public List<LedgerLine> ledger(PhoneNumber number) {
        return lines(number).values().stream()
                .sorted(Comparator.comparing(LedgerLine::at).thenComparing(LedgerLine::id))
                .toList();
    }

    @Override
    public void noteErasure(PhoneNumber number, Instant at) {
        erasures.put(number, at);
    }

    @Override
    public Optional<Instant> erasedAt(PhoneNumber number) {
        return Optional.ofNullable(erasures.get(number));
    }

    @Override
    public void forget(Callback closed) throws Conflict {
        callbacks.forget(closed);
    }

    @Override
    public int forgetNotes(PhoneNumber number) {
        return callbacks.notes.forget(number);
    }

    @Override
    public int forgetLedger(PhoneNumber number, Instant until) {
        int before = lines(number).size();
        lines(number).values().removeIf(line -> !line.at().isAfter(until));
        return before - lines(number).size();
    }

    @Override
    public void forgetAllButRefusals(PhoneNumber number) {
        standings.put(number, standing(number).refusals());
    }

    @Override
    public void noteWish(PhoneNumber number, PhoneNumber patient, Instant expiresAt) {
        Optional<WishedBy> noted = wishedBy(number).stream()
                .filter(wish -> wish.patient().equals(patient))
                .findFirst();
        noted.ifPresent(wish -> wishes(number).remove(wish));
        Instant until = noted.map(wish -> wish.until().plusSeconds(1))
                .filter(expiresAt::isBefore)
                .orElse(expiresAt);
        wishes(number)
                .add(new WishedBy(
                        patient,
                        noted.map(WishedBy::ordinal).orElseGet(() -> callbacks.callers.nextOrdinal(number)),
                        until));
        callbacks.mark(number);
    }

    @Override
    public List<WishedBy> wishedBy(PhoneNumber number) {
        return List.copyOf(wishes(number));
    }

    private List<WishedBy> wishes(PhoneNumber number) {
        return wishes.computeIfAbsent(number, _ -> new ArrayList<>());
    }

    /** Whether a wish stands where a callback would. */
    boolean isTaken(CallbackKey key) {
        return wishes(key.caller()).stream().anyMatch(wish -> wish.ordinal() == key.ordinal());
    }

    @Override
    public void forgetWish(PhoneNumber number, WishedBy wish) throws Conflict {
        boolean isNotedAgain =
                wishes(number).stream().anyMatch(noted -> noted.ordinal() == wish.ordinal() && !noted.equals(wish));
        if (isNotedAgain) {
            throw new Conflict();
        }
        wishes(number).remove(wish);
    }

    @Override
    public void note(RecordsUse use) {
        uses.add(use);
    }
}
