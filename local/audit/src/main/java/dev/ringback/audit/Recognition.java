package dev.ringback.audit;

import dev.ringback.audit.file.Sample;
import dev.ringback.audit.system.PhoneSystem;
import dev.ringback.audit.system.StatedColumns;
import dev.ringback.audit.system.Systems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which system a file is an export of, or what to state. */
sealed interface Recognition {

    record Of(Systems.Recognised recognised) implements Recognition {}

    record Failed(String why) implements Recognition {}

    static Recognition of(Path file, Sample sample, AuditRequest request) {
        if (sample instanceof Sample.Empty) {
            return new Failed("%s: there is nothing in it".formatted(file));
        }
        if (request.columns().isPresent()) {
            StatedColumns columns = request.columns().get();
            return Systems.recognise(sample, List.of(columns))
                    .<Recognition>map(Of::new)
                    .orElseGet(() -> new Failed(
                            "%s: the columns that --columns names are not all in it; name them as its header does, or by their places from 1"
                                    .formatted(file)));
        }
        List<PhoneSystem> among = request.system().map(Systems::named).orElse(Systems.all());
        if (among.isEmpty()) {
            return new Failed("--system: there is no \"%s\"; expected one of%n%s"
                    .formatted(request.system().orElse(""), known()));
        }
        return Systems.recognise(sample, among)
                .<Recognition>map(Of::new)
                .orElseGet(() -> new Failed(why(file, sample, request.system())));
    }

    private static String why(Path file, Sample sample, Optional<String> stated) {
        Optional<String> other = Systems.recognise(sample, Systems.all())
                .map(recognised -> recognised.system().name());
        if (stated.isPresent() && other.isPresent()) {
            return "%s: this is an export of %s, not of %s".formatted(file, other.get(), stated.get());
        }
        return "%s: it is not an export of a system that is known here; state its columns with --columns FIELD=COLUMN,… (docs/audit.md). Known are%n%s"
                .formatted(file, known());
    }

    private static String known() {
        return Systems.all().stream()
                .map(system -> "  %-22s %s".formatted(system.name(), system.described()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
