package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;

import java.util.Map;
import java.util.stream.Stream;

/** What the practice's system tells of an appointment, and nobody heeds (invariant 17). */
final class BrokenVisits {

    private BrokenVisits() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                new BrokenRule(
                        17,
                        "an older change is taken for news",
                        booked().tells("09:20", "Booked", "09:08", ANNS_PHONE)
                                .tells("09:30", "Moved", "09:29", ANNS_PHONE)
                                .tells("09:35", "Moved", "09:25", ANNS_PHONE),
                        "09:40",
                        bent("callback.Appointment", "isNewsAfter", BentCode::saysYes)),
                new BrokenRule(
                        17,
                        "what hangs on a visit outlives it",
                        booked().tells("09:20", "Booked", "09:08", ANNS_PHONE)
                                .tells("09:30", "Cancelled", "09:29", ANNS_PHONE),
                        "09:40",
                        bent("followup.Visits", "end", BentCode::findsNothing)));
    }

    private static Happenings booked() {
        return new Happenings()
                .owing()
                .missed("09:00", ANNS_PHONE, OAK, Map.of())
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:10", PAT, ANNS_PHONE, "booked");
    }
}
