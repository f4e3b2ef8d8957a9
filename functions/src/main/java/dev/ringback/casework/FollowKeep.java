package dev.ringback.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Has what is kept already follow the directory in force when that says another {@code keep}, a bounded step a sweep
 * (docs/adr/0031-what-is-closed-follows-keep.md).
 */
public final class FollowKeep {

    /** A thousand parts take forty sweeps, a little more than three hours, where few are changed in each. */
    private static final int PARTS_A_STEP = 25;

    /** So many writes take a fraction of the sweeper's time. */
    private static final int CHANGES_A_STEP = 2_000;

    /** Once all follows the directory, it is asked again after so long: a {@code keep} changes once in years. */
    static final Duration LOOKS_EVERY = Duration.ofHours(1);

    private final KeptItems items;
    private final CurrentDirectory directory;
    private final InstantSource clock;
    private Instant looksAgainAt = Instant.MIN;

    public FollowKeep(KeptItems items, CurrentDirectory directory, InstantSource clock) {
        this.items = items;
        this.directory = directory;
        this.clock = clock;
    }

    /** Goes on where the last step ended; nothing is done before the first directory is applied. */
    public void step(Log log) {
        if (clock.instant().isBefore(looksAgainAt)) {
            return;
        }
        directory.ifApplied().ifPresent(current -> {
            Optional<KeptItems.Progress> known = items.progress();
            // What was kept before anybody looked was kept by the directory in force.
            if (known.isEmpty()) {
                items.save(new KeptItems.Progress(current.keep(), KeptItems.PARTS));
            } else if (!known.get().keep().equals(current.keep())) {
                goOn(new KeptItems.Progress(current.keep(), 0), log);
            } else if (!known.get().isDone()) {
                goOn(known.get(), log);
            } else {
                looksAgainAt = clock.instant().plus(LOOKS_EVERY);
            }
        });
    }

    private void goOn(KeptItems.Progress from, Log log) {
        Duration keep = from.keep();
        Instant now = clock.instant();
        int changes = 0;
        int part = from.next();
        int end = Math.min(part + PARTS_A_STEP, KeptItems.PARTS);
        while (part < end && changes < CHANGES_A_STEP) {
            changes += items.follow(part, keep, now);
            part++;
            items.save(new KeptItems.Progress(keep, part));
        }
        log.note("What is kept already follows the directory's keep: %d of %d parts, %d changed now"
                .formatted(part, KeptItems.PARTS, changes));
    }
}
