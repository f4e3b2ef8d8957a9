package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.Set;

/** Twilio's calls: {@code completed} says only that something answered, and the legs by which it was passed on say who. */
final class Twilio implements PhoneSystem {

    private static final Words WORDS = Words.COMMON.and(new Words.Meaning.Ended(Result.CONNECTED), "completed");

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public String described() {
        return "Twilio: the calls of its API, as JSON";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(Set.of("sid", "from", "to", "status", "direction", "starttime"));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        String parent = record.field("parentcallsid");
        String direction = record.field("direction");
        Draft draft = new Draft(record, setting)
                .session(parent.isEmpty() ? record.field("sid") : parent)
                .id(record.field("sid"))
                .way(direction.startsWith("outbound") ? Row.Way.OUTBOUND : Row.Way.INBOUND)
                .from(record.field("from"))
                .to(record.field("to"))
                .begins("starttime")
                .ends("endtime")
                .lasts("duration", Lengths.Unit.SECONDS)
                .result(record.field("status"), WORDS, Result.NOBODY);
        String answeredBy = record.field("answeredby");
        if (answeredBy.startsWith("machine")) {
            draft.result(Result.VOICEMAIL);
        } else if (answeredBy.equals("fax")) {
            draft.leaveOut(Reading.Why.FAX);
        }
        return parent.isEmpty() ? draft.reading() : draft.leg().spoken().reading();
    }
}
