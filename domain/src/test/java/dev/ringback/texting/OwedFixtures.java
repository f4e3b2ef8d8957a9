package dev.ringback.texting;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.NEW_YORK;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.saying;
import static dev.ringback.callback.Fixtures.worker;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Outcomes;
import dev.ringback.callback.Report;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WhyNotBooked;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Callbacks that Ana ends on Monday 2026-11-30 at 9:10 in New York, and what the system owes by text after them. */
final class OwedFixtures {

    static final Instant NOW = at("mon 09:10");
    static final Optional<OffsetDateTime> FRIDAY = visit("fri 15:30");

    static Optional<OffsetDateTime> visit(String time) {
        return Optional.of(at(time).atZone(NEW_YORK).toOffsetDateTime());
    }

    static Callback held(TextConsent consent) {
        Callback opened = opened(nothingKnown(), saying(consent, call("contact-1", at("mon 09:00"))), at("mon 09:00"));
        return claimedBy(ANA, opened, at("mon 09:05"));
    }

    static Callback ended(Outcome outcome, Optional<OffsetDateTime> visit, TextConsent consent, OwedTextPolicy policy) {
        Callback before = held(consent);
        Optional<WhyNotBooked> why = outcome == Outcome.DECLINED ? Optional.of(WhyNotBooked.OTHER) : Optional.empty();
        var report = new Report(outcome, Optional.empty(), Optional.empty(), visit, Optional.empty(), why);
        Callback after = changed(Outcomes.record(before, worker(ANA), report, policy, NOW));
        return OwedTexts.follow(Optional.of(before), after, policy, NOW);
    }

    static Callback booked(OwedTextPolicy policy) {
        return ended(Outcome.BOOKED, FRIDAY, TextConsent.GIVEN, policy);
    }

    static List<Intent.Text> pending(Callback callback) {
        return callback.pending().stream()
                .filter(Intent.Text.class::isInstance)
                .map(Intent.Text.class::cast)
                .toList();
    }

    /** As it is once a text of this step went. */
    static Callback sent(TextStep step, Callback callback, Instant at) {
        Callback without = pending(callback).stream()
                .filter(text -> text.step() == step)
                .findFirst()
                .map(callback::withoutIntent)
                .orElse(callback);
        return without.with(new Entry.TextSent(at, step, "message-1"));
    }

    private OwedFixtures() {}
}
