package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.Locale;
import java.util.Set;

/** The call report of 3CX 20: numbers without a plus sign, {@code Name (extension)}, ringing and talking apart. */
final class ThreeCxReport implements PhoneSystem {

    private static final String COLUMNS =
            "from=From,to=To,begin=Call Time,duration:seconds=Talking,result=Status,direction=Direction,session=Call ID";

    @Override
    public String name() {
        return "3cx-call-reports";
    }

    @Override
    public String described() {
        return "3CX 20: Reports, Call Reports, as CSV";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(Set.of("calltime", "callid", "from", "to", "status", "ringing", "talking"));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        boolean talked = Lengths.isPositive(record.field("talking"));
        Draft draft = new Draft(record, setting)
                .session(record.field("callid"))
                .way(record.field("direction"))
                .from(record.field("from"))
                .to(record.field("to"))
                .begins("calltime")
                .lastsByTheClock(COLUMNS, "ringing", "talking")
                .result(record.field("status"), Words.COMMON, talked ? Result.PERSON : Result.NOBODY);
        return isVoicemail(record.field("to")) ? draft.result(Result.VOICEMAIL).reading() : draft.reading();
    }

    private static boolean isVoicemail(String to) {
        String name = to.toLowerCase(Locale.ROOT);
        return name.contains("voicemail") || name.contains("voice mail");
    }
}
