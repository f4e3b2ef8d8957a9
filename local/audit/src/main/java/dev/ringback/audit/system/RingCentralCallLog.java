package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.Set;

/** The call log of RingCentral's API. */
final class RingCentralCallLog implements PhoneSystem {

    @Override
    public String name() {
        return "ringcentral-call-log";
    }

    @Override
    public String described() {
        return "RingCentral: the call log of its API, as JSON";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(Set.of("sessionid", "starttime", "direction", "result", "duration"));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        Draft draft = new Draft(record, setting)
                .session(record.field("sessionid"))
                .id(record.field("id"))
                .way(record.field("direction"))
                .from(end(record, "from"))
                .to(end(record, "to"))
                .begins("starttime")
                .lasts("duration", Lengths.Unit.SECONDS)
                .result(record.field("result"), Words.COMMON, Result.NOBODY);
        return record.field("type").equalsIgnoreCase("fax")
                ? draft.leaveOut(Reading.Why.FAX).reading()
                : draft.reading();
    }

    private static String end(LogRecord record, String end) {
        String number = record.field(end + ".phonenumber");
        return number.isEmpty() ? record.field(end + ".extensionnumber") : number;
    }
}
