package dev.ringback.numbers;

import dev.ringback.callback.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Calls of a log, made up for tests: at a practice in New York, each a minute long. */
final class AuditCalls {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final String LINE = "+12125550100";

    private AuditCalls() {}

    static AuditedCall missed(int patient, String ended) {
        return call(AuditedCall.Way.INBOUND, patient, ended, AuditedCall.Answer.NOBODY);
    }

    static AuditedCall voicemail(int patient, String ended) {
        return call(AuditedCall.Way.INBOUND, patient, ended, AuditedCall.Answer.VOICEMAIL);
    }

    static AuditedCall answered(int patient, String ended) {
        return call(AuditedCall.Way.INBOUND, patient, ended, AuditedCall.Answer.PERSON);
    }

    static AuditedCall dialled(int patient, String ended) {
        return call(AuditedCall.Way.OUTBOUND, patient, ended, AuditedCall.Answer.NOBODY);
    }

    static AuditedCall on(String line, AuditedCall call) {
        return new AuditedCall(call.way(), call.patient(), line, call.begun(), call.ended(), call.answer());
    }

    static AuditedCall withheld(AuditedCall call) {
        return new AuditedCall(call.way(), Optional.empty(), call.line(), call.begun(), call.ended(), call.answer());
    }

    private static AuditedCall call(AuditedCall.Way way, int patient, String ended, AuditedCall.Answer answer) {
        Instant end = at(ended);
        return new AuditedCall(way, Optional.of(number(patient)), LINE, end.minus(Duration.ofMinutes(1)), end, answer);
    }

    static PhoneNumber number(int patient) {
        return new PhoneNumber("+1212555%04d".formatted(patient));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
