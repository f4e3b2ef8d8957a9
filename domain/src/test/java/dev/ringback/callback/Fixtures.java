package dev.ringback.callback;

import dev.ringback.rhythm.CallerZones;
import dev.ringback.rhythm.ContactWindow;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.OpenSpan;
import dev.ringback.rhythm.Rhythm;
import dev.ringback.rhythm.RhythmRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The practice of docs/rules.md §4: Oak Street in New York, open mon–fri 8–12 and 13–17. */
public final class Fixtures {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final LocationId OAK_STREET = new LocationId("oak-street");
    public static final PhoneNumber PATIENT = new PhoneNumber("+12125550123");
    public static final CallerAtLocation WHO = new CallerAtLocation(OAK_STREET, PATIENT);
    public static final PersonId ANA = new PersonId("ana@northwind.example");
    public static final PersonId BEN = new PersonId("ben@bluebird.example");
    public static final PersonId PAT = new PersonId("pat@sunrise.example");
    public static final AgencyId NORTHWIND = new AgencyId("northwind");
    public static final AgencyId BLUEBIRD = new AgencyId("bluebird");
    public static final Policy POLICY = new OakStreet(ShortAbandons.CALLBACK);

    /** The same practice where it leaves alone who hung up at once. */
    public static final Policy SHORT_ABANDONS_OPEN_NOTHING = new OakStreet(ShortAbandons.NOTHING);

    private Fixtures() {}

    /** A time of the week of Monday 2026-11-30 in New York, for example {@code at("tue 09:00")}. */
    public static Instant at(String dayAndTime) {
        String[] parts = dayAndTime.split(" ", 2);
        int day = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").indexOf(parts[0]);
        return LocalDateTime.of(2026, 11, 30, 0, 0)
                .plusDays(day)
                .with(LocalTime.parse(parts[1]))
                .atZone(NEW_YORK)
                .toInstant();
    }

    public static Call call(String contact, Instant endedAt) {
        return CallLike.plain(contact, endedAt);
    }

    /** What the patient texts to the practice. */
    public static PatientText texted(String id, Instant sentAt, String words) {
        return new PatientText(
                id,
                sentAt,
                Optional.of(new PhoneNumber("+12125550101")),
                Call.DialledNumber.OWNED,
                PatientText.Asks.AN_ANSWER,
                Bucket.OTHER,
                Urgency.ROUTINE,
                CallerWords.of(words));
    }

    /** The call of somebody who hung up at once. */
    public static Call shortAbandon(Call call) {
        return CallLike.like(call).of(MissedReason.SHORT_ABANDON).call();
    }

    public static Call urgent(Call call) {
        return CallLike.like(call).about(Bucket.CLINICAL).urgent().call();
    }

    /** The call in which a recording was left. */
    public static Call leaving(String voicemail, Call call) {
        return CallLike.like(call)
                .of(MissedReason.LEFT_VOICEMAIL)
                .leaving(voicemail)
                .call();
    }

    public static Call saying(TextConsent consent, Call call) {
        return CallLike.like(call).saying(consent).call();
    }

    public static CallerRecord nothingKnown() {
        return recordOf();
    }

    public static CallerRecord recordOf(Callback... callbacks) {
        return new CallerRecord(WHO, List.of(callbacks), List.of(), Optional.empty(), Optional.empty());
    }

    public static CallerRecord reachedAt(Instant at, String contact, Callback... callbacks) {
        return new CallerRecord(
                WHO,
                List.of(callbacks),
                List.of(),
                Optional.of(new CallerRecord.Reached(at, new ContactId(contact))),
                Optional.empty());
    }

    /** What is kept of a caller who said that about texts in a call that is on no callback. */
    public static CallerRecord said(TextConsent word, Instant at, Callback... callbacks) {
        var consent = new Consent(word, at, Consent.How.CONTACT_ATTRIBUTE, "answered-call");
        return new CallerRecord(WHO, List.of(callbacks), List.of(), Optional.empty(), Optional.of(consent));
    }

    /** A callback opened by a call that ended just now. */
    public static Callback openedAt(Instant now) {
        return opened(nothingKnown(), call("contact-1", now), now);
    }

    public static Callback opened(CallerRecord record, Call call, Instant now) {
        var id = new CallbackId("callback-" + (record.callbacks().size() + 1));
        return ((MissedCalls.Decision.Open) MissedCalls.decide(record, call, id, POLICY, now)).callback();
    }

    public static Callback repeated(Callback callback, Call call, Instant now) {
        var decision = MissedCalls.decide(recordOf(callback), call, new CallbackId("unused"), POLICY, now);
        return ((MissedCalls.Decision.Change) decision).after();
    }

    public static Callback claimedBy(PersonId person, Callback callback, Instant now) {
        return changed(Claims.claim(callback, worker(person), POLICY, now));
    }

    /** Ana and Ben work for two agencies; everybody else is in-house. */
    public static Worker worker(PersonId person) {
        return new Worker(
                person,
                Optional.ofNullable(Map.of(ANA, NORTHWIND, BEN, BLUEBIRD).get(person)));
    }

    /** That outcome, and nothing else that could be told of it. */
    public static Report reported(Outcome outcome) {
        return new Report(
                outcome, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Callback ended(Outcome outcome, Callback callback, PersonId by, Instant now) {
        return changed(Outcomes.record(callback, worker(by), reported(outcome), POLICY, now));
    }

    /** Claimed and ended in the same minute, as soon as it is due. */
    public static Callback attempted(Outcome outcome, Callback callback, Instant now) {
        return ended(outcome, claimedBy(ANA, Timers.elapse(callback, POLICY, now), now), ANA, now);
    }

    public static Callback changed(Decision decision) {
        return switch (decision) {
            case Decision.Changed(Callback after) -> after;
            case Decision.Refused(Refusal why) -> throw new AssertionError("refused: " + why);
        };
    }

    public static Refusal refused(Decision decision) {
        return switch (decision) {
            case Decision.Refused(Refusal why) -> why;
            case Decision.Changed(Callback after) -> throw new AssertionError("not refused, but " + after.state());
        };
    }

    public static List<String> entries(Callback callback) {
        return callback.history().stream().map(Entry::word).toList();
    }

    private record OakStreet(ShortAbandons shortAbandons) implements Policy {

        private static final List<OpenSpan> DAY = List.of(
                new OpenSpan(LocalTime.of(8, 0), LocalTime.NOON),
                new OpenSpan(LocalTime.of(13, 0), LocalTime.of(17, 0)));

        private static final OpenHours HOURS = new OpenHours(
                NEW_YORK,
                Map.of(
                        DayOfWeek.MONDAY, DAY,
                        DayOfWeek.TUESDAY, DAY,
                        DayOfWeek.WEDNESDAY, DAY,
                        DayOfWeek.THURSDAY, DAY,
                        DayOfWeek.FRIDAY, DAY),
                Set.of());

        private static final Map<Bucket, BucketRule> RULES = new EnumMap<>(Map.of(
                Bucket.NEW_PATIENT, rule(Team.FRONT_DESK, 15),
                Bucket.SCHEDULING, rule(Team.FRONT_DESK, 30),
                Bucket.REFERRAL, rule(Team.REFERRALS, 120),
                Bucket.BILLING, rule(Team.BILLING, 240),
                Bucket.CLINICAL, new BucketRule(Team.CLINICAL, Duration.ofMinutes(15), BucketRule.Texting.FORBIDDEN),
                Bucket.OTHER, rule(Team.FRONT_DESK, 60)));

        @Override
        public ClaimLimits claimLimits() {
            return ClaimLimits.STANDARD;
        }

        private static BucketRule rule(Team team, int minutes) {
            return new BucketRule(team, Duration.ofMinutes(minutes), BucketRule.Texting.ALLOWED);
        }

        @Override
        public OpenHours hours() {
            return HOURS;
        }

        @Override
        public BucketRule rule(Bucket bucket) {
            return Optional.ofNullable(RULES.get(bucket)).orElseThrow();
        }

        @Override
        public ContactWindow texts() {
            return ContactWindow.TEXTS;
        }

        @Override
        public List<WantedNext> wantedNext(Bucket bucket) {
            return WantedNext.ALL;
        }

        @Override
        public Rhythm rhythm(Bucket bucket, PhoneNumber caller) {
            return new Rhythm(HOURS, RhythmRules.DEFAULTS, CallerZones.UNKNOWN);
        }

        @Override
        public Duration handOffTarget(Team team) {
            return Duration.ofMinutes(team.equals(Team.CLINICAL) ? 15 : 240);
        }
    }
}
