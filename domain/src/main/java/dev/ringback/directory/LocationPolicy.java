package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.ClaimLimits;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.ScriptVersion;
import dev.ringback.callback.ShortAbandons;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WantedNext;
import dev.ringback.followup.FollowUpPolicy;
import dev.ringback.followup.FollowUpRule;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.rhythm.ContactWindow;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.Rhythm;
import dev.ringback.texting.OwedTextPolicy;
import dev.ringback.texting.OwedTextRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the directory says for the callbacks of one location; the time zones of a number come from elsewhere. */
public record LocationPolicy(Directory directory, Location location, Function<PhoneNumber, CallerZones> zones)
        implements FollowUpPolicy, OwedTextPolicy {

    @Override
    public OpenHours hours() {
        return location.hours();
    }

    @Override
    public BucketRule rule(Bucket bucket) {
        return directory.rule(bucket);
    }

    @Override
    public List<WantedNext> wantedNext(Bucket bucket) {
        return location.followUps().named().getOrDefault(bucket, WantedNext.ALL);
    }

    @Override
    public Optional<FollowUpRule> followUp(FollowUpKind kind) {
        return Optional.ofNullable(location.followUps().owed().get(kind));
    }

    @Override
    public Optional<OwedTextRule> owes(TextStep.Purpose kind) {
        return location.texting()
                .flatMap(_ -> Optional.ofNullable(location.followUps().texts().get(kind)));
    }

    @Override
    public ScriptVersion script(Bucket bucket, Language language) {
        return location.script(bucket, language).version();
    }

    @Override
    public Rhythm rhythm(Bucket bucket, PhoneNumber caller) {
        return new Rhythm(location.hours(), directory.rhythmRules(location, bucket), zones.apply(caller));
    }

    @Override
    public ContactWindow texts() {
        return location.texting().map(TextingSettings::window).orElse(ContactWindow.TEXTS);
    }

    @Override
    public ShortAbandons shortAbandons() {
        return location.shortAbandon().opens();
    }

    @Override
    public ClaimLimits claimLimits() {
        return directory.claims();
    }

    @Override
    public Duration handOffTarget(Team team) {
        return directory.handOffTarget(team);
    }
}
