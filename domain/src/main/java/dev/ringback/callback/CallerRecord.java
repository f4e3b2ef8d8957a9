package dev.ringback.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that is kept of one caller at one location.
 *
 * @param callbacks oldest first; at most the last is open
 * @param elsewhere the same caller's callbacks at other locations
 * @param reached when the caller was last reached or reached us, if that was noted
 * @param said what the caller last said about texts in a call that is on no callback, if that was noted
 * @param kept how the number stands with the tenant, as it was noted beside the callbacks
 * @param wishedBy the other patients who are called on the caller's number
 * @param unreadable the numbers of the caller's callbacks, wherever, that are kept and cannot be read
 * @param owed what is owed to the caller after calls, wherever, and is not done yet
 * @param done what was owed to them, is done, and is still kept: it may outlast its callback
 */
public record CallerRecord(
        CallerAtLocation who,
        List<Callback> callbacks,
        List<Callback> elsewhere,
        Optional<Reached> reached,
        Optional<Consent> said,
        Standing kept,
        List<WishedBy> wishedBy,
        List<Integer> unreadable,
        List<FollowUpKey> owed,
        List<FollowUpKey> done) {

    /** The record of a caller whose callbacks could all be read, of whose number nothing is noted, and to whom nothing is owed. */
    public CallerRecord(
            CallerAtLocation who,
            List<Callback> callbacks,
            List<Callback> elsewhere,
            Optional<Reached> reached,
            Optional<Consent> said) {
        this(who, callbacks, elsewhere, reached, said, Standing.NONE, List.of(), List.of(), List.of(), List.of());
    }

    /** A conversation with an agent of the practice, and the chain of contacts in which it took place. */
    public record Reached(Instant at, ContactId chain) {}

    public CallerRecord {
        callbacks = callbacks.stream()
                .sorted(Comparator.comparingInt(Callback::ordinal))
                .toList();
        elsewhere = List.copyOf(elsewhere);
        wishedBy = List.copyOf(wishedBy);
        unreadable = List.copyOf(unreadable);
        owed = List.copyOf(owed);
        done = List.copyOf(done);
    }

    /** What is open for the same caller at other locations. */
    public List<Callback> siblings() {
        return elsewhere.stream().filter(Callback::isOpen).toList();
    }

    /**
     * Whether a callback that opens now has siblings, or a follow-up beside it, which is a sibling in all but name. One that cannot be read may
     * be open; once it was repaired, one person has both, as if they were of two locations.
     */
    Siblings siblingsOfTheNext() {
        return siblings().isEmpty() && wishedBy.isEmpty() && unreadable.isEmpty() && owed.isEmpty()
                ? Siblings.NONE
                : Siblings.SEEN;
    }

    /** The number of the caller's next callback, wherever it opens. */
    public int nextOrdinal() {
        Stream<Integer> readable =
                Stream.concat(callbacks.stream(), elsewhere.stream()).map(Callback::ordinal);
        Stream<Integer> others = Stream.concat(wishedBy.stream().map(WishedBy::ordinal), unreadable.stream());
        Stream<Integer> besideWhichSomethingStands = Stream.concat(owed.stream(), done.stream())
                .map(followUp -> followUp.of().ordinal());
        return Stream.of(readable, others, besideWhichSomethingStands)
                        .flatMap(Function.identity())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)
                + 1;
    }

    public Optional<Callback> newest() {
        return callbacks.isEmpty() ? Optional.empty() : Optional.of(callbacks.getLast());
    }

    /** The callback that this chain of contacts is a call of. */
    public Optional<Callback> callbackOf(ContactId chain) {
        return callbacks.stream()
                .filter(callback -> callback.call(chain).isPresent())
                .findFirst();
    }

    /** What a new callback inherits: from the one before it, from calls that are on none, and from what holds for the number. */
    public Preferences preferences() {
        Preferences inherited =
                newest().map(Callback::preferences).orElse(Preferences.NONE).with(said);
        return inherited.with(standing().isDoNotCall() ? MayCall.DO_NOT_CALL : MayCall.MAY_CALL);
    }

    /** How the number stands with the whole tenant: what was noted of it, and what callbacks say that were not noted from yet. */
    public Standing standing() {
        Standing histories = kept.with(Lasting.standing(callbacks)).with(Lasting.standing(elsewhere));
        return said.flatMap(Lasting::said).map(histories::with).orElse(histories);
    }
}
