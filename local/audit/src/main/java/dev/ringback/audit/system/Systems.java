package dev.ringback.audit.system;

import dev.ringback.audit.file.Format;
import dev.ringback.audit.file.LogRecord;
import dev.ringback.audit.file.ObjectSample;
import dev.ringback.audit.file.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The phone systems whose exports are known, and how one is recognised by what it exports. */
public final class Systems {

    /** An export of this system, and how to read it. */
    public record Recognised(PhoneSystem system, Format format) {}

    private static final List<PhoneSystem> ALL = List.of(
            new RingCentralAnalytics(),
            new RingCentralCallLog(),
            new ThreeCxReport(),
            ThreeCxCdr.upTo18(),
            ThreeCxCdr.from20(),
            new Asterisk(),
            new Cucm(),
            new Zoom(),
            new EightByEight(),
            new Dialpad(),
            new Twilio(),
            new AmazonConnect());

    private Systems() {}

    public static List<PhoneSystem> all() {
        return ALL;
    }

    /** Those that go by this name, or by a longer one that begins with it: {@code ringcentral} is two. */
    public static List<PhoneSystem> named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        List<PhoneSystem> exactly =
                ALL.stream().filter(system -> system.name().equals(lower)).toList();
        return exactly.isEmpty()
                ? ALL.stream()
                        .filter(system -> system.name().startsWith(lower + "-"))
                        .toList()
                : exactly;
    }

    public static Optional<Recognised> recognise(Sample sample, List<PhoneSystem> among) {
        return switch (sample) {
            case Sample.Rows(var rows) -> inRows(rows, among);
            case Sample.CallLine(var fields) ->
                among.stream()
                        .filter(system -> system instanceof ThreeCxCdr || system instanceof StatedColumns)
                        .filter(system -> system.hasPlaces(fields))
                        .findFirst()
                        .map(system -> new Recognised(system, new Format.CallLines(system.places(fields.size()))));
            case Sample.Objects(var found, var layout) -> inObjects(found, layout, among);
            case Sample.Empty _ -> Optional.empty();
        };
    }

    private static Optional<Recognised> inRows(List<Sample.Row> rows, List<PhoneSystem> among) {
        for (Sample.Row row : rows) {
            Set<String> keys = row.fields().stream().map(LogRecord::key).collect(Collectors.toSet());
            for (PhoneSystem system : among) {
                if (system.hasNames(keys)) {
                    return Optional.of(
                            new Recognised(system, new Format.Table(row.separator(), row.line() + 1, row.fields())));
                }
            }
        }
        return rows.stream()
                .findFirst()
                .flatMap(row -> among.stream()
                        .filter(system -> !(system instanceof ThreeCxCdr))
                        .filter(system -> system.hasPlaces(row.fields()))
                        .findFirst()
                        .map(system -> new Recognised(
                                system,
                                new Format.Table(
                                        row.separator(),
                                        row.line(),
                                        system.places(row.fields().size())))));
    }

    private static Optional<Recognised> inObjects(
            List<ObjectSample.Found> found, Format.Objects.Layout layout, List<PhoneSystem> among) {
        for (ObjectSample.Found one : found) {
            for (PhoneSystem system : among) {
                if (system.hasNames(one.keys())) {
                    return Optional.of(new Recognised(system, new Format.Objects(one.within(), layout)));
                }
            }
        }
        return Optional.empty();
    }
}
