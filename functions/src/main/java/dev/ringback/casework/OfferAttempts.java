package dev.ringback.casework;

import dev.ringback.callback.AttemptKey;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.Siblings;
import dev.ringback.casework.OfferedTasks.Offer;
import dev.ringback.desk.Rank;
import dev.ringback.desk.Work;
import dev.ringback.desk.WorklistEntry;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.intake.ConnectInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Offers the attempts that are due as tasks of Connect, where a location has a flow for it, and ends the tasks of those that are due no more. The
 * worklist is the queue: what Connect does not take in one run stands in it in the next, in its order, if it is still to be done
 * (docs/adr/0047-the-worklist-is-the-queue-of-tasks.md).
 */
public final class OfferAttempts {

    /** Nothing is begun after this time; the next run goes on. It is so short that no two run at once. */
    public static final Duration LASTS = Duration.ofSeconds(35);

    private final AgentTasks tasks;
    private final OfferedTasks offered;
    private final CallbackStore callbacks;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    public OfferAttempts(
            AgentTasks tasks,
            OfferedTasks offered,
            CallbackStore callbacks,
            CurrentDirectory directory,
            InstantSource clock) {
        this.tasks = tasks;
        this.offered = offered;
        this.callbacks = callbacks;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Ends what is over, then offers what is due.
     *
     * @throws IllegalStateException saying how many tasks could be neither offered nor ended; the next run tries again
     */
    public void run(Log log) {
        Optional<Directory> current = directory.ifApplied().map(CurrentDirectory.InForce::directory);
        if (current.isPresent()) {
            var run = new Run(log);
            run.endWhatIsOver(offered.all());
            if (current.get().locations().values().stream()
                    .anyMatch(location -> flow(location).isPresent())) {
                run.offerWhatIsDue();
            }
            if (run.failed > 0) {
                throw new IllegalStateException("%d tasks could be neither offered nor ended".formatted(run.failed));
            }
        }
    }

    private static Optional<String> flow(Location location) {
        return location.connect().flatMap(ConnectSettings::taskFlow);
    }

    /** One look at all that is offered and all that is due. */
    private final class Run {

        private final Instant end = clock.instant().plus(LASTS);
        private final Set<CallbackKey> standing = new HashSet<>();
        private final Set<String> refusedFlows = new HashSet<>();
        private final Log log;
        private boolean isHeldUp;
        private int failed;

        Run(Log log) {
            this.log = log;
        }

        void endWhatIsOver(List<Offer> offers) {
            offers.stream().takeWhile(_ -> mayGoOn()).forEach(offer -> tryTo(offer, () -> look(offer)));
        }

        private void look(Offer offer) {
            Optional<Callback> callback = callbacks.find(offer.attempt().callback());
            callback.map(Callback::key).ifPresent(standing::add);
            boolean stands = callback.flatMap(AttemptKey::of).equals(Optional.of(offer.attempt()));
            Optional<ContactId> task = offer.task().or(() -> found(offer));
            if (!stands && task.isPresent()) {
                end(offer, task.get());
                callback.map(Callback::key).ifPresent(standing::remove);
            }
        }

        void offerWhatIsDue() {
            Iterator<WorklistEntry> due = callbacks.worklistAfter(Rank.FIRST).iterator();
            while (mayGoOn() && due.hasNext()) {
                WorklistEntry entry = due.next();
                if (mayBeOffered(entry) && entry.key() instanceof CallbackKey key) {
                    callbacks
                            .find(key)
                            .filter(this::isWithNobody)
                            .flatMap(this::offerOf)
                            .ifPresent(offer -> tryTo(offer, () -> make(offer)));
                }
            }
        }

        private boolean mayGoOn() {
            return !isHeldUp && clock.instant().isBefore(end);
        }

        private boolean mayBeOffered(WorklistEntry entry) {
            Location location = directory.location(entry.location());
            return entry.work().kind() == Work.Kind.ATTEMPT
                    && !(entry.key() instanceof CallbackKey key && standing.contains(key))
                    && flow(location)
                            .filter(flow -> !refusedFlows.contains(flow))
                            .isPresent()
                    && entry.mayBeginAt(clock.instant(), directory.policy(location));
        }

        private boolean isWithNobody(Callback callback) {
            return callback.siblings() == Siblings.NONE
                    || !OnePerson.isWithSomebody(callbacks.siblings(callback).all(), clock.instant());
        }

        /** The worklist lags behind: what was taken a moment ago is offered no more. */
        private Optional<Offer> offerOf(Callback callback) {
            return directory
                    .location(callback.location())
                    .connect()
                    .flatMap(connect -> connect.taskFlow()
                            .flatMap(flow -> AttemptKey.of(callback)
                                    .map(attempt -> new Offer(
                                            attempt,
                                            callback.location(),
                                            new ConnectInstance(connect.instanceArn()),
                                            flow,
                                            Optional.empty()))));
        }

        /** Noted first: whatever happens then, the next run knows of it. */
        private void make(Offer offer) {
            offered.note(offer);
            switch (tasks.offer(task(offer))) {
                case AgentTasks.Offered.Started(ContactId task) -> offered.started(offer.attempt(), task);
                case AgentTasks.Offered.Refused(RuntimeException why) -> refused(offer, why);
                case AgentTasks.Offered.TooMany() -> {
                    isHeldUp = true;
                    offered.over(offer.attempt());
                }
            }
        }

        /** Nobody knows whether its task is there: the same offer once more tells which one it is. */
        private Optional<ContactId> found(Offer offer) {
            return switch (tasks.offer(task(offer))) {
                case AgentTasks.Offered.Started(ContactId task) -> {
                    offered.started(offer.attempt(), task);
                    yield Optional.of(task);
                }
                case AgentTasks.Offered.Refused(RuntimeException why) -> {
                    refused(offer, why);
                    yield Optional.empty();
                }
                case AgentTasks.Offered.TooMany() -> {
                    isHeldUp = true;
                    yield Optional.empty();
                }
            };
        }

        private AgentTasks.Task task(Offer offer) {
            return new AgentTasks.Task(
                    offer.instance(),
                    offer.flow(),
                    offer.attempt(),
                    directory.location(offer.location()).name());
        }

        /** One flow that is wrong keeps the others from nothing. */
        private void refused(Offer offer, RuntimeException why) {
            refusedFlows.add(offer.flow());
            offered.over(offer.attempt());
            fail(offer, why);
        }

        private void end(Offer offer, ContactId task) {
            switch (tasks.end(offer.instance(), task)) {
                case OVER -> offered.over(offer.attempt());
                case TOO_MANY -> isHeldUp = true;
            }
        }

        private void tryTo(Offer offer, Runnable work) {
            try {
                work.run();
            } catch (RuntimeException e) {
                fail(offer, e);
            }
        }

        private void fail(Offer offer, RuntimeException why) {
            failed++;
            log.failed(
                    "The task of callback %s at %s, through flow %s, was neither offered nor ended"
                            .formatted(offer.attempt().callback(), offer.location(), offer.flow()),
                    why);
        }
    }
}
