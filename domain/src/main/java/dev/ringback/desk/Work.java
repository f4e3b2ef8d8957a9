package dev.ringback.desk;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Claims;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Language;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.State;
import dev.ringback.callback.Team;
import dev.ringback.callback.Word;
import dev.ringback.callback.Worker;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpClaims;
import dev.ringback.intake.Callers;
import dev.ringback.rhythm.CallerZones;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What there is to do with a callback of the worklist, where, and whose it is: all that decides who may take it. One short attribute
 * says it, so that a page of the worklist holds many and a claim can insist on every fact that it was decided on:
 * {@code oak-street:scheduling}, {@code oak-street:scheduling@northwind} once an agency has worked it,
 * {@code oak-street:scheduling>insurance} when it was handed off, {@code oak-street:scheduling/intake} where the directory gives the bucket
 * to another team than docs/rules.md §2 does, {@code oak-street:scheduling!} once it was taken so often that only in-house staff take it,
 * {@code oak-street:scheduling~es} for a patient who speaks Spanish, {@code oak-street:scheduling^America/Denver} where they wish to be
 * called on a number that may be there; {@code oak-street:new-patient>insurance+insurance-verification} for a follow-up, which is the desk's
 * own or another team's as a callback is.
 *
 * @param team who owes the next step
 * @param agency whose work it is, if an agency's
 * @param takers who may take it, of those who may work it
 * @param language what the patient speaks
 * @param alsoIn the zones of the number that they wish to be called on, if it is not the one that they called from
 * @param followUp what is owed, where it is no callback
 */
public record Work(
        LocationId location,
        Kind kind,
        Bucket bucket,
        Team team,
        Optional<AgencyId> agency,
        Takers takers,
        Language language,
        CallerZones alsoIn,
        Optional<FollowUpKind> followUp) {

    /** What there is to do with a callback. */
    public Work(
            LocationId location,
            Kind kind,
            Bucket bucket,
            Team team,
            Optional<AgencyId> agency,
            Takers takers,
            Language language,
            CallerZones alsoIn) {
        this(location, kind, bucket, team, agency, takers, language, alsoIn, Optional.empty());
    }

    /** Who takes it (docs/rules.md §6). */
    public enum Takers {
        EVERYBODY,
        IN_HOUSE
    }

    /** What there is to do: an attempt or another thing of the desk's own, or what another team has to do. */
    public enum Kind {
        ATTEMPT,
        HAND_OFF
    }

    /** Who owes the next step, as {@link Permissions} ask. */
    Subject.Stage stage() {
        return switch (kind) {
            case ATTEMPT -> Subject.Stage.AT_THE_DESK;
            case HAND_OFF -> Subject.Stage.HANDED_OFF;
        };
    }

    /** Ids of the directory hold none of the signs. */
    private static final Pattern WORD = Pattern.compile(
            "(?<location>[^:]+):(?<bucket>[^>/+@!~^]+)(?:>(?<handedTo>[^+@!~^]+)|/(?<team>[^+@!~^]+))?(?:\\+(?<followUp>[^@!~^]+))?(?:@(?<agency>[^!~^]+))?(?<inHouse>!)?"
                    + "(?:~(?<language>[^^]+))?(?:\\^(?<zones>.+))?");

    public static Work of(Callback callback) {
        Kind kind = callback.state() instanceof State.HandedOff ? Kind.HAND_OFF : Kind.ATTEMPT;
        Takers takers = Claims.areForTheHouseOnly(callback) ? Takers.IN_HOUSE : Takers.EVERYBODY;
        return new Work(
                callback.location(),
                kind,
                callback.bucket(),
                callback.team(),
                callback.agency(),
                takers,
                callback.language(),
                callback.wishes().callOn().map(Callers::zonesOf).orElse(CallerZones.UNKNOWN));
    }

    public static Work of(FollowUp followUp) {
        Kind kind = switch (followUp.place()) {
            case AT_THE_DESK -> Kind.ATTEMPT;
            case IN_HOUSE -> Kind.HAND_OFF;
        };
        return new Work(
                followUp.location(),
                kind,
                followUp.bucket(),
                followUp.owner(),
                followUp.agency(),
                FollowUpClaims.areForTheHouseOnly(followUp) ? Takers.IN_HOUSE : Takers.EVERYBODY,
                Language.EN,
                CallerZones.UNKNOWN,
                Optional.of(followUp.kind()));
    }

    /** Whether the patient is called for it, so that nobody begins while they may not be called. */
    boolean isCallToPatient() {
        return followUp.map(FollowUpClaims::isCallToPatient).orElse(kind == Kind.ATTEMPT);
    }

    /** Whether it has not been taken too often for this person to take it once more. */
    public boolean mayBeTakenBy(Worker worker) {
        return switch (takers) {
            case EVERYBODY -> true;
            case IN_HOUSE -> worker.agency().isEmpty();
        };
    }

    /** Reads a word that {@link #word} wrote; absent where it is none that this release knows. */
    public static Optional<Work> find(String word) {
        Matcher parts = WORD.matcher(word);
        return parts.matches()
                ? Word.find(Bucket.class, parts.group("bucket"))
                        .map(bucket -> of(parts, bucket))
                        .filter(work -> work.followUp.isPresent()
                                == part(parts, "followUp").isPresent())
                : Optional.empty();
    }

    private static Work of(Matcher parts, Bucket bucket) {
        Optional<Team> handedTo = part(parts, "handedTo").map(Team::new);
        return new Work(
                new LocationId(parts.group("location")),
                handedTo.isPresent() ? Kind.HAND_OFF : Kind.ATTEMPT,
                bucket,
                handedTo.or(() -> part(parts, "team").map(Team::new)).orElseGet(() -> firstOwner(bucket)),
                part(parts, "agency").map(AgencyId::new),
                part(parts, "inHouse").isPresent() ? Takers.IN_HOUSE : Takers.EVERYBODY,
                part(parts, "language")
                        .flatMap(word -> Word.find(Language.class, word))
                        .orElse(Language.EN),
                part(parts, "zones").map(Work::zones).orElse(CallerZones.UNKNOWN),
                part(parts, "followUp").flatMap(word -> Word.find(FollowUpKind.class, word)));
    }

    private static CallerZones zones(String ids) {
        return new CallerZones(Arrays.stream(ids.split(",")).map(ZoneId::of).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<String> part(Matcher parts, String name) {
        return Optional.ofNullable(parts.group(name));
    }

    /** One short word that says all of it. */
    public String word() {
        String owner = switch (kind) {
            case HAND_OFF -> ">" + team;
            case ATTEMPT -> team.equals(firstOwner(bucket)) ? "" : "/" + team;
        };
        String taken = switch (takers) {
            case EVERYBODY -> "";
            case IN_HOUSE -> "!";
        };
        String speaks = language == Language.EN ? "" : "~" + language.word();
        String owed = followUp.map(is -> "+" + is.word()).orElse("");
        return location + ":" + bucket.word() + owner + owed
                + agency.map(id -> "@" + id).orElse("") + taken + speaks + zones();
    }

    private String zones() {
        return alsoIn.zones().isEmpty()
                ? ""
                : alsoIn.zones().stream().map(ZoneId::getId).sorted().collect(Collectors.joining(",", "^", ""));
    }

    /** What is stored leans on it: another team there would be another meaning of what stands in the table. */
    private static Team firstOwner(Bucket bucket) {
        return BucketRule.standard(bucket).team();
    }
}
