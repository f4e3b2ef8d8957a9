package dev.ringback.texting;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.ClaimLimits;
import dev.ringback.callback.Fixtures;
import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.ScriptVersion;
import dev.ringback.callback.ShortAbandons;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep.Purpose;
import dev.ringback.callback.WantedNext;
import dev.ringback.rhythm.ContactWindow;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.Rhythm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Oak Street, where the system owes texts of these kinds after calls, the question to so many callbacks in a hundred. */
record OwedAtOakStreet(Set<Purpose> owed, int percent) implements OwedTextPolicy {

    static final ScriptVersion SCRIPT = new ScriptVersion("0a1b2c3d");
    static final OwedTextPolicy NOTHING = new OwedAtOakStreet(Set.of(), 100);
    static final OwedTextPolicy REMINDERS = new OwedAtOakStreet(Set.of(Purpose.REMINDER), 100);
    static final OwedTextPolicy ASKS_ALL = new OwedAtOakStreet(Set.of(Purpose.FEEDBACK), 100);
    static final OwedTextPolicy BOTH = new OwedAtOakStreet(Set.of(Purpose.REMINDER, Purpose.FEEDBACK), 100);

    @Override
    public Optional<OwedTextRule> owes(Purpose kind) {
        return Optional.of(kind)
                .filter(owed::contains)
                .map(OwedTextRule::standard)
                .map(rule -> new OwedTextRule(rule.seenTo(), rule.buckets(), percent));
    }

    @Override
    public ScriptVersion script(Bucket bucket, Language language) {
        return SCRIPT;
    }

    @Override
    public OpenHours hours() {
        return Fixtures.POLICY.hours();
    }

    @Override
    public BucketRule rule(Bucket bucket) {
        return Fixtures.POLICY.rule(bucket);
    }

    @Override
    public List<WantedNext> wantedNext(Bucket bucket) {
        return Fixtures.POLICY.wantedNext(bucket);
    }

    @Override
    public Rhythm rhythm(Bucket bucket, PhoneNumber caller) {
        return Fixtures.POLICY.rhythm(bucket, caller);
    }

    @Override
    public ContactWindow texts() {
        return Fixtures.POLICY.texts();
    }

    @Override
    public ShortAbandons shortAbandons() {
        return Fixtures.POLICY.shortAbandons();
    }

    @Override
    public ClaimLimits claimLimits() {
        return Fixtures.POLICY.claimLimits();
    }

    @Override
    public Duration handOffTarget(Team team) {
        return Fixtures.POLICY.handOffTarget(team);
    }
}
