package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cisco CUCM's call detail records: a header, a second header of types, epoch seconds, legs; voicemail is a device that answers. */
final class Cucm implements PhoneSystem {

    private static final Pattern VOICEMAIL = Pattern.compile("(?i).*(?:ciscoum|voicemail|unity|cuc|-vi\\d*$).*");

    /** How CUCM names telephones and their like; what else a call begins at is a trunk or a gateway. */
    private static final Pattern TELEPHONE = Pattern.compile("(?i)(?:SEP|CSF|TCT|BOT|TAB|ATA|CIPC|UPC).*");

    @Override
    public String name() {
        return "cucm";
    }

    @Override
    public String described() {
        return "Cisco CUCM: call detail records (cdr_…), as CSV";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return keys.containsAll(
                Set.of("globalcallidcallid", "datetimeorigination", "datetimeconnect", "callingpartynumber"));
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        Draft draft = new Draft(record, setting);
        if (record.field("datetimeorigination").equalsIgnoreCase("integer")) {
            return draft.instead(new Reading.NoRecord()).reading();
        }
        draft.session(record.field("globalcallidcallmanagerid") + "/" + record.field("globalcallidcallid"))
                .from(record.field("callingpartynumber"))
                .to(dialled(record))
                .begins("datetimeorigination")
                .ends("datetimedisconnect")
                .lasts("duration", Lengths.Unit.SECONDS);
        way(record, setting).ifPresent(draft::way);
        boolean isConnected = !Set.of("", "0").contains(record.field("datetimeconnect"));
        if (!isConnected) {
            return draft.result(Result.NOBODY).reading();
        }
        return draft.result(
                        VOICEMAIL.matcher(record.field("destdevicename")).matches() ? Result.VOICEMAIL : Result.PERSON)
                .reading();
    }

    private static Optional<Row.Way> way(LogRecord record, LogSetting setting) {
        return TELEPHONE.matcher(record.field("origdevicename")).matches()
                ? Optional.of(Ways.fromInside(dialled(record), setting.numbers()))
                : Optional.of(Ways.between(record.field("callingpartynumber"), dialled(record), setting.numbers()));
    }

    private static String dialled(LogRecord record) {
        String original = record.field("originalcalledpartynumber");
        return original.isEmpty() ? record.field("finalcalledpartynumber") : original;
    }
}
