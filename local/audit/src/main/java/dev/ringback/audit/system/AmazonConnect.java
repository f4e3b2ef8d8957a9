package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** Contact records of Amazon Connect: each comes at least once, and the newest counts; without an agent nobody was connected. */
final class AmazonConnect implements PhoneSystem {

    @Override
    public String name() {
        return "amazon-connect";
    }

    @Override
    public String described() {
        return "Amazon Connect: contact records, as JSON";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(Set.of("contactid", "initiationmethod", "initiationtimestamp", "channel"));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        String first = record.field("initialcontactid");
        boolean isFirst = first.isEmpty() || first.equals(record.field("contactid"));
        String method = record.field("initiationmethod").toUpperCase(Locale.ROOT);
        boolean isOutbound =
                Set.of("OUTBOUND", "EXTERNAL_OUTBOUND", "CALLBACK", "API").contains(method);
        String customer = record.field("customerendpoint.address");
        String system = record.field("systemendpoint.address");
        Draft draft = new Draft(record, setting)
                .session(isFirst || isOutbound ? record.field("contactid") : first)
                .id(record.field("contactid"))
                .version(setting.clock()
                        .read(record.field("lastupdatetimestamp"))
                        .map(Instant::toEpochMilli)
                        .orElse(0L))
                .way(isOutbound ? Row.Way.OUTBOUND : Row.Way.INBOUND)
                .from(isOutbound ? system : customer)
                .to(isOutbound ? customer : system)
                .begins(method.equals("CALLBACK") ? firstThatIsThere(record) : "initiationtimestamp")
                .ends("disconnecttimestamp");
        if (!record.field("channel").equalsIgnoreCase("voice")) {
            draft.leaveOut(Reading.Why.OTHER);
        }
        // Connect calls back from a queue of its own: that is a call to the patient, not a leg of the one that asked
        // for it.
        if (!isFirst && !isOutbound) {
            draft.leg();
        }
        return draft.result(result(record)).reading();
    }

    /** A callback from a queue is initiated when the patient asks for it, and reaches the patient later. */
    private static String firstThatIsThere(LogRecord record) {
        return record.field("connectedtosystemtimestamp").isEmpty()
                ? "initiationtimestamp"
                : "connectedtosystemtimestamp";
    }

    private static Result result(LogRecord record) {
        boolean hasAgent = !record.field("agent.arn").isEmpty()
                || !record.field("agent.username").isEmpty()
                || !record.field("agent.connectedtoagenttimestamp").isEmpty();
        if (hasAgent) {
            return Result.PERSON;
        }
        return record.field("attributes.vmflag").equals("1") ? Result.VOICEMAIL : Result.NOBODY;
    }
}
