package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.Set;

/** RingCentral's report of calls: several rows a session, and three words for what is missed. */
final class RingCentralAnalytics implements PhoneSystem {

    private static final String COLUMNS =
            "from=From Number,to=To Number,begin=Call Start Time,duration:seconds=Call Length,result=Result,direction=Call Direction,session=Session Id";

    @Override
    public String name() {
        return "ringcentral-analytics";
    }

    @Override
    public String described() {
        return "RingCentral: Analytics, calls, as CSV";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(Set.of("sessionid", "fromnumber", "tonumber", "result", "callstarttime"));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        boolean talked = Lengths.isPositive(record.field("handletime"));
        return new Draft(record, setting)
                .session(record.field("sessionid"))
                .way(record.field("calldirection"))
                .from(record.field("fromnumber"))
                .to(record.field("tonumber"))
                .begins("callstarttime")
                .lastsByTheClock(COLUMNS, "calllength")
                .result(record.field("result"), Words.COMMON, talked ? Result.PERSON : Result.NOBODY)
                .reading();
    }
}
