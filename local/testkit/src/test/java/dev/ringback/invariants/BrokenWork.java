package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.BentCode.says;
import static dev.ringback.invariants.BentCode.saysAllOf;
import static dev.ringback.invariants.Handlers.given;
import static dev.ringback.invariants.Lies.told;
import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.BEN_OF_HARBOR;
import static dev.ringback.invariants.Life.CALS_PHONE;
import static dev.ringback.invariants.Life.DEES_PHONE;
import static dev.ringback.invariants.Life.ELM;
import static dev.ringback.invariants.Life.HARBOR;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.SAM;

import dev.ringback.invariants.Lies.Lie;
import dev.ringback.rehearsal.Scenario.Happening;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tools.jackson.databind.JsonNode;

/** People who may do, or see, what they may not, and attempts that may not be made (invariants 5, 6 and 9). */
final class BrokenWork {

    private static final String CLAIM = "/callbacks/{callback}/claim";
    private static final String SEE = "/callbacks/{callback}";

    private BrokenWork() {}

    static Stream<BrokenRule> all() {
        return Stream.of(attempts(), holders(), grants()).flatMap(rules -> rules);
    }

    private static Stream<BrokenRule> attempts() {
        return Stream.of(
                new BrokenRule(
                        5,
                        "an attempt may be made at any hour",
                        call(OAK, "11:30").asksOnce("12:10", PAT, "POST", CLAIM, ANNS_PHONE),
                        "12:20",
                        bent("rhythm.Rhythm", "mayCallAt", BentCode::saysYes)),
                new BrokenRule(
                        5,
                        "an attempt falls whenever the call was missed",
                        call(OAK, "12:20"),
                        "12:30",
                        bent("rhythm.Rhythm", "firstAttempt", BentCode::changesNothing)),
                new BrokenRule(
                        5,
                        "nobody asks what time it is where the caller is",
                        new Happenings().missed("10:00", CALS_PHONE, HARBOR, Map.of()),
                        "10:10",
                        bent("intake.Callers", "zonesOf", says("rhythm.CallerZones", "UNKNOWN"))),
                new BrokenRule(
                        5,
                        "nobody asks when the patient wishes to be called",
                        new Happenings().missed("09:00", ANNS_PHONE, OAK, Map.of("ringback_when", "afternoon")),
                        "09:10",
                        bent("rhythm.WishedTime", "within", BentCode::changesNothing)),
                new BrokenRule(
                        5,
                        "where another number is at home that the patient wishes is not asked",
                        new Happenings().missed("10:00", ANNS_PHONE, HARBOR, Map.of("ringback_call_on", CALS_PHONE)),
                        "10:10",
                        bent("rhythm.Rhythm", "alsoFor", BentCode::staysAsItIs)),
                new BrokenRule(
                        5,
                        "after each attempt there is another one",
                        call(ELM, "09:00")
                                .claims("09:05", PAT, ANNS_PHONE)
                                .records("09:06", PAT, ANNS_PHONE, "attempt-again"),
                        "12:00",
                        bent("rhythm.Rhythm", "hasAttemptAfter", BentCode::saysYes)),
                new BrokenRule(
                        5,
                        "a number that was found wrong is called again",
                        call(OAK, "09:00")
                                .claims("09:05", PAT, ANNS_PHONE)
                                .records("09:06", PAT, ANNS_PHONE, "wrong-number")
                                .missed("09:30", ANNS_PHONE, HARBOR, Map.of()),
                        "09:40",
                        bent("callback.Standing", "isWrongNumber", BentCode::saysNo)),
                new BrokenRule(
                        5,
                        "a patient who has booked is called once more",
                        call(OAK, "09:00").claims("09:05", PAT, ANNS_PHONE).records("09:06", PAT, ANNS_PHONE, "booked"),
                        "09:30",
                        bent("callback.Outcomes", "consequence", BentCode::findsNothing)));
    }

    private static Stream<BrokenRule> holders() {
        Happenings held = call(OAK, "09:00").asksOnce("09:05", PAT, "POST", CLAIM, ANNS_PHONE);
        return Stream.of(
                new BrokenRule(
                        6,
                        "two people who are equally quick both get it",
                        call(OAK, "09:00").asksOnce("09:05", PAT, "POST", CLAIM, ANNS_PHONE),
                        "09:08",
                        told(samIsQuicker())),
                new BrokenRule(
                        6,
                        "every claim has lapsed",
                        call(OAK, "09:00")
                                .asksOnce("09:05", PAT, "POST", CLAIM, ANNS_PHONE)
                                .asksOnce("09:06", SAM, "POST", CLAIM, ANNS_PHONE),
                        "09:08",
                        bent("callback.Holding", "hasLapsed", BentCode::saysYes)),
                new BrokenRule(
                        6,
                        "who is with a patient for one location is not asked about at another",
                        atTwoLocations(),
                        "09:08",
                        bent("callback.OnePerson", "refusal", BentCode::findsNothing)),
                new BrokenRule(
                        6,
                        "that a patient has called another location too is not kept",
                        atTwoLocations(),
                        "09:08",
                        told(TableLies.SEES_NO_SIBLINGS)),
                new BrokenRule(
                        6,
                        "two people who are equally quick each get one callback of a patient",
                        new Happenings()
                                .missed("09:00", ANNS_PHONE, OAK, Map.of())
                                .missed("09:04", ANNS_PHONE, HARBOR, Map.of())
                                .asksOnce("09:06", PAT, "POST", CLAIM, ANNS_PHONE),
                        "09:08",
                        told(samIsQuickerAt(ANNS_PHONE, "oak-street"))),
                new BrokenRule(
                        6,
                        "who is called on a phone is not asked about when its owner is called",
                        onAnnsPhone(),
                        "09:08",
                        bent("callback.OnePerson", "refusal", BentCode::findsNothing)),
                new BrokenRule(
                        6,
                        "that somebody is called on another's phone leads nowhere",
                        onAnnsPhone(),
                        "09:08",
                        bent("callback.OnePerson", "otherNumber", BentCode::findsNothing)),
                new BrokenRule(
                        6,
                        "that somebody is called on another's phone is not kept",
                        onAnnsPhone(),
                        "09:08",
                        told(TableLies.NOTES_NO_WISHES)),
                new BrokenRule(
                        6,
                        "two people who are equally quick call one phone",
                        new Happenings()
                                .missed("09:00", ANNS_PHONE, OAK, Map.of())
                                .missed("09:02", DEES_PHONE, OAK, Map.of("ringback_call_on", ANNS_PHONE))
                                .asksOnce("09:06", PAT, "POST", CLAIM, DEES_PHONE),
                        "09:08",
                        told(samIsQuickerAt(ANNS_PHONE, "oak-street"))),
                new BrokenRule(
                        6,
                        "a claim that lapsed does not come back",
                        held,
                        "09:40",
                        bent("callback.Timers", "returned", BentCode::changesNothing)),
                new BrokenRule(
                        6,
                        "whoever says so works on what somebody else holds",
                        call(OAK, "09:00")
                                .asksOnce("09:05", PAT, "POST", CLAIM, ANNS_PHONE)
                                .records("09:06", SAM, ANNS_PHONE, "no-further-action"),
                        "09:08",
                        bent("callback.Holding", "isHeldBy", BentCode::saysYes)));
    }

    private static Stream<BrokenRule> grants() {
        return Stream.of(
                new BrokenRule(
                        9,
                        "everybody may see everything",
                        call(OAK, "09:00").asksOnce("09:01", BEN_OF_HARBOR, "GET", SEE, ANNS_PHONE),
                        "09:02",
                        bent("desk.Permissions", "can", BentCode::saysYes)),
                new BrokenRule(
                        9,
                        "everybody may do everything",
                        call(OAK, "09:00").asksOnce("09:01", BEN_OF_HARBOR, "POST", "/worklist/next", ANNS_PHONE),
                        "09:02",
                        bent("desk.Permissions", "can", BentCode::saysYes)),
                new BrokenRule(
                        9,
                        "one person's request is another's deed",
                        call(OAK, "09:00").asksOnce("09:01", BEN_OF_HARBOR, "POST", CLAIM, ANNS_PHONE),
                        "09:02",
                        given("Desk", BrokenWork::fromPat)),
                new BrokenRule(
                        9,
                        "an agency sees what in-house teams work on",
                        call(HARBOR, "09:00")
                                .claims("09:05", PAT, ANNS_PHONE)
                                .records("09:06", PAT, ANNS_PHONE, "routed-to-clinical")
                                .asksOnce("09:10", BEN_OF_HARBOR, "GET", SEE, ANNS_PHONE),
                        "09:12",
                        bent("desk.Permissions", "isKeptFromAgencyOf", BentCode::saysNo)),
                new BrokenRule(
                        9,
                        "an assistant gives work to people",
                        call(HARBOR, "09:00")
                                .tellsOnce(
                                        "09:05",
                                        BEN_OF_HARBOR,
                                        "/callbacks/{callback}/assignment",
                                        ANNS_PHONE,
                                        Map.of("to", BEN_OF_HARBOR)),
                        "09:08",
                        bent("desk.Permissions", "actionsOf", saysAllOf("desk.Action"))));
    }

    private static Happenings call(String location, String time) {
        return new Happenings().missed(time, ANNS_PHONE, location, Map.of());
    }

    /** While Pat is with the patient for one location, Sam wants to take what has come in at the other. */
    private static Happenings atTwoLocations() {
        return call(OAK, "09:00")
                .asksOnce("09:02", PAT, "POST", CLAIM, ANNS_PHONE)
                .missed("09:04", ANNS_PHONE, HARBOR, Map.of())
                .asksOnce("09:06", SAM, "POST", CLAIM, ANNS_PHONE);
    }

    /** While Pat calls one patient on the phone of another, Sam wants to take what has come in from whose it is. */
    private static Happenings onAnnsPhone() {
        return new Happenings()
                .missed("09:00", DEES_PHONE, OAK, Map.of("ringback_call_on", ANNS_PHONE))
                .asksOnce("09:02", PAT, "POST", CLAIM, DEES_PHONE)
                .missed("09:04", ANNS_PHONE, OAK, Map.of())
                .asksOnce("09:06", SAM, "POST", CLAIM, ANNS_PHONE);
    }

    /** Between the moment at which the desk looks at another callback of the phone and that at which it writes, Sam takes that one. */
    private static Lie samIsQuickerAt(String caller, String location) {
        AtomicBoolean took = new AtomicBoolean();
        return (request, service, setting) -> {
            boolean takes = request instanceof TransactWriteItemsRequest written
                    && written.transactItems().stream().allMatch(part -> part.update() != null);
            if (takes && took.compareAndSet(false, true)) {
                setting.meanwhile()
                        .accept(new Happening.Asks(
                                Optional.of(SAM),
                                "POST",
                                CLAIM,
                                Optional.empty(),
                                Optional.of(caller),
                                Optional.of(location)));
            }
            return TableLies.LOCKS_NOTHING.told(request, service, setting);
        };
    }

    /** Between the moment at which the desk looks and that at which it writes, Sam takes it; and nothing minds. */
    private static Lie samIsQuicker() {
        AtomicBoolean took = new AtomicBoolean();
        return (request, service, setting) -> {
            if (request instanceof UpdateItemRequest && took.compareAndSet(false, true)) {
                setting.meanwhile().accept(Happenings.asks(SAM, "POST", CLAIM, ANNS_PHONE, Optional.empty()));
            }
            return TableLies.LOCKS_NOTHING.told(request, service, setting);
        };
    }

    private static JsonNode fromPat(JsonNode request) {
        JsonNode claims = request.at("/requestContext/authorizer/jwt/claims");
        claims.asObject().put("email", PAT);
        return request;
    }
}
