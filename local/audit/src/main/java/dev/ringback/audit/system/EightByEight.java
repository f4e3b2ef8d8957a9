package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.Set;

/** The call records of 8x8's Work Analytics: milliseconds, and words or a dash. A call can be missed and abandoned at once. */
final class EightByEight implements PhoneSystem {

    @Override
    public String name() {
        return "8x8";
    }

    @Override
    public String described() {
        return "8x8: call records of Work Analytics, as JSON or CSV";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(Set.of("callid", "caller", "callee", "direction", "lastlegdisposition"));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        boolean isInbound = record.field("direction").equalsIgnoreCase("incoming");
        Draft draft = new Draft(record, setting)
                .session(record.field("callid"))
                .way(record.field("direction"))
                .from(record.field("caller"))
                .to(
                        isInbound || !setting.numbers().isNumber(record.field("callee"))
                                ? record.field("dnis")
                                : record.field("callee"))
                .begins(record.field("starttimeutc").isEmpty() ? "starttime" : "starttimeutc")
                .ends(record.field("disconnectedtimeutc").isEmpty() ? "disconnectedtime" : "disconnectedtimeutc")
                .lasts("calltime", Lengths.Unit.MILLISECONDS);
        return draft.result(result(record)).reading();
    }

    private static Result result(LogRecord record) {
        if (record.field("lastlegdisposition").equalsIgnoreCase("voicemail")) {
            return Result.VOICEMAIL;
        }
        return says(record.field("answered")) && !says(record.field("missed")) && !says(record.field("abandoned"))
                ? Result.PERSON
                : Result.NOBODY;
    }

    private static boolean says(String word) {
        return !word.isEmpty() && !word.equals("-");
    }
}
