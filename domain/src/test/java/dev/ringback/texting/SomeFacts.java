package dev.ringback.texting;

import dev.ringback.callback.BucketRule;
import dev.ringback.callback.TextStep;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.rhythm.ContactWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Facts of which one at a time can be another. */
record SomeFacts(TextFacts facts) {
    SomeFacts step(TextStep step) {
        return with(step, facts.location(), facts.bucket(), facts.consent(), facts.number(), facts.callback());
    }

    SomeFacts location(LocationTexting location) {
        return with(facts.step(), location, facts.bucket(), facts.consent(), facts.number(), facts.callback());
    }

    SomeFacts bucket(BucketRule.Texting bucket) {
        return with(facts.step(), facts.location(), bucket, facts.consent(), facts.number(), facts.callback());
    }

    SomeFacts consent(ConsentState consent) {
        return with(facts.step(), facts.location(), facts.bucket(), consent, facts.number(), facts.callback());
    }

    SomeFacts number(NumberState number) {
        return with(facts.step(), facts.location(), facts.bucket(), facts.consent(), number, facts.callback());
    }

    SomeFacts callback(CallbackStage callback) {
        return with(facts.step(), facts.location(), facts.bucket(), facts.consent(), facts.number(), callback);
    }

    SomeFacts textsForCallback(int texts) {
        return with(texts, facts.textedAt(), facts.window(), facts.callerZones());
    }

    SomeFacts textedAt(Instant... at) {
        return with(facts.textsForCallback(), Set.of(at), facts.window(), facts.callerZones());
    }

    SomeFacts window(ContactWindow window) {
        return with(facts.textsForCallback(), facts.textedAt(), window, facts.callerZones());
    }

    SomeFacts callerZones(ZoneId... zones) {
        return with(facts.textsForCallback(), facts.textedAt(), facts.window(), new CallerZones(Set.of(zones)));
    }

    private SomeFacts with(
            TextStep step,
            LocationTexting location,
            BucketRule.Texting bucket,
            ConsentState consent,
            NumberState number,
            CallbackStage callback) {
        return new SomeFacts(new TextFacts(
                step,
                location,
                bucket,
                consent,
                number,
                callback,
                facts.textsForCallback(),
                facts.textedAt(),
                facts.window(),
                facts.locationZone(),
                facts.callerZones()));
    }

    private SomeFacts with(int textsForCallback, Set<Instant> textedAt, ContactWindow window, CallerZones callerZones) {
        return new SomeFacts(new TextFacts(
                facts.step(),
                facts.location(),
                facts.bucket(),
                facts.consent(),
                facts.number(),
                facts.callback(),
                textsForCallback,
                textedAt,
                window,
                facts.locationZone(),
                callerZones));
    }
}
