package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The call detail records of 3CX: lines without a header, whose fields the administrator chooses and orders. Words are cased and spelled in
 * two ways in one file.
 */
final class ThreeCxCdr implements PhoneSystem {

    /** The order up to version 18 where nobody has chosen another. */
    private static final List<String> V18 = List.of(
            "historyid",
            "callid",
            "duration",
            "time-start",
            "time-answered",
            "time-end",
            "reason-terminated",
            "from-no",
            "to-no",
            "from-dn",
            "to-dn",
            "dial-no",
            "reason-changed",
            "final-number",
            "final-dn",
            "bill-code",
            "bill-rate",
            "bill-cost",
            "bill-name",
            "chain",
            "from-type",
            "to-type",
            "final-type",
            "from-dispname",
            "to-dispname",
            "final-dispname",
            "missed-queue-calls");

    /** What version 20 sends to a socket. */
    private static final List<String> V20 = List.of(
            "time-start",
            "dial-no",
            "from-no",
            "duration",
            "time-answered",
            "time-end",
            "reason-terminated",
            "reason-changed",
            "missed-queue-calls",
            "from-dn",
            "to-no",
            "to-dn",
            "final-number",
            "final-dn",
            "from-type",
            "to-type",
            "final-type",
            "from-dispname",
            "to-dispname",
            "final-dispname");

    private static final Set<String> OUTSIDE = Set.of("externalline", "line", "external");
    private static final Set<String> VOICEMAIL = Set.of("vmail", "voicemail", "vm");

    /** What answers by itself: a queue that nobody took the caller from, a menu. */
    private static final Set<String> MACHINE = Set.of(
            "queue", "ivr", "ringgroup", "specialmenu", "routepoint", "script", "inboundrouting", "outboundrule");

    private static final Set<String> PERSON =
            Set.of("extension", "externalline", "line", "external", "bridge", "conference", "parking", "");

    private final String name;
    private final String described;
    private final List<String> order;

    private ThreeCxCdr(String name, String described, List<String> order) {
        this.name = name;
        this.described = described;
        this.order = order;
    }

    static ThreeCxCdr upTo18() {
        return new ThreeCxCdr("3cx-cdr-v18", "3CX up to 18: call detail records", V18);
    }

    static ThreeCxCdr from20() {
        return new ThreeCxCdr("3cx-cdr-v20", "3CX 20: call detail records of a socket", V20);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String described() {
        return described;
    }

    @Override
    public boolean hasPlaces(List<String> fields) {
        return fields.size() == order.size();
    }

    @Override
    public List<String> places(int fields) {
        return order;
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        String finalType = LogRecord.key(record.field("finaltype"));
        Draft draft = new Draft(record, setting)
                .session(record.field("historyid"))
                .from(record.field("fromno"))
                .to(dialled(record, setting))
                .begins("timestart")
                .ends("timeend")
                .lastsByTheClock("from=3,to=2,begin=1,duration:seconds=4,answered=5", "duration");
        way(record).ifPresent(draft::way);
        if (finalType.equals("fax")) {
            draft.leaveOut(Reading.Why.FAX);
        }
        return answered(record, finalType, draft).reading();
    }

    private static Draft answered(LogRecord record, String finalType, Draft draft) {
        if (VOICEMAIL.contains(finalType)) {
            return draft.result(Result.VOICEMAIL);
        }
        if (record.field("timeanswered").isEmpty() || MACHINE.contains(finalType)) {
            return draft.result(Result.NOBODY);
        }
        return PERSON.contains(finalType)
                ? draft.result(Result.PERSON)
                : draft.result(record.field("finaltype"), Words.COMMON, Result.PERSON);
    }

    private static Optional<Row.Way> way(LogRecord record) {
        String from = LogRecord.key(record.field("fromtype"));
        String to = LogRecord.key(record.field("totype"));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (OUTSIDE.contains(from)) {
            return Optional.of(Row.Way.INBOUND);
        }
        return Optional.of(OUTSIDE.contains(to) ? Row.Way.OUTBOUND : Row.Way.INTERNAL);
    }

    /** The number that was dialled, if one of the fields is one; else the extension that it led to. */
    private static String dialled(LogRecord record, LogSetting setting) {
        return Stream.of("dialno", "tono")
                .map(record::field)
                .filter(written -> setting.numbers().isNumber(written))
                .findFirst()
                .orElseGet(() -> record.field("todn").isEmpty() ? record.field("tono") : record.field("todn"));
    }
}
