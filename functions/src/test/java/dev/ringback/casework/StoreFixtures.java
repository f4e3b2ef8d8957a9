package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.MissedCalls;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Timer;
import dev.ringback.desk.Placement;
import dev.ringback.desk.Rank;
import dev.ringback.desk.WorklistEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the contract of a store of callbacks is tried with. */
final class StoreFixtures {

    private StoreFixtures() {}

    static Consent said(TextConsent word, Instant at) {
        return new Consent(word, at, Consent.How.CONTACT_ATTRIBUTE, "contact-9");
    }

    static WorklistEntry only(CallbackStore store) {
        List<WorklistEntry> all = store.worklistAfter(Rank.FIRST).toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** What was claimed. */
    static Callback held(CallbackStore.Claim claim) {
        assertThat(claim).isInstanceOf(CallbackStore.Claim.Held.class);
        return ((CallbackStore.Claim.Held) claim).callback();
    }

    static Callback made(CallerAtLocation who, Call call) {
        var record = new CallerRecord(who, List.of(), List.of(), Optional.empty(), Optional.empty());
        var id = new CallbackId("callback-" + who.caller().e164().substring(9));
        return ((MissedCalls.Decision.Open) MissedCalls.decide(record, call, id, POLICY, call.endedAt())).callback();
    }

    static Callback open(CallbackStore store, CallerAtLocation who, Call call) throws Conflict {
        Callback opened = made(who, call);
        return store.open(opened, List.of(), placement(opened));
    }

    static Callback save(CallbackStore store, Callback before, Callback after) throws Conflict {
        return store.save(before, after, placement(after));
    }

    static Placement placement(Callback callback) {
        return Placement.of(callback, Timer.next(callback, POLICY), Duration.ofDays(90));
    }
}
