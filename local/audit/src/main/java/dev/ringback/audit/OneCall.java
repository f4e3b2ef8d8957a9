package dev.ringback.audit;

import dev.ringback.audit.system.Row;
import dev.ringback.callback.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which legs of one session are one call: a system whose counter begins anew, and two systems that count alike, give one session to calls
 * that have nothing to do with each other.
 */
final class OneCall {

    /** A leg that begins later than that after all of the others have ended is another call. */
    private static final long NEAR = Duration.ofHours(2).toMillis();

    /** Where no number says that two legs belong together, one follows the other at once. */
    private static final long AT_ONCE = Duration.ofMinutes(1).toMillis();

    private final List<Leg> legs = new ArrayList<>();
    private long ended = Long.MIN_VALUE;

    private OneCall() {}

    /** @param session the legs of one session, by when they began */
    static List<List<Leg>> of(List<Leg> session) {
        if (session.size() == 1) {
            return List.of(session);
        }
        List<OneCall> calls = new ArrayList<>();
        for (Leg leg : session) {
            OneCall call = calls.reversed().stream()
                    .filter(one -> one.mayHave(leg))
                    .findFirst()
                    .orElseGet(() -> {
                        OneCall another = new OneCall();
                        calls.add(another);
                        return another;
                    });
            call.legs.add(leg);
            call.ended = Math.max(call.ended, leg.ended());
        }
        return calls.stream().map(call -> call.legs).toList();
    }

    /** Whether two rows that have one id can be the same leg. */
    static boolean mayBeTheSame(Leg one, Leg other) {
        return Math.abs(one.begun() - other.begun()) <= NEAR
                && one.way() == other.way()
                && (one.patient().isEmpty()
                        || other.patient().isEmpty()
                        || one.patient().equals(other.patient()));
    }

    private boolean mayHave(Leg leg) {
        return leg.begun() - ended <= NEAR && legs.stream().anyMatch(one -> belong(one, leg));
    }

    /** A leg that names the call that it is of needs no more than to be near; legs that merely share a session have a number in common. */
    private boolean belong(Leg one, Leg other) {
        if (one.part() == Row.Part.LEG || other.part() == Row.Part.LEG) {
            return true;
        }
        Optional<PhoneNumber> first = one.patient();
        Optional<PhoneNumber> second = other.patient();
        boolean isOneLine = !one.line().isEmpty() && one.line().equals(other.line());
        if (first.isEmpty() || second.isEmpty()) {
            return isOneLine || other.begun() - ended <= AT_ONCE;
        }
        if (first.equals(second) || isLine(first.get(), other) || isLine(second.get(), one)) {
            return true;
        }
        // Two callers are two calls, though of one line; who is called may be first somebody of the practice, then the
        // patient.
        return isOneLine && !(one.way() == Row.Way.INBOUND && other.way() == Row.Way.INBOUND);
    }

    private static boolean isLine(PhoneNumber number, Leg leg) {
        return number.e164().equals(leg.line());
    }
}
