package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statistics of Dialpad: legs name the call that they belong to, lengths are minutes, and spam is one of several categories. */
final class Dialpad implements PhoneSystem {

    @Override
    public String name() {
        return "dialpad";
    }

    @Override
    public String described() {
        return "Dialpad: statistics, calls, as CSV";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(Set.of("datestarted", "callid", "externalnumber", "direction", "dateconnected"));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        boolean isInbound = !record.field("direction").equalsIgnoreCase("outbound");
        String entry = record.field("entrypointcallid");
        Set<String> categories = categories(record);
        Draft draft = new Draft(record, setting)
                .session(entry.isEmpty() ? record.field("callid") : entry)
                .id(record.field("callid"))
                .way(record.field("direction"))
                .from(record.field(isInbound ? "externalnumber" : "internalnumber"))
                .to(record.field(isInbound ? "internalnumber" : "externalnumber"))
                .begins("datestarted")
                .ends("dateended")
                .lasts("talkduration", Lengths.Unit.MINUTES)
                .result(result(record, categories));
        if (!entry.isEmpty()) {
            draft.leg();
        }
        if (categories.contains("spam")) {
            draft.leaveOut(Reading.Why.SPAM);
        }
        return categories.contains("fax") ? draft.leaveOut(Reading.Why.FAX).reading() : draft.reading();
    }

    private static Result result(LogRecord record, Set<String> categories) {
        if (record.field("voicemail").equalsIgnoreCase("true") || categories.contains("voicemail")) {
            return Result.VOICEMAIL;
        }
        boolean isConnected = !record.field("dateconnected").isEmpty()
                && !categories.contains("missed")
                && !categories.contains("abandoned")
                && !categories.contains("unanswered");
        return isConnected ? Result.PERSON : Result.NOBODY;
    }

    private static Set<String> categories(LogRecord record) {
        return Stream.concat(
                        Stream.of(record.field("category")),
                        Stream.of(record.field("categories").split("[,;|]", -1)))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
