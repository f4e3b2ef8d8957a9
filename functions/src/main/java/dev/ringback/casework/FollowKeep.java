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

    private final KeptItems items;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    /** Once all is followed, the directory is looked at so seldom: a keep is a matter of months. */
    static final Duration LOOKS_EVERY = Duration.ofHours(1);

    /** Of this directory all is followed. A later one, or one in between, has another number: no sweep runs beside another. */
    private int followed = DirectoryStore.NONE;

    private Instant looksAgainAt = Instant.MIN;

    public FollowKeep(KeptItems items, CurrentDirectory directory, InstantSource clock) {
        this.items = items;
        this.directory = directory;
        this.clock = clock;
    }

    /** Goes on where the last step ended; nothing is done before the first directory is applied, nor between two looks once all is followed. */
    public void step(Log log) {
        Instant now = clock.instant();
        if (now.isBefore(looksAgainAt)) {
            return;
        }
        directory.ifApplied().ifPresent(current -> {
            if (current.version() != followed) {
                step(current, log);
            }
            if (current.version() == followed) {
                looksAgainAt = now.plus(LOOKS_EVERY);
            }
        });
    }

    private void step(CurrentDirectory.InForce current, Log log) {
        Duration keep = current.directory().keep();
        Optional<KeptItems.Progress> known = items.progress();
        // What was kept before anybody looked was kept by the directory in force.
        if (known.isEmpty()) {
            items.save(new KeptItems.Progress(keep, KeptItems.PARTS));
        } else if (!known.get().keep().equals(keep)) {
            goOn(new KeptItems.Progress(keep, 0), log);
        } else if (!known.get().isDone()) {
            goOn(known.get(), log);
        } else {
            followed = current.version();
        }
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
