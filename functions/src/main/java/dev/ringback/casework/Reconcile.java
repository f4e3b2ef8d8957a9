package dev.ringback.casework;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.ReconciledUntil.Progress;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the missed calls of which Connect's events never came: it goes over Connect's own list of contacts that ended without an agent, window
 * after window, and takes each as if the event of its end had just come (docs/rules.md §1). What was taken by its event changes nothing.
 */
public final class Reconcile {

    /** Events come within seconds, and Connect lists a contact some minutes after its end. */
    static final Duration SETTLED = Duration.ofMinutes(10);

    /** A window begins so long before the end of the last one: what was listed late is found by the next. */
    static final Duration OVERLAP = Duration.ofMinutes(20);

    /** After a long time without a run a window is no longer than so much; Connect searches a few weeks at most. */
    static final Duration LONGEST = Duration.ofDays(7);

    /**
     * So long windows go back to a contact that could not be taken. The ids of that while fit into one item at 20,000 missed calls a day, and one that
     * can never be taken holds nothing up for good.
     */
    static final Duration HELD = Duration.ofHours(3);

    /** How far runs came that found nothing to take is saved so seldom. Until then it is kept in memory; who forgets it goes over as much again. */
    static final Duration QUIET = Duration.ofHours(1);

    /** Each costs a request or two of the few that Connect answers; intake and the desk need them too. */
    static final int CONTACTS_A_RUN = 100;

    /** Nothing is begun after this time; the next run goes on where this one ended. */
    public static final Duration LASTS = Duration.ofMinutes(2);

    private final EndedContacts ended;
    private final ReconciledUntil reconciled;
    private final TakeContactEvent takeContactEvent;
    private final Optional<ConnectInstance> instance;
    private final InstantSource clock;
    private Optional<Ahead> ahead = Optional.empty();

    /** How far quiet runs came since something was saved; nothing if another instance has saved since. */
    private record Ahead(Progress saved, Progress reached) {}

    /**
     * Goes over Connect's list.
     *
     * @param instance whose list; absent where there is none to ask
     */
    public Reconcile(
            EndedContacts ended,
            ReconciledUntil reconciled,
            TakeContactEvent takeContactEvent,
            Optional<ConnectInstance> instance,
            InstantSource clock) {
        this.ended = ended;
        this.reconciled = reconciled;
        this.takeContactEvent = takeContactEvent;
        this.instance = instance;
        this.clock = clock;
    }

    /**
     * Goes over what ended since the last run. The first run only notes where to begin: what was before Ringback is not its matter.
     *
     * @throws IllegalStateException if contacts could not be taken; each is tried again for some hours
     */
    public void run(Log log) {
        instance.ifPresent(connect -> run(connect, log));
    }

    private void run(ConnectInstance connect, Log log) {
        Instant settled = clock.instant().minus(SETTLED);
        Optional<Progress> saved = reconciled.progress();
        if (saved.isEmpty()) {
            reconciled.save(new Progress(settled, Map.of()));
            return;
        }
        Progress known = ahead.filter(quiet -> quiet.saved().equals(saved.get()))
                .map(Ahead::reached)
                .orElseGet(saved::get);
        if (settled.isAfter(known.until())) {
            var run = new Run(connect, known, settled, log);
            run.goOver();
            keep(saved.get(), run);
            if (run.failed > 0) {
                throw new IllegalStateException("%d contacts that ended could not be taken".formatted(run.failed));
            }
        }
    }

    private void keep(Progress saved, Run run) {
        Progress reached = run.progress();
        if (run.isQuiet() && reached.until().isBefore(saved.until().plus(QUIET))) {
            ahead = Optional.of(new Ahead(saved, reached));
        } else {
            reconciled.save(reached);
        }
    }

    /** One window, and how far it was gone over. */
    private final class Run {

        private final ConnectInstance connect;
        private final Instant from;
        private final Instant to;
        private final Instant end = clock.instant().plus(LASTS);
        private final Map<ContactId, Instant> taken;
        private final Log log;
        private Instant until;
        private int left = CONTACTS_A_RUN;
        private int failed;
        private Optional<Instant> firstFailure = Optional.empty();

        Run(ConnectInstance connect, Progress known, Instant to, Log log) {
            this.connect = connect;
            this.from = known.until().minus(OVERLAP);
            this.to = earlier(to, known.until().plus(LONGEST));
            this.taken = new HashMap<>(known.taken());
            this.until = known.until();
            this.log = log;
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        void goOver() {
            Optional<EndedContacts.Page> page = ended.withoutAgent(connect, from, to, Optional.empty());
            while (page.isPresent()) {
                for (Contact contact : page.get().contacts()) {
                    if (!taken.containsKey(contact.id())) {
                        if (left == 0 || !clock.instant().isBefore(end)) {
                            return;
                        }
                        take(contact);
                    }
                    contact.times().disconnected().filter(until::isBefore).ifPresent(at -> until = at);
                }
                if (page.get().next().isEmpty()) {
                    until = to;
                    return;
                }
                page = ended.withoutAgent(connect, from, to, page.get().next());
            }
        }

        private void take(Contact contact) {
            left--;
            var event = new ContactEvent("search-" + contact.id(), connect, ContactEvent.Type.DISCONNECTED, contact);
            try {
                takeContactEvent.take(event, log);
                taken.put(contact.id(), contact.times().disconnected().orElse(to));
            } catch (TakeContactEvent.NotTaken e) {
                failed++;
                firstFailure = firstFailure.or(() -> contact.times().disconnected());
                log.failed("Contact %s, which Connect lists, was not taken".formatted(contact.id()), e.why());
            }
        }

        boolean isQuiet() {
            return left == CONTACTS_A_RUN;
        }

        Progress progress() {
            Instant reached = firstFailure
                    .filter(at -> at.isAfter(to.minus(HELD)))
                    .filter(until::isAfter)
                    .orElse(until);
            Map<ContactId, Instant> ofTheOverlap = new HashMap<>(taken);
            ofTheOverlap.values().removeIf(reached.minus(OVERLAP)::isAfter);
            return new Progress(reached, Map.copyOf(ofTheOverlap));
        }
    }
}
