package dev.ringback.checkers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every open callback has an owner and a future wake-up (docs/architecture.md, 3), and so has what is still to be done for a closed
 * one. A wake-up may be late by what AWS's retries and the sweeper need once things stop failing, and no more; and it comes no later than there
 * is something to look for.
 */
final class OpenCallbacksAreWatched implements Invariant {

    private static final Duration LATE = Duration.ofMinutes(15);

    private final Deadlines looks = new Deadlines();
    private final Strikes strikes = new Strikes();
    private Optional<PlainDirectory> directory = Optional.empty();

    @Override
    public String rule() {
        return "3: every open callback has an owner and a future wake-up";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        strikes.heed(moment);
        List<StoredCallback> concerned = concerned(moment);
        concerned.forEach(this::expectALook);
        return concerned.stream()
                .flatMap(item -> broken(item, moment).stream())
                .findFirst()
                .or(() -> looks.missed(moment.now(), moment.callbacks(), OpenCallbacksAreWatched::isLookedAtBy)
                        .flatMap(item -> broken(item, moment)));
    }

    /** What was written; under another directory all, as teams and hours may be others. As time goes on, only looks come late. */
    private List<StoredCallback> concerned(Moment moment) {
        boolean sameDirectory = directory.filter(moment.directory()::equals).isPresent();
        directory = Optional.of(moment.directory());
        return sameDirectory
                ? moment.changes().stream().map(Moment.Change::after).toList()
                : moment.callbacks().all().toList();
    }

    private void expectALook(StoredCallback item) {
        if (hasSomethingLeft(item)) {
            item.lookAt().ifPresent(at -> looks.expect(at.plus(LATE), item.id()));
        }
    }

    private static boolean isLookedAtBy(StoredCallback item, Instant late) {
        return hasSomethingLeft(item)
                && item.lookAt().filter(at -> at.plus(LATE).equals(late)).isPresent();
    }

    private static boolean hasSomethingLeft(StoredCallback item) {
        return item.fold().isOpen() || !item.pending().isEmpty();
    }

    private Optional<String> broken(StoredCallback item, Moment moment) {
        Fold fold = item.fold();
        if (!hasSomethingLeft(item)) {
            return Optional.empty();
        }
        if (item.indexed() == StoredCallback.Indexed.LOST) {
            return Optional.of(item.id() + " is open and no index leads to it");
        }
        if (item.lookAt().isEmpty()) {
            return Optional.of(item.id() + " is open and nothing will look at it");
        }
        Instant lookAt = item.lookAt().get();
        Instant latestLook = moment.now().minus(LATE);
        if (lookAt.isBefore(latestLook) && !strikes.goOnAfter(latestLook)) {
            return Optional.of("%s was to be looked at at %s, and nothing has done so".formatted(item.id(), lookAt));
        }
        if (!fold.isOpen()) {
            return Optional.empty();
        }
        if (!moment.directory().hasTeam(fold.team())) {
            return Optional.of("%s is open and owned by nobody".formatted(item.id()));
        }
        Instant latest = latest(fold, moment.locationOf(item), moment.now());
        return lookAt.isAfter(latest)
                ? Optional.of("%s is %s, and is looked at at %s instead of %s"
                        .formatted(item.id(), fold.state(), lookAt, latest))
                : Optional.empty();
    }

    /** When there is something to look for at the latest: the attempt, the end of the claim, or the end of the day. */
    private static Instant latest(Fold fold, PlainLocation location, Instant now) {
        return fold.holder().map(Fold.Holder::until).or(fold::until).orElseGet(() -> location.nextClose(now));
    }
}
