package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asterisk's Master.csv, without a header, and the report of FreePBX with one. A queue and a voicemail count as answered in both. */
final class Asterisk implements PhoneSystem {

    private static final List<String> PLACES = List.of(
            "accountcode",
            "src",
            "dst",
            "dcontext",
            "clid",
            "channel",
            "dstchannel",
            "lastapp",
            "lastdata",
            "start",
            "answer",
            "end",
            "duration",
            "billsec",
            "disposition",
            "amaflags",
            "uniqueid",
            "userfield");

    private static final int FEWEST_PLACES = 16;
    private static final int MOST_PLACES = 21;
    private static final int DISPOSITION = 14;
    private static final Set<String> DISPOSITIONS =
            Set.of("ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION", "UNKNOWN");

    @Override
    public String name() {
        return "asterisk";
    }

    @Override
    public String described() {
        return "Asterisk, FreePBX: Master.csv, or the CDR report as CSV";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(Set.of("src", "dst", "lastapp", "disposition"))
                && (keys.contains("calldate") || keys.contains("start"));
    }

    @Override
    public boolean hasPlaces(List<String> fields) {
        return fields.size() >= FEWEST_PLACES
                && fields.size() <= MOST_PLACES
                && DISPOSITIONS.contains(fields.get(DISPOSITION));
    }

    @Override
    public List<String> places(int fields) {
        return PLACES.subList(0, Math.min(fields, PLACES.size()));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        String dialled = record.field("did").isEmpty() ? record.field("dst") : record.field("did");
        Draft draft = new Draft(record, setting)
                .session(record.field("uniqueid"))
                .from(record.field("src"))
                .to(dialled)
                .begins(record.field("start").isEmpty() ? "calldate" : "start")
                .ends("end")
                .lasts("duration", Lengths.Unit.SECONDS);
        way(record, dialled, setting).ifPresent(draft::way);
        String lastApp = record.field("lastapp").toLowerCase(Locale.ROOT);
        if (lastApp.equals("receivefax") || lastApp.equals("rxfax")) {
            draft.leaveOut(Reading.Why.FAX);
        }
        if (lastApp.equals("voicemail")) {
            return draft.result(Result.VOICEMAIL).reading();
        }
        boolean isConnected = !record.field("dstchannel").isEmpty();
        return draft.result(record.field("disposition"), Words.COMMON, Result.NOBODY)
                .onlyIf(isConnected ? Result.PERSON : Result.NOBODY)
                .reading();
    }

    /** The context says on which side of the switchboard a call began: a withheld number is no extension. */
    private static Optional<Row.Way> way(LogRecord record, String dialled, LogSetting setting) {
        String context = record.field("dcontext").toLowerCase(Locale.ROOT);
        if (context.contains("internal")) {
            return Optional.of(Ways.fromInside(dialled, setting.numbers()));
        }
        // An inbound route alone sets the number that was dialled.
        boolean isFromOutside = !record.field("did").isEmpty()
                || context.contains("trunk")
                || context.contains("pstn")
                || context.contains("incoming")
                || context.contains("inbound")
                || context.contains("external");
        return isFromOutside ? Optional.of(Row.Way.INBOUND) : Optional.empty();
    }
}
