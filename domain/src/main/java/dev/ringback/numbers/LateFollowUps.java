package dev.ringback.numbers;

import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import dev.ringback.directory.NumbersSettings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the figures of follow-ups suggest: much of what is owed after calls is late, and of which kind and with which team most of it (docs/numbers.md). */
final class LateFollowUps {

    private LateFollowUps() {}

    /** Absent where little is late, or where too little was owed to tell. */
    static Optional<Finding> of(Figures.FollowUps followUps, NumbersSettings settings) {
        Figures.Owed all = followUps.all();
        return new Share(all.late(), all.owed())
                .percent()
                .filter(_ -> all.owed() >= settings.tooFew())
                .filter(percent -> percent.doubleValue() > settings.unresolvedPercent())
                .map(percent -> {
                    Map.Entry<FollowUpKind, Figures.Owed> kind = worst(followUps.byKind(), Comparator.naturalOrder());
                    Map.Entry<Team, Figures.Owed> team = worst(followUps.byTeam(), Comparator.comparing(Team::id));
                    Map<String, Number> because = new LinkedHashMap<>();
                    because.put("owed", all.owed());
                    because.put("late", all.late());
                    because.put("percent", percent);
                    because.put("lateOfKind", kind.getValue().late());
                    because.put("lateOfTeam", team.getValue().late());
                    Map<String, String> where = new LinkedHashMap<>();
                    where.put("followUp", kind.getKey().word());
                    where.put("team", team.getKey().id());
                    return new Finding(
                            Finding.Id.FOLLOW_UPS,
                            "%d of %d follow-ups (%s %%) were not done by their time; %d of them %s, and %d owed by %s."
                                    .formatted(
                                            all.late(),
                                            all.owed(),
                                            percent,
                                            kind.getValue().late(),
                                            FindingWords.spoken(kind.getKey().word()),
                                            team.getValue().late(),
                                            FindingWords.spoken(team.getKey().id())),
                            because,
                            where);
                });
    }

    /** With the most that is late; of several the first, so that one week's figures say one thing. */
    private static <K> Map.Entry<K, Figures.Owed> worst(Map<K, Figures.Owed> groups, Comparator<K> order) {
        return groups.entrySet().stream()
                .max(Comparator.<Map.Entry<K, Figures.Owed>>comparingLong(
                                group -> group.getValue().late())
                        .thenComparing(Map.Entry::getKey, order.reversed()))
                .orElseThrow();
    }
}
