package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.Handlers.answering;
import static dev.ringback.invariants.Handlers.given;
import static dev.ringback.invariants.Lies.told;
import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.YES;

import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault.CallFails;
import dev.ringback.standins.Fault.Failure;
import dev.ringback.standins.Json;
import java.util.Map;
import java.util.stream.Stream;

/** Calls that are lost, told twice or forgotten, and events that cannot be taken (invariants 1, 2, 3, 7 and 10). */
final class BrokenCalls {

    private static final String CONTACT_EVENTS = "ContactEvents";
    private static final int FOR_EVER = 1000;

    private BrokenCalls() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                new BrokenRule(
                        1,
                        "a chain that is on a callback already is not recognised",
                        aCall().again("09:00", ANNS_PHONE, OAK, "COMPLETED", "09:01"),
                        "09:05",
                        bent("callback.CallerRecord", "callbackOf", BentCode::findsNothing)),
                new BrokenRule(
                        1, "the queue hands over nothing", aCall(), "09:05", given(CONTACT_EVENTS, _ -> Json.object())),
                new BrokenRule(
                        1,
                        "a call that could not be taken counts as taken",
                        connectThrottlesOnce().missed("09:00", ANNS_PHONE, OAK, YES),
                        "09:30",
                        answering(CONTACT_EVENTS, Handlers::nothingFailed)),
                new BrokenRule(
                        2, "an open callback reads as closed", twoCalls(), "09:10", told(TableLies.READS_AS_CLOSED)),
                new BrokenRule(
                        2,
                        "whoever is open counts as closed, and is numbered anew",
                        twoCalls(),
                        "09:10",
                        bent("callback.MissedCalls", "belongs", BentCode::saysNo)),
                new BrokenRule(3, "no index leads to a callback", aCall(), "09:05", told(TableLies.INDEXES_NOTHING)),
                new BrokenRule(
                        3, "nothing is looked at before next year", aCall(), "09:05", told(TableLies.LOOKS_NEXT_YEAR)),
                new BrokenRule(
                        3, "a callback is opened for no team", aCall(), "09:05", told(TableLies.OPENS_FOR_NOBODY)),
                new BrokenRule(
                        3,
                        "nobody sweeps up what no schedule was made for",
                        noSchedules().missed("12:20", ANNS_PHONE, OAK, YES),
                        "13:30",
                        bent("lambda.Sweeper", "handleRequest", BentCode::doesNothing)),
                new BrokenRule(
                        7,
                        "two callbacks take the same number",
                        twoCalls(),
                        "09:10",
                        told(TableLies.readsLateAndLocksNothing())),
                new BrokenRule(7, "an entry of a history is lost", worked(), "09:10", told(TableLies.LOSES_AN_ENTRY)),
                new BrokenRule(7, "a history is overwritten", worked(), "09:10", told(TableLies.OVERWRITES)),
                new BrokenRule(
                        7,
                        "the state that is stored is not the one that the history gives",
                        aCall(),
                        "09:05",
                        told(TableLies.STORES_ANOTHER_STATE)),
                new BrokenRule(
                        10,
                        "an event that nobody can take counts as taken",
                        poison(),
                        "10:10",
                        answering(CONTACT_EVENTS, Handlers::nothingFailed)),
                new BrokenRule(
                        10,
                        "nobody says why an event was given up",
                        poison(),
                        "10:10",
                        Handlers.silent(CONTACT_EVENTS)),
                new BrokenRule(
                        10,
                        "one event that nobody can take fails its whole batch",
                        aBatchWithPoison(),
                        "10:10",
                        answering(CONTACT_EVENTS, Handlers::oneFailsAll)));
    }

    private static Happenings aCall() {
        return new Happenings().missed("09:00", ANNS_PHONE, OAK, YES);
    }

    private static Happenings twoCalls() {
        return aCall().missed("09:05", ANNS_PHONE, OAK, YES);
    }

    private static Happenings worked() {
        return aCall().claims("09:05", PAT, ANNS_PHONE).records("09:07", PAT, ANNS_PHONE, "booked");
    }

    private static Happenings poison() {
        return new Happenings()
                .happens(
                        "09:00",
                        new Happening.EventArrives(Happenings.event("09:00", "nobody-knows-it", "DISCONNECTED")));
    }

    /** A good call that has to be tried again lies beside the poison when both come back. */
    private static Happenings aBatchWithPoison() {
        Happenings happenings = connectThrottlesOnce().missed("09:00", ANNS_PHONE, OAK, Map.of());
        return happenings.happens(
                "09:00", new Happening.EventArrives(Happenings.event("09:00", "nobody-knows-it", "DISCONNECTED")));
    }

    private static Happenings connectThrottlesOnce() {
        return new Happenings()
                .happens(
                        "08:59",
                        new Happening.Breaks(new CallFails(
                                Aws.CONNECT,
                                "DescribeContact",
                                FaultCase.EVERY_TRY,
                                new Failure.Answered("TooManyRequestsException"))));
    }

    private static Happenings noSchedules() {
        return new Happenings()
                .happens(
                        "08:59",
                        new Happening.Breaks(new CallFails(
                                Aws.SCHEDULER,
                                "CreateSchedule",
                                FOR_EVER,
                                new Failure.Answered("ServiceQuotaExceededException"))));
    }
}
