package dev.ringback.directory.file;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WantedNext;
import dev.ringback.callback.Word;
import dev.ringback.callback.Wording;
import dev.ringback.directory.FollowUpSettings;
import dev.ringback.followup.DueRule;
import dev.ringback.followup.FollowUpRule;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import dev.ringback.texting.OwedTextRule;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what is wanted after a call (docs/directory.md): of the tenant by kind of follow-up; of a location too, and by bucket what is only named to
 * other systems.
 */
final class FollowUpsReader {

    private static final Decoder<List<WantedNext>> NAMED =
            Decoder.word(WantedNext.class).list();

    private static final Pattern DAYS = Pattern.compile("(\\d{1,2}) business days? (after|before)");
    private static final int MOST_DAYS = 30;
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(40);

    private final Set<Team> teams;
    private final Decoder<String> team;
    private final OwedTextsReader texts;
    private final Map<FollowUpKind, FollowUpRule> ofTenant = new EnumMap<>(FollowUpKind.class);
    private final Map<TextStep.Purpose, OwedTextRule> textsOfTenant = new EnumMap<>(TextStep.Purpose.class);

    private FollowUpsReader(Set<Team> teams) {
        this.teams = teams;
        SequencedSet<String> ids = teams.stream().map(Team::id).collect(Collectors.toCollection(LinkedHashSet::new));
        this.team = References.oneOf(ids, DirectorySentence.TEAM, DirectorySentence.TEAM_OF_NONE);
        this.texts = new OwedTextsReader(teams, team);
    }

    /** A reader for the locations of a tenant, whose own section is {@code tenant}. */
    static FollowUpsReader of(Set<Team> teams, Optional<Node> tenant) {
        var reader = new FollowUpsReader(teams);
        tenant.ifPresent(section -> {
            if (section.json().isObject()) {
                section.members().stream()
                        .filter(entry -> !reader.owes(entry, reader.ofTenant, reader.textsOfTenant))
                        .forEach(entry -> unknown(entry, LocationSentence.FOLLOW_UP_KIND));
            } else {
                section.mistake(LocationSentence.FOLLOW_UPS_OF_TENANT);
            }
        });
        return reader;
    }

    /** What every location of the tenant owes that says nothing else. */
    FollowUpSettings standard() {
        return new FollowUpSettings(Map.of(), ofTenant, textsOfTenant);
    }

    Optional<FollowUpSettings> ofLocation(Node node) {
        if (!node.json().isObject()) {
            return node.mistake(LocationSentence.FOLLOW_UPS);
        }
        Map<Bucket, List<WantedNext>> named = new EnumMap<>(Bucket.class);
        Map<FollowUpKind, FollowUpRule> owed = new EnumMap<>(FollowUpKind.class);
        owed.putAll(ofTenant);
        Map<TextStep.Purpose, OwedTextRule> owedTexts = new EnumMap<>(TextStep.Purpose.class);
        owedTexts.putAll(textsOfTenant);
        for (Node.Member entry : node.members()) {
            Optional<Bucket> bucket = Word.find(Bucket.class, entry.key());
            if (!owes(entry, owed, owedTexts) && bucket.isEmpty()) {
                unknown(entry, LocationSentence.BUCKET_OR_FOLLOW_UP);
            }
            bucket.flatMap(_ -> NAMED.decode(entry.value())).ifPresent(list -> named.put(bucket.orElseThrow(), list));
        }
        return Optional.of(new FollowUpSettings(named, owed, owedTexts));
    }

    /** Whether an entry says what is owed, by people or by text, and notes it. */
    private boolean owes(
            Node.Member entry, Map<FollowUpKind, FollowUpRule> owed, Map<TextStep.Purpose, OwedTextRule> owedTexts) {
        Optional<FollowUpKind> kind = kind(entry);
        Optional<TextStep.Purpose> text = OwedTextsReader.kind(entry);
        kind.ifPresent(owes -> owe(owes, entry.value(), owed));
        text.ifPresent(owes -> texts.owe(owes, entry.value(), owedTexts));
        return kind.isPresent() || text.isPresent();
    }

    /** What may be owed or not; that a patient is called about what came of it is no choice. */
    private static Optional<FollowUpKind> kind(Node.Member entry) {
        return Word.find(FollowUpKind.class, entry.key())
                .filter(kind -> FollowUpRule.standard(kind).isPresent());
    }

    private static void unknown(Node.Member entry, Wording expected) {
        entry.value().refuse(Wording.verbatim("\"" + entry.key() + "\""), expected);
    }

    /** Reads {@code on}, {@code off}, or what is different from what holds without it. */
    private void owe(FollowUpKind kind, Node value, Map<FollowUpKind, FollowUpRule> owed) {
        FollowUpRule usual = Optional.ofNullable(owed.get(kind))
                .or(() -> FollowUpRule.standard(kind))
                .orElseThrow();
        if (OnOff.isOff(value)) {
            owed.remove(kind);
        } else if (OnOff.isOn(value)) {
            owed.put(kind, usual);
        } else if (value.json().isObject()) {
            Members.of(value, "team", "buckets", "due").ifPresent(members -> owed.put(kind, rule(members, usual)));
        } else {
            value.mistake(LocationSentence.FOLLOW_UP);
        }
        Optional.ofNullable(owed.get(kind))
                .map(FollowUpRule::team)
                .filter(owner -> !teams.contains(owner))
                .ifPresent(owner -> value.refuse(
                        DirectorySentence.NO_TEAM.with(owner), LocationSentence.TEAM_OF_FOLLOW_UP.with(kind.word())));
    }

    private FollowUpRule rule(Members members, FollowUpRule usual) {
        return new FollowUpRule(
                members.optional("team", team).map(Team::new).orElse(usual.team()),
                members.optional("buckets", Decoder.someOf(Bucket.class)).orElse(usual.buckets()),
                members.optional("due", due(usual.due())).orElse(usual.due()));
    }

    /** Before the visit leaves as it was how long after it was owed it is due at the latest. */
    private static Decoder<DueRule> due(DueRule usual) {
        return Decoder.ofText(LocationSentence.DUE, text -> parsed(text, usual), FollowUpsReader::isPossible);
    }

    private static Optional<DueRule> parsed(String text, DueRule usual) {
        Matcher days = DAYS.matcher(text);
        if (!days.matches()) {
            return Scalars.duration(text).map(DueRule::after);
        }
        int count = Integer.parseInt(days.group(1));
        return Optional.of(days.group(2).equals("after") ? DueRule.afterDays(count) : usual.orBeforeVisit(count));
    }

    private static boolean isPossible(DueRule due) {
        boolean isAfterPossible = switch (due.after()) {
            case DueRule.After.BusinessDays(int days) -> days >= 1 && days <= MOST_DAYS;
            case DueRule.After.OpenTime(Duration length) ->
                length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
        };
        return isAfterPossible
                && due.daysBeforeVisit()
                        .filter(days -> days < 1 || days > MOST_DAYS)
                        .isEmpty();
    }
}
