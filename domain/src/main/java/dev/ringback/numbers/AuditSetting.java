package dev.ringback.numbers;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.rhythm.OpenHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What an audit knows besides the calls.
 *
 * @param zone whose clock says in which hour and on which day a call ended
 * @param placeOfLine what makes one episode: the line itself, or the location that it belongs to
 * @param hours when the place of a line is open, if anybody has said
 * @param appointments when appointments were made, by number, if anybody has said
 */
public record AuditSetting(
        ZoneId zone,
        UnaryOperator<String> placeOfLine,
        Optional<Function<String, OpenHours>> hours,
        Optional<Map<PhoneNumber, List<AppointmentMade>>> appointments) {

    /** One zone, and nothing else. */
    public static AuditSetting of(ZoneId zone) {
        return new AuditSetting(zone, UnaryOperator.identity(), Optional.empty(), Optional.empty());
    }
}
