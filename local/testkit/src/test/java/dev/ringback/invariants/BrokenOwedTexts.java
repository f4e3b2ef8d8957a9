package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.Life.JANS_PHONE;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.PINE;
import static dev.ringback.invariants.Life.YES;

import java.util.stream.Stream;

/** What the system owes by text after a call, and forgets or asks too often (invariant 16). */
final class BrokenOwedTexts {

    private BrokenOwedTexts() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                new BrokenRule(
                        16,
                        "what is owed by text is told and is nowhere",
                        booked(new Happenings(), ""),
                        "09:30",
                        bent("callback.Callback", "withIntent", BentCode::staysAsItIs)),
                new BrokenRule(
                        16,
                        "who was asked is asked again the next day",
                        booked(booked(new Happenings(), ""), "+1 "),
                        "+1 12:00",
                        bent("texting.OwedTexts", "wasAsked", BentCode::saysNo)));
    }

    private static Happenings booked(Happenings before, String day) {
        return before.missed(day + "09:13", JANS_PHONE, PINE, YES)
                .claims(day + "09:16", PAT, JANS_PHONE)
                .books(day + "09:20", PAT, JANS_PHONE, "+7 11:00");
    }
}
