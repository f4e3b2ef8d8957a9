package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.Map;
import java.util.Optional;

/** Who called whom, by a word or by the two ends. */
final class Ways {

    private static final Map<String, Row.Way> WORDS = Map.ofEntries(
            Map.entry("inbound", Row.Way.INBOUND),
            Map.entry("incoming", Row.Way.INBOUND),
            Map.entry("in", Row.Way.INBOUND),
            Map.entry("i", Row.Way.INBOUND),
            Map.entry("inboundcall", Row.Way.INBOUND),
            Map.entry("incomingcall", Row.Way.INBOUND),
            Map.entry("o", Row.Way.OUTBOUND),
            Map.entry("outboundcall", Row.Way.OUTBOUND),
            Map.entry("outgoingcall", Row.Way.OUTBOUND),
            Map.entry("received", Row.Way.INBOUND),
            Map.entry("outbound", Row.Way.OUTBOUND),
            Map.entry("outgoing", Row.Way.OUTBOUND),
            Map.entry("out", Row.Way.OUTBOUND),
            Map.entry("placed", Row.Way.OUTBOUND),
            Map.entry("internal", Row.Way.INTERNAL),
            Map.entry("intercom", Row.Way.INTERNAL));

    private Ways() {}

    static Optional<Row.Way> of(String word) {
        return Optional.ofNullable(WORDS.get(LogRecord.key(word)));
    }

    /** Where the log has no word for it: a call from outside is inbound, whoever else is called is outbound. */
    static Row.Way between(String from, String to, Numbers numbers) {
        return switch (numbers.party(from)) {
            case Party.Outside _, Party.Withheld _ -> Row.Way.INBOUND;
            case Party.Own _, Party.Extension _, Party.Odd _ -> fromInside(to, numbers);
        };
    }

    static Row.Way fromInside(String to, Numbers numbers) {
        return switch (numbers.dialled(to)) {
            case Party.Outside _ -> Row.Way.OUTBOUND;
            case Party.Own _, Party.Extension _, Party.Withheld _, Party.Odd _ -> Row.Way.INTERNAL;
        };
    }
}
