package dev.ringback.casework;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.texting.CallbackStage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the missed calls of a past time from Connect's list, when somebody asks for it: after days of which Connect told nothing, for one. It is
 * what {@link Reconcile} does, over a window that a person names and beside its own progress; a call that was taken already changes nothing.
 */
public final class Backfill {

    /**
     * Nothing earlier is taken. What Connect says of a time before is not believed (docs/rules.md §1), and a callback that was closed then may be deleted
     * already: its call would open another one.
     */
    public static final Duration EARLIEST = Duration.ofDays(30);

    private final EndedContacts ended;
    private final TakeContactEvent takeContactEvent;
    private final CurrentDirectory directory;
    private final Optional<ConnectInstance> instance;
    private final InstantSource clock;

    public Backfill(
            EndedContacts ended,
            TakeContactEvent takeContactEvent,
            CurrentDirectory directory,
            Optional<ConnectInstance> instance,
            InstantSource clock) {
        this.ended = ended;
        this.takeContactEvent = takeContactEvent;
        this.directory = directory;
        this.instance = instance;
        this.clock = clock;
    }

    /** Goes over a part of the window, in the order in which its contacts ended, and says where to go on. */
    public BackfillReply over(BackfillRequest.Window window, Log log) {
        Instant now = clock.instant();
        Optional<String> refused = refusal(window, now);
        if (refused.isPresent()) {
            return new BackfillReply.Unusable(refused.get());
        }
        return instance.<BackfillReply>map(connect -> {
                    var run = new Run(connect, window, now, log);
                    run.goOver();
                    return run.reply();
                })
                .orElseGet(() -> new BackfillReply.Unusable("No instance of Connect is known, so there is no list."));
    }

    private Optional<String> refusal(BackfillRequest.Window window, Instant now) {
        Duration keep = directory.current().keep();
        Instant earliest = now.minus(keep.compareTo(EARLIEST) < 0 ? keep : EARLIEST);
        Instant latest = now.minus(Reconcile.SETTLED);
        if (!window.from().isBefore(window.to())) {
            return Optional.of("'from' must be before 'to'.");
        }
        if (window.from().isBefore(earliest)) {
            return Optional.of(
                    "'from' must not be before %s: older calls are not taken, since callbacks of then may be deleted already."
                            .formatted(earliest));
        }
        return window.to().isAfter(latest)
                ? Optional.of("'to' must not be after %s: what ended later may still be told of by its event."
                        .formatted(latest))
                : Optional.empty();
    }

    /** One part of a window, and what was found in it. */
    private final class Run {

        private final ConnectInstance connect;
        private final Instant from;
        private final Instant to;
        private final Instant last;
        private final Instant now;
        private final Log log;
        private final Map<Taken, Integer> taken = new EnumMap<>(Taken.class);
        private final List<ContactId> failed = new ArrayList<>();
        private Optional<Instant> next;
        private Instant reached;
        private int asked;
        private int late;

        Run(ConnectInstance connect, BackfillRequest.Window window, Instant now, Log log) {
            this.connect = connect;
            this.from = window.from();
            this.last = window.to();
            Instant longest = from.plus(Reconcile.LONGEST);
            this.to = last.isBefore(longest) ? last : longest;
            this.now = now;
            this.log = log;
            this.reached = from;
            this.next = Optional.of(from);
        }

        void goOver() {
            Optional<EndedContacts.Page> page = ended.withoutAgent(connect, from, to, Optional.empty());
            while (page.isPresent()) {
                for (Contact contact : page.get().contacts()) {
                    Instant at = contact.times().disconnected().orElse(reached);
                    if (isEnough() && at.isAfter(reached)) {
                        return;
                    }
                    take(contact, at);
                    reached = at.isAfter(reached) ? at : reached;
                    next = Optional.of(reached.plusMillis(1));
                }
                if (page.get().next().isEmpty()) {
                    next = Optional.of(to.plusMillis(1)).filter(at -> !at.isAfter(last));
                    return;
                }
                page = ended.withoutAgent(connect, from, to, page.get().next());
            }
        }

        /** What ended at one moment is taken in one run: the next one begins after it. */
        private boolean isEnough() {
            return asked >= Reconcile.CONTACTS_A_RUN || !clock.instant().isBefore(now.plus(Reconcile.LASTS));
        }

        private void take(Contact contact, Instant at) {
            asked++;
            var event = new ContactEvent("search-" + contact.id(), connect, ContactEvent.Type.DISCONNECTED, contact);
            try {
                Taken became = takeContactEvent.take(event, log);
                taken.merge(became, 1, Integer::sum);
                if (became == Taken.OPENED && at.isBefore(now.minus(CallbackStage.TIMELY))) {
                    late++;
                }
            } catch (TakeContactEvent.NotTaken e) {
                failed.add(contact.id());
                log.failed("Contact %s, which Connect lists, was not taken".formatted(contact.id()), e.why());
            }
        }

        BackfillReply reply() {
            return new BackfillReply.Backfilled(taken, late, failed, next);
        }
    }
}
