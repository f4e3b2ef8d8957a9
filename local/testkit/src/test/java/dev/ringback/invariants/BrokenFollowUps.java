package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.Lies.told;
import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.SAM;

import dev.ringback.invariants.Lies.Lie;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What is owed after a call, and is nobody's, forgotten, or two people's (invariant 15). */
final class BrokenFollowUps {

    private static final String INSURANCE = "/follow-ups/{callback}.insurance-verification/claim";
    private static final String NOT_COVERED = "/follow-ups/{callback}.insurance-verification/outcome";
    private static final String CALL = "/follow-ups/{callback}.insurance-verification.call-patient/claim";
    private static final String CONFIRMATION = "/follow-ups/{callback}.confirmation/claim";

    private BrokenFollowUps() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                rule(
                        "what is owed is told and not put",
                        told(Lie.about(
                                TransactWriteItemsRequest.class,
                                write -> write.toBuilder()
                                        .transactItems(write.transactItems().stream()
                                                .filter(part -> part.put() == null)
                                                .toList())
                                        .build()))),
                rule("nothing looks at what is owed", bent("followup.FollowUpTimer", "next", BentCode::findsNothing)),
                rule(
                        "who is with the patient is not asked",
                        bent("callback.OnePerson", "refusal", BentCode::findsNothing)),
                new BrokenRule(
                        15,
                        "who wants no calls is called about what is owed to them",
                        calledThoughRefused(),
                        "09:40",
                        bent("followup.RefusedCalls", "why", BentCode::findsNothing)),
                new BrokenRule(
                        15,
                        "who wants no calls is still owed a call",
                        refused(),
                        "09:50",
                        bent("followup.RefusedCalls", "why", BentCode::findsNothing)));
    }

    private static BrokenRule rule(String how, Wrong wrong) {
        return new BrokenRule(15, how, booked(), "09:40", wrong);
    }

    /** The insurance does not cover it, the patient is to be called, and wants no calls. */
    private static Happenings refused() {
        return new Happenings()
                .owing()
                .missed("09:00", ANNS_PHONE, OAK, Map.of())
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:10", PAT, ANNS_PHONE, "booked")
                .asksOnce("09:20", PAT, "POST", INSURANCE, ANNS_PHONE)
                .tellsOnce("09:21", PAT, NOT_COVERED, ANNS_PHONE, Map.of("outcome", "not-covered"))
                .tellsOnce(
                        "09:25",
                        PAT,
                        "/callbacks/{callback}/call-wish",
                        ANNS_PHONE,
                        Map.of("said", "do-not-call", "evidence", "said so by phone"));
    }

    private static Happenings calledThoughRefused() {
        return refused().asksOnce("09:30", SAM, "POST", CALL, ANNS_PHONE);
    }

    /** Booked, and then two people at what is owed. */
    private static Happenings booked() {
        return new Happenings()
                .owing()
                .missed("09:00", ANNS_PHONE, OAK, Map.of())
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:10", PAT, ANNS_PHONE, "booked")
                .asksOnce("09:20", PAT, "POST", INSURANCE, ANNS_PHONE)
                .asksOnce("09:21", SAM, "POST", CONFIRMATION, ANNS_PHONE);
    }
}
