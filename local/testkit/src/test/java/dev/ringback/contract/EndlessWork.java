package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.ELI;
import static dev.ringback.contract.Practice.LEE;
import static dev.ringback.contract.Practice.PAT;

import dev.ringback.callback.Actor;
import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Limits;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Worker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Two callbacks that a program has taken and moved over and over, and what the desk answers from then on. */
record EndlessWork(Practice practice) {

    void play(String ofAna, String ofPat) {
        String taken = practice.missed(ofAna);
        practice.happened(ofAna, before -> moved(takenAndGivenBack(before, ANA, Limits.TAKES - 1), ANA, Limits.MOVES));
        practice.as(ANA).claim(taken);
        practice.as(ANA).reTriage(taken, "scheduling");
        practice.as(ANA).release(taken);
        practice.as(ANA).claim(taken);
        practice.as(LEE).assign(taken, ELI);

        String handedOff = practice.missed(ofPat);
        practice.happened(ofPat, before -> takenAndGivenBack(before, PAT, Limits.IN_HOUSE - 1));
        practice.as(PAT).claim(handedOff);
        practice.as(PAT).release(handedOff);
        practice.as(PAT).outcome(handedOff, "insurance-verification-needed");
        practice.happened(ofPat, before -> moved(before, PAT, Limits.IN_HOUSE));
        practice.as(PAT).claim(handedOff);
        practice.as(PAT).handOff(handedOff, "billing");
        practice.as(PAT).giveBack(handedOff);
        practice.as(PAT).outcome(handedOff, "insurance-verification-needed");
        practice.as(PAT).outcome(handedOff, "no-further-action");
    }

    private Callback takenAndGivenBack(Callback callback, String by, int times) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            entries.add(
                    new Entry.Claimed(practice.now(), worker(by), practice.now().plus(Claims.LASTS)));
            entries.add(new Entry.Released(practice.now(), worker(by), Optional.empty()));
        }
        return callback.with(entries);
    }

    private Callback moved(Callback callback, String by, int times) {
        var move = new Entry.ReTriaged(
                practice.now(),
                new Actor.Staff(worker(by)),
                callback.bucket(),
                callback.urgency(),
                callback.team(),
                callback.deadline());
        return callback.with(Collections.nCopies(times, move));
    }

    private static Worker worker(String id) {
        return new Worker(new PersonId(id), id.equals(ANA) ? Optional.of(new AgencyId("northwind")) : Optional.empty());
    }
}
