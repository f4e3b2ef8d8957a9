package dev.ringback.directory.file;

import dev.ringback.callback.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places whose clocks a law has changed of late. A Java runtime of before keeps the old ones, and would open and close a location
 * an hour off (docs/directory.md); callers' numbers name a zone beside them that was right all along (docs/adr/0017).
 *
 * @param when a time at which the new clocks differ from the old ones
 * @param release the first of tzdb that knows
 */
record ChangedClocks(Set<String> zones, Instant when, ZoneOffset offset, String release) {

    private static final Instant IN_WINTER = Instant.parse("2026-12-15T12:00:00Z");

    private static final List<ChangedClocks> LAWS = List.of(
            new ChangedClocks(
                    Set.of("America/Vancouver", "Canada/Pacific"), IN_WINTER, ZoneOffset.ofHours(-7), "2026b"),
            new ChangedClocks(
                    Set.of("America/Edmonton", "Canada/Mountain"), IN_WINTER, ZoneOffset.ofHours(-6), "2026c"),
            new ChangedClocks(Set.of("Africa/Casablanca", "Africa/El_Aaiun"), IN_WINTER, ZoneOffset.UTC, "2026c"));

    /** The change that this Java runtime does not know of, if there is one in this zone. */
    static Optional<ChangedClocks> unknownTo(ZoneId zone) {
        return unknownTo(zone, zone.getRules());
    }

    /** The change that is not in these rules of the zone. */
    static Optional<ChangedClocks> unknownTo(ZoneId zone, ZoneRules rules) {
        return LAWS.stream()
                .filter(law -> law.zones().contains(zone.getId()))
                .filter(law -> !rules.getOffset(law.when()).equals(law.offset()))
                .findFirst();
    }

    /** What is wrong, for the person who has to put it right. */
    static Wording found(ZoneId zone) {
        return LocationSentence.CHANGED_CLOCKS.with(
                zone, ZoneRulesProvider.getVersions(zone.getId()).lastKey());
    }

    Wording expected() {
        return LocationSentence.NEWER_CLOCKS.with(release);
    }
}
