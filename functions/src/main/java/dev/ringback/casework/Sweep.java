package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.WorkKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds by index what should have been woken and was not, lapsed claims, and what is pending for too long; does what is to be done. What
 * one sweep does not get to, the next does: what has been done is overdue no more.
 */
public final class Sweep {

    /** How long a sweep begins anything; the function may run for a minute more (template.yaml). */
    public static final Duration LASTS = Duration.ofMinutes(3);

    /** @param about the key of a callback or of a call, or what could not be listed */
    private record Task(Object about, String failure, Runnable work) {}

    private final CallbackStore callbacks;
    private final UncallableCalls uncallable;
    private final UnitOfWork unitOfWork;
    private final SweepFollowUps sweepFollowUps;
    private final Outbox outbox;
    private final BiConsumer<Backlog, Log> counted;
    private final InstantSource clock;

    private Set<Object> failedBefore = Set.of();

    /**
     * Sweeps.
     *
     * @param counted is told how much is to be done, as it was before a sweep
     */
    public Sweep(
            CallbackStore callbacks,
            UncallableCalls uncallable,
            UnitOfWork unitOfWork,
            SweepFollowUps sweepFollowUps,
            Outbox outbox,
            BiConsumer<Backlog, Log> counted,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.uncallable = uncallable;
        this.unitOfWork = unitOfWork;
        this.sweepFollowUps = sweepFollowUps;
        this.outbox = outbox;
        this.counted = counted;
        this.clock = clock;
    }

    /**
     * Sweeps what is overdue for as long as one run may last. One that fails keeps no other from being swept: it comes last in the next
     * sweep.
     *
     * @throws IllegalStateException saying how many failed
     */
    public void sweep(Log log) {
        Instant begun = clock.instant();
        List<Task> tasks = tasks(begun, log);
        var failed = new HashSet<>();
        int begunTasks = 0;
        for (Task task : tasks) {
            if (clock.instant().isAfter(begun.plus(LASTS))) {
                break;
            }
            begunTasks++;
            try {
                task.work().run();
            } catch (RuntimeException e) {
                log.failed(task.failure(), e);
                failed.add(task.about());
            }
        }
        leave(tasks.subList(begunTasks, tasks.size()), failed, log);
        if (!failed.isEmpty()) {
            throw new IllegalStateException(
                    "%d of %d callbacks and calls could not be swept".formatted(failed.size(), begunTasks));
        }
    }

    /** What is overdue, each kind in turn so that none waits for all of another, each in its own order. */
    private List<Task> tasks(Instant now, Log log) {
        // Where it cannot be told what stands beside the callbacks, all of it is asked for.
        Set<OpenWork.Beside> beside = EnumSet.allOf(OpenWork.Beside.class);
        List<Task> overdue = listed("overdue callbacks and follow-ups", () -> {
            OpenWork open = callbacks.openWork(now);
            counted.accept(open.backlog(), log);
            beside.retainAll(open.beside());
            return open.overdue().stream()
                    .map(key -> new Task(key, "A callback or a follow-up could not be swept", () -> sweep(key)));
        });
        List<List<Task>> kinds = Stream.concat(beside.stream().map(kind -> listed(kind, now, log)), Stream.of(overdue))
                .toList();
        int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(turn ->
                        kinds.stream().filter(kind -> turn < kind.size()).map(kind -> kind.get(turn)))
                .sorted(Comparator.comparing(task -> failedBefore.contains(task.about())))
                .toList();
    }

    private List<Task> listed(OpenWork.Beside kind, Instant now, Log log) {
        return switch (kind) {
            case DAMAGED_CALLBACKS ->
                listed(
                        "damaged callbacks",
                        () -> callbacks
                                .damaged()
                                .map(one -> new Task(
                                        one.key(),
                                        "A damaged callback could not be looked after",
                                        () -> lookAfter(one, log))));
            case OVERDUE_CALLS ->
                listed(
                        "uncallable calls",
                        () -> uncallable
                                .overdue(now)
                                .map(key -> new Task(
                                        key,
                                        "An alert of an uncallable call could not be told",
                                        () -> uncallable.find(key).ifPresent(outbox::perform))));
        };
    }

    /** That one kind cannot be listed keeps no other from being swept; it counts as one thing that failed. */
    private static List<Task> listed(String what, Supplier<Stream<Task>> tasks) {
        try {
            return tasks.get().toList();
        } catch (RuntimeException e) {
            return List.of(new Task(what, "The %s could not be listed".formatted(what), () -> {
                throw e;
            }));
        }
    }

    /** The alarm {@code sweeps-are-behind} counts this line (template.yaml). */
    private void leave(List<Task> rest, Set<Object> failed, Log log) {
        var failures = new HashSet<>(failed);
        rest.stream().map(Task::about).filter(failedBefore::contains).forEach(failures::add);
        failedBefore = failures;
        if (!rest.isEmpty()) {
            log.note("%d callbacks and calls are left to the next sweep".formatted(rest.size()));
        }
    }

    /** What can be read again, because it was repaired or a newer release came back, goes on; of the rest people are told, once. */
    private void lookAfter(DamagedCallback damaged, Log log) {
        if (damaged.fault().isEmpty()) {
            sweep(damaged.key());
        } else if (damaged.people() == DamagedCallback.People.DO_NOT_KNOW) {
            log.failed(
                    "Callback %s cannot be read (docs/runbook.md)".formatted(damaged.name()),
                    damaged.fault().get());
            outbox.perform(damaged);
        }
    }

    private void sweep(WorkKey key) {
        switch (key) {
            case CallbackKey callback -> sweep(callback);
            case FollowUpKey followUp -> sweepFollowUps.sweep(followUp);
        }
    }

    private void sweep(CallbackKey key) {
        Optional<Callback> swept = unitOfWork.untilSaved(() -> {
            Optional<Callback> callback = callbacks.find(key);
            return callback.isPresent()
                    ? Optional.of(unitOfWork.elapseAndPlace(callback.get(), clock.instant()))
                    : callback;
        });
        swept.ifPresent(outbox::perform);
    }
}
