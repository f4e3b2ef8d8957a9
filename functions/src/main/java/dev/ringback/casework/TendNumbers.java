package dev.ringback.casework;

/** Does with the numbers what people ask for: counts them anew, and keeps the audit that they are put beside. */
public final class TendNumbers {

    private final RecountNumbers recount;
    private final AuditStore audits;

    public TendNumbers(RecountNumbers recount, AuditStore audits) {
        this.recount = recount;
        this.audits = audits;
    }

    public NumbersReply answer(NumbersRequest request, Log log) {
        return switch (request) {
            case NumbersRequest.Recount counting -> recount.from(counting.from(), log);
            case NumbersRequest.KeepAudit(String audit) -> {
                audits.keep(audit);
                yield new NumbersReply.AuditKept();
            }
            case NumbersRequest.Unusable(String why) -> new NumbersReply.Unusable(why);
        };
    }
}
