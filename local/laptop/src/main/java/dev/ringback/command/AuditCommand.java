package dev.ringback.command;

import dev.ringback.audit.Audit;
import dev.ringback.audit.AuditRequest;
import dev.ringback.audit.AuditResult;
import dev.ringback.audit.HoursText;
import dev.ringback.audit.report.AuditJson;
import dev.ringback.audit.report.AuditPage;
import dev.ringback.audit.report.AuditText;
import dev.ringback.audit.system.StatedColumns;
import dev.ringback.directory.Directory;
import dev.ringback.rehearsal.OneLine;
import dev.ringback.rhythm.OpenSpan;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringback audit}: what a practice misses, by the log of its phone system, before anything is deployed. */
@Command(
        name = "audit",
        description = {
            "Reads the call logs of a phone system and says what the practice misses: docs/audit.md.",
            "The system is recognised from the files; nothing leaves this machine."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Exports of one phone system.")
    private List<Path> files = List.of();

    @Option(
            names = "--system",
            paramLabel = "NAME",
            description = "The phone system, where it is not recognised, or to make sure of it.")
    private Optional<String> system = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Whose clock the practice goes by, such as America/New_York.")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "A directory file: locations, their hours, zones and numbers.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            description = "When the practice is open, such as \"mon-fri 08:00-12:00, 13:00-17:00; sat 09:00-12:00\".")
    private Optional<String> hours = Optional.empty();

    @Option(names = "--own", paramLabel = "NUMBER", description = "A number of the practice itself; may be repeated.")
    private List<String> own = new ArrayList<>();

    @Option(
            names = "--appointments",
            paramLabel = "FILE",
            description = "A CSV with a number and the time at which an appointment was made.")
    private Optional<Path> appointments = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN,...",
            description = "What the columns of any other CSV are, such as"
                    + " from=Caller,to=Called,begin=Date+Time,duration:seconds=Length,result=Status.")
    private Optional<String> columns = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page for people, with pictures.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Keep the figures, to put those of Ringback beside them later.")
    private Optional<Path> save = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** @param clock what time it really is: a log has no later calls */
    AuditCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (json && html.isPresent()) {
            err.println("--json and --html: choose one of them; --save FILE keeps the JSON beside a page");
            return Exit.UNUSABLE;
        }
        // Said before a long log is read for it.
        Optional<String> unwritable = Stream.of(save, html)
                .flatMap(Optional::stream)
                .flatMap(file -> Unwritables.why(file).stream())
                .findFirst();
        if (unwritable.isPresent()) {
            err.println(OneLine.of(unwritable.get()));
            return Exit.UNUSABLE;
        }
        try {
            Optional<Directory> read = directory.map(this::directory);
            AuditRequest request = new AuditRequest(
                    files,
                    system,
                    columns.map(this::columns),
                    zone.map(this::zone),
                    read,
                    hours.map(this::hours),
                    own,
                    appointments,
                    clock);
            return switch (Audit.run(request, new AuditProgress(err))) {
                case Audit.Outcome.Refused(var why) -> {
                    why.lines().map(OneLine::of).forEach(err::println);
                    yield Exit.UNUSABLE;
                }
                case Audit.Outcome.Done(var result) -> report(result);
            };
        } catch (IOException e) {
            err.println(OneLine.of(why(e)));
            return Exit.UNUSABLE;
        }
    }

    private int report(AuditResult result) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (save.isPresent()) {
            Files.writeString(save.get(), AuditJson.saved(result));
        }
        if (html.isPresent()) {
            Files.writeString(html.get(), AuditPage.html(result));
            out.println("The page is in " + OneLine.of(html.get().toString()));
        } else if (json) {
            out.println(AuditJson.text(result));
        } else {
            AuditText.lines(result).forEach(line -> out.println(OneLine.of(line)));
        }
        out.flush();
        if (!result.rows().tooManyUnreadable()) {
            return Exit.OK;
        }
        spec.commandLine()
                .getErr()
                .printf(
                        "%,d of %,d rows could not be read: what is reported may be far from the truth%n",
                        result.rows().unreadables().count(), result.rows().read());
        return Exit.WRONG;
    }

    /** Which of the files it was, the exception says by its own file or not at all. */
    private String why(IOException e) {
        if (e instanceof ZipException || e instanceof EOFException) {
            return "a packed file is broken: unpack it, or export it anew";
        }
        Path named = e instanceof FileSystemException of && of.getFile() != null
                ? Path.of(of.getFile())
                : files.stream().filter(Files::isDirectory).findFirst().orElse(files.getFirst());
        return Unreadables.why(named, e);
    }

    private Directory directory(Path file) {
        return switch (DirectoryFile.read(file)) {
            case DirectoryFile.Sound sound -> sound.directory();
            case DirectoryFile.Unreadable(var why) -> throw refused(why);
            case DirectoryFile.Faulty(var mistakes) -> throw refused("%s: %s".formatted(file, mistakes.getFirst()));
        };
    }

    private StatedColumns columns(String text) {
        return switch (StatedColumns.of(text)) {
            case StatedColumns.Stated.Columns(var stated) -> stated;
            case StatedColumns.Stated.Wrong(var why) -> throw refused(why);
        };
    }

    private Map<DayOfWeek, List<OpenSpan>> hours(String text) {
        return HoursText.read(text)
                .orElseThrow(() ->
                        refused("--hours: expected hours such as \"mon-fri 08:00-17:00\", found \"" + text + "\""));
    }

    private ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException noSuchZone) {
            throw refused("--zone: expected a zone such as America/New_York, found \"" + text + "\"");
        }
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
