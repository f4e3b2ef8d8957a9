package dev.ringback.rehearsal;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.aws.table.TallyTable;
import dev.ringback.callback.Callback;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Timer;
import dev.ringback.checkers.Invariant;
import dev.ringback.checkers.Moment;
import dev.ringback.checkers.Outside;
import dev.ringback.checkers.PlainDirectory;
import dev.ringback.directory.Directory;
import dev.ringback.directory.LocationPolicy;
import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.standins.Agenda;
import dev.ringback.standins.FunctionRun;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.texting.AnswersBy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/** Where happenings meet the deployed code: makes them happen, tells what came of them, and checks that everything still holds. */
public final class Stage {

    /** An invariant that does not hold, and how. */
    public record Broken(String rule, String how) {}

    /** What the desk answered, and what does not hold since. */
    public record Answered(HttpApi.Response response, Optional<Broken> broken) {}

    private final LocalAws aws;
    private final InstantSource clock;
    private Directory directory;
    private final Function<PhoneNumber, CallerZones> zonesOf;
    private final Printer printer;
    private final Ledger ledger;
    private final Lines lines;
    private final List<Invariant> invariants = Invariant.all();
    private final Outside outside = new Outside();
    private PlainDirectory file;
    private int struck;
    private final List<Observation> seen;
    private final Set<Map<String, AttributeValue>> written = Collections.synchronizedSet(new LinkedHashSet<>());
    private Set<String> secrets = Set.of();
    private List<Moment.Change> found;

    /**
     * Sets the stage; callbacks that are in the table already are known, and not told again.
     *
     * @param seen where {@code aws} puts what it observes
     * @param zonesOf the zones that a number may be in
     */
    public Stage(
            LocalAws aws,
            InstantSource clock,
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
        this.lines = new Lines(ledger, directory);
        found = ledger.takeStock();
        ledger.callbacks().all().forEach(outside::remember);
        file = fileInForce();
        aws.selfManageOptOuts(answering(directory));
        aws.afterEachRun(this::ran);
        aws.afterEachArrival(outside::heard);
    }

    /** What must stay in the table from now on. */
    public void keepSecret(Set<String> patientsOwn) {
        secrets = Set.copyOf(patientsOwn);
    }

    public int all() {
        return ledger.all().size();
    }

    /** How many of them are open. */
    public int open() {
        return (int) ledger.all().stream()
                .filter(stored -> stored.callback().isOpen())
                .count();
    }

    /** The directory that is in force. */
    public Directory directory() {
        return directory;
    }

    /** Another directory is in force from now on. */
    public void follow(Directory other) {
        directory = other;
        aws.selfManageOptOuts(answering(other));
        file = fileInForce();
    }

    /** What the checkers go by: not the directory as the code understands it, but the file that was applied; empty if none was. */
    private PlainDirectory fileInForce() {
        return new PlainDirectory(new DirectoryTable(aws.table(), aws.tableName())
                .read()
                .map(Json::read)
                .orElseGet(Json::object));
    }

    /** The numbers on which Ringback answers STOP, and AWS does not. */
    private static Set<String> answering(Directory directory) {
        return directory.locations().values().stream()
                .flatMap(location -> location.texting().stream())
                .filter(texting -> texting.answers() == AnswersBy.RINGBACK)
                .map(texting -> texting.from().e164())
                .collect(Collectors.toSet());
    }

    LocalAws aws() {
        return aws;
    }

    Printer printer() {
        return printer;
    }

    List<Ledger.Stored> callbacks() {
        ledger.forgetExpired();
        return ledger.all();
    }

    /** Where each follow-up stands. */
    List<ObjectNode> followUps() {
        return ledger.followUps().summaries(clock.instant());
    }

    /** What the numbers say of the days from one time to another, of all locations. */
    PlayedFigures figures(Instant from, Instant until) {
        return PlayedFigures.of(new TallyTable(aws.table(), aws.tableName()), directory, from, until);
    }

    /** Whether anything is still to be done or looked for on any callback, but for that it is still open at the end of another day. */
    boolean somethingIsLeft() {
        return ledger.all().stream().map(Ledger.Stored::callback).anyMatch(this::isLeft);
    }

    private boolean isLeft(Callback callback) {
        var location = directory.location(callback.location()).orElseGet(directory::catchAllLocation);
        return Timer.next(callback, new LocationPolicy(directory, location, zonesOf))
                .filter(look -> look.step() != Timer.Step.STILL_OPEN)
                .isPresent();
    }

    /** Makes something happen. */
    public Optional<Broken> happen(Happening what) {
        switch (what) {
            case Happening.ContactKnown(var contact) -> aws.putContact(contact);
            case Happening.EventArrives(var event) -> aws.putEvent(event);
            case Happening.EventIsLost(var event) -> printer.print(Lines.lost(clock.instant(), event));
            case Happening.Texts text ->
                text.id()
                        .ifPresentOrElse(
                                id -> aws.putText(id, text.from(), text.to(), text.body()),
                                () -> aws.putText(text.from(), text.to(), text.body()));
            case Happening.Receipt(Happening.Receipt.Which.Message(var id), var status) -> aws.putReceipt(id, status);
            case Happening.Receipt(Happening.Receipt.Which.LastTo(var number), var status) ->
                aws.putReceiptOfLastTextTo(number, status);
            case Happening.FlowAsks(var sent) -> aws.flowAsks(sent);
            case Happening.Recorded(var contact, var transcript, var said) ->
                aws.putRecording(contact, transcript, said);
            case Happening.Breaks(var fault) -> aws.faults().arm(fault);
            case Happening.Asks asks -> {
                String path = asks.caller()
                        .flatMap(caller -> ledger.newest(caller, asks.location()))
                        .map(Callback::id)
                        .map(id -> asks.path().replace("{callback}", id.id()))
                        .orElse(asks.path());
                String body = asks.body().map(Json::write).orElse("");
                return ask(asks.as(), asks.method(), path, body, Map.of()).broken();
            }
        }
        return settle();
    }

    /**
     * Somebody calls the desk's API.
     *
     * @param as the token
     * @param target the path, and the query after a question mark if there is one
     */
    public Answered ask(Optional<String> as, String method, String target, String body, Map<String, String> headers) {
        HttpApi.Request request = HttpApi.Request.of(as, method, target, body).with(headers);
        HttpApi.Response response = aws.api().call(request);
        seen.add(new Observation.Responded(
                clock.instant(),
                new Observation.Asked(as, method, target),
                response.status(),
                Values.body(response.body())));
        return new Answered(
                response, settle(Optional.of(new Moment.Answer(request.person(), response.status(), response.body()))));
    }

    /** After anything that may have had consequences: tells them, and checks that everything still holds. */
    public Optional<Broken> settle() {
        return settle(Optional.empty());
    }

    private Optional<Broken> settle(Optional<Moment.Answer> answer) {
        List<Map<String, AttributeValue>> keys = List.copyOf(written);
        written.clear();
        List<Observation> observed = new ArrayList<>(seen);
        seen.clear();
        Ledger.Written news = ledger.read(keys);
        Optional<Broken> broken = broken(news, observed, answer);
        try {
            tell(ledger.changes(), news, observed);
        } catch (RuntimeException e) {
            // What breaks an invariant may be past reading; else it is a bug like any other.
            if (broken.isEmpty()) {
                throw e;
            }
        }
        return broken;
    }

    private Optional<Broken> broken(Ledger.Written news, List<Observation> observed, Optional<Moment.Answer> answer) {
        List<Moment.Change> changes =
                Stream.concat(found.stream(), news.changes().stream()).toList();
        found = List.of();
        int before = struck;
        struck = aws.faults().struck();
        Moment moment = new Moment(
                clock.instant(),
                file,
                ledger.callbacks(),
                changes,
                news.followUps(),
                news.gone(),
                news.uncallable().stream().map(Ledger.Uncallable::contact).collect(Collectors.toSet()),
                observed,
                answer,
                secrets,
                outside,
                aws.agenda().anyMatch(entry -> entry.kind() == Agenda.Kind.DELIVERY)
                        ? Moment.Deliveries.UNDER_WAY
                        : Moment.Deliveries.DONE,
                struck - before);
        return invariants.stream()
                .flatMap(invariant -> invariant.broken(moment).map(how -> new Broken(invariant.rule(), how)).stream())
                .findFirst();
    }

    private void tell(List<Ledger.Change> changes, Ledger.Written news, List<Observation> observed) {
        changes.forEach(change -> Lines.history(change).forEach(printer::print));
        ledger.followUps().news().forEach(printer::print);
        news.uncallable().forEach(call -> printer.print(Lines.uncallable(clock.instant(), call)));
        observed.forEach(observation -> lines.observed(observation).ifPresent(printer::print));
        news.optOuts().forEach(said -> printer.print(Lines.optOut(clock.instant(), said)));
    }

    private void ran(FunctionRun run) {
        written.addAll(run.written());
    }
}
