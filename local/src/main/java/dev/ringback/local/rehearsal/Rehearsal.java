package dev.ringback.local.rehearsal;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Look;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.State;
import dev.ringback.directory.Directory;
import dev.ringback.local.aws.Agenda;
import dev.ringback.local.aws.Fault;
import dev.ringback.local.aws.FunctionRun;
import dev.ringback.local.aws.HttpApi;
import dev.ringback.local.aws.Json;
import dev.ringback.local.aws.LocalAws;
import dev.ringback.local.aws.Observation;
import dev.ringback.local.aws.VirtualClock;
import dev.ringback.local.invariants.Invariant;
import dev.ringback.local.invariants.Moment;
import dev.ringback.local.rehearsal.Scenario.Happening;
import dev.ringback.local.rehearsal.Scenario.Step;
import dev.ringback.rhythm.CallerZones;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Plays a scenario through deployed code on a virtual clock, prints what happens and checks it after every step. */
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

        /** One did not; the rehearsal stopped there. */
        record Broke(int line, Instant at, String rule, String how) implements Result {}
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient Result.Broke result;

        Broken(Result.Broke result) {
            super(result.rule(), null, false, false);
            this.result = result;
        }
    }

    private final LocalAws aws;
    private final VirtualClock clock;
    private final Directory directory;
    private final Function<PhoneNumber, CallerZones> zonesOf;
    private final Printer printer;
    private final Ledger ledger;
    private final Lines lines;
    private final List<Invariant> invariants = Invariant.all();
    private final List<Observation> seen;
    private final Set<Map<String, AttributeValue>> written = new LinkedHashSet<>();
    private Set<String> secrets = Set.of();
    private int lastLine;

    /**
     * @param seen where {@code aws} puts what it observes
     * @param zonesOf the zones that a number may be in
     */
    public Rehearsal(
            LocalAws aws,
            VirtualClock clock,
            Directory directory,
            Function<PhoneNumber, CallerZones> zonesOf,
            List<Observation> seen,
            Printer printer) {
        this.aws = aws;
        this.clock = clock;
        this.directory = directory;
        this.zonesOf = zonesOf;
        this.seen = seen;
        this.printer = printer;
        this.ledger = new Ledger(aws.table(), aws.tableName());
        this.lines = new Lines(ledger);
        aws.afterEachRun(this::ran);
    }

    /** Plays all steps, then lets the clock run on until nothing is left to happen, or to {@code until}. */
    public Result play(Scenario scenario, Optional<Instant> until) {
        secrets = Secrets.of(scenario);
        var before = aws.meter().read();
        try {
            for (Step step : scenario.steps()) {
                if (until.isPresent() && step.at().toInstant().isAfter(until.get())) {
                    break;
                }
                runTo(step.at().toInstant());
                lastLine = step.line();
                happen(step.what());
                runTo(clock.instant());
            }
            runOn(until);
        } catch (Broken broken) {
            return broken.result;
        }
        Instant end = clock.instant();
        ledger.all().forEach(stored -> printer.print(Lines.callback(end, stored)));
        printer.print(Lines.cost(end, aws.meter().read().since(before)));
        printer.end();
        return new Result.Held(aws.faults().unspent());
    }

    private void runTo(Instant instant) {
        while (true) {
            Optional<Agenda.Entry> next = aws.agenda().next();
            if (next.isEmpty() || next.get().at().isAfter(instant)) {
                break;
            }
            runNext(next.get());
        }
        clock.advanceTo(instant);
    }

    private void runNext(Agenda.Entry next) {
        if (next.at().isAfter(clock.instant())) {
            clock.advanceTo(next.at());
        }
        aws.agenda().takeDue(clock.instant()).ifPresent(entry -> entry.action().run());
        settle(Optional.empty());
    }

    private void runOn(Optional<Instant> until) {
        Instant last = until.orElse(clock.instant().plus(LONGEST_RUN_ON));
        while (until.isPresent() || somethingIsLeft()) {
            Optional<Agenda.Entry> next = aws.agenda().next();
            if (next.isEmpty() || next.get().at().isAfter(last)) {
                break;
            }
            runNext(next.get());
        }
        until.filter(end -> end.isAfter(clock.instant())).ifPresent(clock::advanceTo);
    }

    /** Whether anything will still happen by itself; the sweeper and looks that look for nothing in particular go on for ever. */
    private boolean somethingIsLeft() {
        boolean wakes = aws.agenda()
                .anyMatch(entry -> switch (entry.kind()) {
                    case ONE_TIME_SCHEDULE -> !entry.what().contains("-" + Look.Step.NOTHING.word());
                    case DELIVERY -> true;
                    case RATE_SCHEDULE -> false;
                });
        return wakes
                || ledger.all().stream()
                        .map(stored -> stored.callback().state())
                        .anyMatch(state -> state instanceof State.Waiting || state instanceof State.Claimed);
    }

    private void happen(Happening what) {
        Optional<Moment.Answer> answer = Optional.empty();
        switch (what) {
            case Happening.ContactKnown(var contact) -> aws.putContact(contact);
            case Happening.EventArrives(var event) -> aws.putEvent(event);
            case Happening.Asks asks -> answer = Optional.of(ask(asks));
            case Happening.Texts(var from, var to, var body) -> aws.putText(from, to, body);
            case Happening.Breaks(var fault) -> aws.faults().arm(fault);
        }
        settle(answer);
    }

    private Moment.Answer ask(Happening.Asks asks) {
        String path = asks.caller()
                .flatMap(caller -> ledger.newest(caller, asks.location()))
                .map(Callback::id)
                .map(id -> asks.path().replace("{callback}", id.id()))
                .orElse(asks.path());
        HttpApi.Response response = aws.api()
                .call(HttpApi.Request.of(asks.as(), asks.method(), path, asks.body().map(Json::write).orElse("")));
        seen.add(new Observation.Responded(clock.instant(), response.status(), body(response.body())));
        return new Moment.Answer(asks.as(), response.status(), response.body());
    }

    private static JsonNode body(String text) {
        try {
            return text.isBlank() ? Json.MAPPER.nullNode() : Json.read(text);
        } catch (JacksonException e) {
            return Json.MAPPER.getNodeFactory().stringNode(text);
        }
    }

    private void ran(FunctionRun run) {
        written.addAll(run.written());
    }

    /** After a step: prints what it did, and checks that everything still holds. */
    private void settle(Optional<Moment.Answer> answer) {
        List<Moment.Change> changes = ledger.changes(written);
        written.clear();
        List<Observation> observed = new ArrayList<>(seen);
        seen.clear();
        changes.forEach(change -> Lines.history(change).forEach(printer::print));
        observed.forEach(observation -> lines.observed(observation).ifPresent(printer::print));
        Moment moment = new Moment(
                clock.instant(), directory, ledger.all(), changes, observed, answer, secrets, zonesOf);
        for (Invariant invariant : invariants) {
            invariant.broken(moment).ifPresent(how -> {
                throw new Broken(new Result.Broke(lastLine, clock.instant(), invariant.rule(), how));
            });
        }
    }
}
