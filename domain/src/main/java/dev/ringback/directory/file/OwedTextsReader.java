package dev.ringback.directory.file;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Word;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import dev.ringback.texting.OwedTextRule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which texts the system owes after a call (docs/directory.md): reminders of a visit, and one question about the call. */
final class OwedTextsReader {

    private final Set<Team> teams;
    private final Decoder<String> team;

    OwedTextsReader(Set<Team> teams, Decoder<String> team) {
        this.teams = teams;
        this.team = team;
    }

    /** What is owed by text. */
    static Optional<TextStep.Purpose> kind(Node.Member entry) {
        return Word.find(TextStep.Purpose.class, entry.key()).filter(kind -> switch (kind) {
            case REMINDER, FEEDBACK -> true;
            case OUTREACH -> false;
        });
    }

    /** Reads {@code on}, {@code off}, or what is different from what holds without it. */
    void owe(TextStep.Purpose kind, Node value, Map<TextStep.Purpose, OwedTextRule> owed) {
        OwedTextRule usual = Optional.ofNullable(owed.get(kind)).orElseGet(() -> OwedTextRule.standard(kind));
        if (OnOff.isOff(value)) {
            owed.remove(kind);
        } else if (OnOff.isOn(value)) {
            owed.put(kind, usual);
        } else if (value.json().isObject()) {
            members(kind, value).ifPresent(members -> owed.put(kind, rule(members, usual)));
        } else {
            value.mistake(LocationSentence.OWED_TEXT);
        }
        Optional.ofNullable(owed.get(kind))
                .map(OwedTextRule::seenTo)
                .filter(seesTo -> !teams.contains(seesTo))
                .ifPresent(seesTo -> value.refuse(
                        DirectorySentence.NO_TEAM.with(seesTo), LocationSentence.TEAM_OF_FOLLOW_UP.with(kind.word())));
    }

    /** Every patient is reminded; of the others some are asked. */
    private static Optional<Members> members(TextStep.Purpose kind, Node value) {
        return switch (kind) {
            case FEEDBACK -> Members.of(value, "team", "buckets", "share");
            case REMINDER, OUTREACH -> Members.of(value, "team", "buckets");
        };
    }

    private OwedTextRule rule(Members members, OwedTextRule usual) {
        return new OwedTextRule(
                members.optional("team", team).map(Team::new).orElse(usual.seenTo()),
                members.optional("buckets", Decoder.someOf(Bucket.class)).orElse(usual.buckets()),
                members.optional("share", NumbersReader.SHARE).orElse(usual.percent()));
    }
}
