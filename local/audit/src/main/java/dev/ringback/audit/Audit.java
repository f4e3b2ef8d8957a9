package dev.ringback.audit;

import dev.ringback.audit.file.Export;
import dev.ringback.audit.file.LogRecord;
import dev.ringback.audit.file.Sample;
import dev.ringback.audit.system.DayOrder;
import dev.ringback.audit.system.LogSetting;
import dev.ringback.audit.system.PhoneSystem;
import dev.ringback.audit.system.Reading;
import dev.ringback.audit.system.Systems;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.numbers.AppointmentMade;
import dev.ringback.numbers.AuditFold;
import dev.ringback.numbers.AuditSetting;
import dev.ringback.numbers.AuditedCall;
import dev.ringback.numbers.AuditedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the exports of a phone system and counts what the practice missed (docs/audit.md). */
public final class Audit {

    /** How an audit ended. */
    public sealed interface Outcome {

        record Done(AuditResult result) implements Outcome {}

        /** It cannot begin, or go on, before somebody has stated or corrected this. */
        record Refused(String why) implements Outcome {}
    }

    /** Something that must be stated came to light while a file was read. */
    private static final class MustBeStated extends RuntimeException {
        MustBeStated(String what) {
            super(what, null, false, false);
        }
    }

    private final AuditRequest request;
    private final Export.Progress progress;
    private RowCounts counts = new RowCounts();

    private Audit(AuditRequest request, Export.Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * Reads all of the files and counts.
     *
     * @throws IOException where a file cannot be read
     */
    public static Outcome run(AuditRequest request, Export.Progress progress) throws IOException {
        return new Audit(request, progress).run();
    }

    private Outcome run() throws IOException {
        for (Path file : Stream.concat(request.files().stream(), request.appointments().stream())
                .toList()) {
            if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
                return new Outcome.Refused(
                        "%s: this can be read only once, and the audit has to look at it first: write it to a file"
                                .formatted(file));
            }
        }
        Map<Path, Systems.Recognised> files = new LinkedHashMap<>();
        for (Path file : request.files()) {
            switch (Recognition.of(file, Sample.of(file), request)) {
                case Recognition.Of(var recognised) -> files.put(file, recognised);
                case Recognition.Failed(var why) -> {
                    return new Outcome.Refused(why);
                }
            }
        }
        List<String> systems = files.values().stream()
                .map(recognised -> recognised.system().name())
                .distinct()
                .toList();
        if (systems.size() > 1) {
            return new Outcome.Refused(
                    "the files are of several systems (%s): audit them one after the other, or the calls that are in both count twice"
                            .formatted(String.join(", ", systems)));
        }
        return switch (Stated.of(request)) {
            case Stated.Found.Missing(var what) -> new Outcome.Refused(what);
            case Stated.Found.Enough(var stated) -> read(files, systems.getFirst(), stated);
        };
    }

    private Outcome read(Map<Path, Systems.Recognised> files, String system, Stated stated) throws IOException {
        try {
            DayOrder order = DayOrder.of(stated.zone());
            LogSetting setting = stated.setting(order);
            Legs legs = legs(files, setting);
            Optional<DayOrder> shown = setting.clock().shownToBe();
            if (shown.isPresent()) {
                // What is further down tells how the dates above are meant: read them again.
                order = shown.get();
                setting = stated.setting(order);
                legs = legs(files, setting);
            }
            return counted(system, stated, order, setting, legs.joined());
        } catch (MustBeStated e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Legs legs(Map<Path, Systems.Recognised> files, LogSetting setting) throws IOException {
        counts = new RowCounts();
        Legs legs = new Legs(setting.numbers(), counts);
        for (Map.Entry<Path, Systems.Recognised> file : files.entrySet()) {
            PhoneSystem of = file.getValue().system();
            new Export(file.getKey(), file.getValue().format(), counts.unreadables())
                    .read(record -> take(file.getKey(), record, of.read(record, setting), legs), progress);
        }
        return legs;
    }

    private Outcome counted(String system, Stated stated, DayOrder order, LogSetting setting, List<AuditedCall> calls)
            throws IOException {
        counts.calls(calls.size());
        List<String> notes = new ArrayList<>();
        setting.clock().assumed().ifPresent(assumed -> notes.add(Notes.assumed("The dates of the log", assumed)));
        Optional<Map<PhoneNumber, List<AppointmentMade>>> appointments = Optional.empty();
        if (request.appointments().isPresent()) {
            switch (Appointments.in(request.appointments().get(), stated, order)) {
                case Appointments.Read.Made made -> {
                    appointments = Optional.of(made.made());
                    counts.appointments(made.rows(), made.unreadables());
                    notes.addAll(made.notes());
                }
                case Appointments.Read.Failed(var why) -> {
                    return new Outcome.Refused(why);
                }
            }
        }
        AuditedLog log =
                AuditFold.of(calls, new AuditSetting(stated.zone(), stated::placeOf, stated.hours(), appointments));
        notes.addAll(Notes.of(log));
        return new Outcome.Done(new AuditResult(system, stated.zone(), counts, log, notes));
    }

    private void take(Path file, LogRecord record, Reading reading, Legs legs) {
        switch (reading) {
            case Reading.OfCall(var row, var unknownWord) -> {
                counts.record();
                unknownWord.ifPresent(counts::unknownWord);
                legs.take(row);
            }
            case Reading.LeftOut(var why) -> {
                counts.record();
                counts.leaveOut(why);
            }
            case Reading.Unreadable(var why) -> {
                counts.record();
                counts.unreadable(file.toString(), record.line(), why);
            }
            case Reading.NoRecord _ -> {}
            case Reading.MustBeStated(var what) -> throw new MustBeStated(what);
        }
    }
}
