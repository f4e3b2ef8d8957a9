package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.Set;
import java.util.stream.Stream;

/** The call history of Zoom Phone's API: several rows a call. */
final class Zoom implements PhoneSystem {

    @Override
    public String name() {
        return "zoom";
    }

    @Override
    public String described() {
        return "Zoom Phone: the call history of its API, as JSON";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(Set.of("callid", "direction", "starttime", "callresult"));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        Draft draft = new Draft(record, setting)
                .session(record.field("callid"))
                .id(record.field("id"))
                .way(record.field("connecttype").equals("internal") ? "internal" : record.field("direction"))
                .from(first(record, "callerdidnumber", "callernumber", "callerextnumber"))
                .to(first(record, "calleedidnumber", "calleenumber", "calleeextnumber"))
                .begins("starttime")
                .ends("endtime")
                .lasts("duration", Lengths.Unit.SECONDS)
                .result(
                        record.field("callresult"),
                        Words.COMMON,
                        Lengths.isPositive(record.field("talktime")) ? Result.PERSON : Result.NOBODY);
        return record.field("spam").equals("true")
                ? draft.leaveOut(Reading.Why.SPAM).reading()
                : draft.reading();
    }

    private static String first(LogRecord record, String... keys) {
        return Stream.of(keys)
                .map(record::field)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
