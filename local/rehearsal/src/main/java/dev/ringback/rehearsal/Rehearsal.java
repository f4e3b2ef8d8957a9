package dev.ringback.rehearsal;

import dev.ringback.rehearsal.Scenario.Step;
import dev.ringback.standins.Agenda;
import dev.ringback.standins.Fault;
import dev.ringback.standins.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plays a scenario on a stage on a virtual clock; everything is checked after every step. */
public final class Rehearsal {

    /** A rehearsal that nothing ends is ended this long after the last line. */
    public static final Duration LONGEST_RUN_ON = Duration.ofDays(45);

    /** How a rehearsal ended. */
    public sealed interface Result {

        /** Every invariant held. */
        record Held(List<Fault> unspent) implements Result {
            public Held {
                unspent = List.copyOf(unspent);
            }
        }

        /** One did not after this line; the rehearsal stopped there. */
        record Broke(int line, Instant at, Stage.Broken invariant) implements Result {}
    }

    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        final transient Stage.Broken broken;

        Stopped(Stage.Broken broken) {
            super(broken.rule(), null, false, false);
            this.broken = broken;
        }
    }

    private final Stage stage;
    private final VirtualClock clock;
    private final Agenda agenda;
    private int line;

    public Rehearsal(Stage stage, VirtualClock clock) {
        this.stage = stage;
        this.clock = clock;
        this.agenda = stage.aws().agenda();
    }

    /** Plays all steps, then lets the clock run on until nothing is left to happen, or to {@code until}. */
    public Result play(Scenario scenario, Optional<Instant> until) {
        stage.keepSecret(Secrets.of(scenario));
        Instant begun = clock.instant();
        var before = stage.aws().meter().read();
        try {
            for (Step step : scenario.steps()) {
                if (until.isPresent() && step.at().toInstant().isAfter(until.get())) {
                    break;
                }
                runTo(step.at().toInstant());
                line = step.line();
                check(stage.happen(step.what()));
                runTo(clock.instant());
            }
            runOn(until);
        } catch (Stopped stopped) {
            return new Result.Broke(line, clock.instant(), stopped.broken);
        }
        Instant end = clock.instant();
        Printer printer = stage.printer();
        stage.callbacks().forEach(stored -> printer.print(Lines.callback(end, stored)));
        stage.followUps().forEach(printer::print);
        printer.print(Lines.numbers(end, stage.figures(begun, end)));
        printer.print(Lines.cost(end, stage.aws().meter().read().since(before)));
        return new Result.Held(stage.aws().faults().unspent());
    }

    /** Does all that AWS does of its own accord up to then. */
    private void runTo(Instant instant) throws Stopped {
        while (true) {
            Optional<Agenda.Entry> next = agenda.next();
            if (next.isEmpty() || next.get().at().isAfter(instant)) {
                break;
            }
            run(next.get());
        }
        clock.advanceTo(instant);
    }

    private void runOn(Optional<Instant> until) throws Stopped {
        if (until.isPresent()) {
            runTo(until.get().isAfter(clock.instant()) ? until.get() : clock.instant());
            return;
        }
        Instant last = clock.instant().plus(LONGEST_RUN_ON);
        Optional<Agenda.Entry> next = agenda.next();
        while (next.isPresent() && !next.get().at().isAfter(last) && somethingIsLeft()) {
            run(next.get());
            next = agenda.next();
        }
    }

    private void run(Agenda.Entry next) throws Stopped {
        if (next.at().isAfter(clock.instant())) {
            clock.advanceTo(next.at());
        }
        agenda.takeDue(clock.instant()).ifPresent(entry -> entry.action().run());
        check(stage.settle());
    }

    /** The sweeper goes on for ever, and so does what is left open, day after day: the run does not wait for those. */
    private boolean somethingIsLeft() {
        return agenda.anyMatch(entry -> switch (entry.kind()) {
                    case ONE_TIME_SCHEDULE, DELIVERY -> true;
                    case RATE_SCHEDULE -> false;
                })
                || stage.somethingIsLeft();
    }

    private static void check(Optional<Stage.Broken> broken) throws Stopped {
        if (broken.isPresent()) {
            throw new Stopped(broken.get());
        }
    }
}
