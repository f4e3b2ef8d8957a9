package dev.ringback.lambda;

import dev.ringback.aws.DirectoryTable;
import dev.ringback.aws.DirectoryTable.Outcome;
import dev.ringback.aws.DirectoryTable.Version;
import dev.ringback.aws.OpenCallbacks;
import dev.ringback.callback.Callback;
import dev.ringback.directory.Directory;
import dev.ringback.directory.DirectoryCheck;
import dev.ringback.directory.DirectoryDiff;
import dev.ringback.directory.OpenWork;
import dev.ringback.directory.Removals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the directory: compares, applies and restores versions of it, all or nothing (docs/adr/0012-directory-versions.md). */
final class Keeping {

    private static final int SHOWN_VERSIONS = 50;

    /** A directory that may come into force, and what is in force now. */
    private record Candidate(JsonNode file, Directory directory, int version, Optional<Version> inForce) {

        String json() {
            return JsonMapper.shared().writeValueAsString(file);
        }

        /**
         * What it is compared with. A directory that a newer release no longer reads cannot be compared with, and must not keep
         * a sound one from being applied.
         */
        Optional<Directory> before() {
            return inForce.flatMap(Keeping::read);
        }

        DirectoryDiff diff() {
            return DirectoryDiff.between(before(), directory);
        }
    }

    private final DirectoryTable table;
    private final OpenCallbacks openCallbacks;
    private final AlertTopics alertTopics;

    Keeping(DirectoryTable table, OpenCallbacks openCallbacks, AlertTopics alertTopics) {
        this.table = table;
        this.openCallbacks = openCallbacks;
        this.alertTopics = alertTopics;
    }

    KeeperReply answer(KeeperRequest request, Instant now) {
        return switch (request) {
            case KeeperRequest.Check(var file) ->
                switch (DirectoryCheck.of(file)) {
                    case DirectoryCheck.Sound(var directory) -> new KeeperReply.Sound(directory);
                    case DirectoryCheck.Faulty(var mistakes) -> new KeeperReply.Mistakes(mistakes);
                };
            case KeeperRequest.Diff(var file) -> diff(file, now);
            case KeeperRequest.Apply(var file, var by, var against) -> apply(file, by, against, Optional.empty(), now);
            case KeeperRequest.Rollback(var by, var to) -> rollback(by, to, now);
            case KeeperRequest.History() -> new KeeperReply.History(table.current(), table.latest(SHOWN_VERSIONS));
            case KeeperRequest.Unusable(var why) -> new KeeperReply.Unusable(why);
        };
    }

    private KeeperReply diff(JsonNode file, Instant now) {
        return switch (DirectoryCheck.of(file)) {
            case DirectoryCheck.Faulty(var mistakes) -> new KeeperReply.Mistakes(mistakes);
            case DirectoryCheck.Sound(var directory) -> {
                Candidate candidate = candidate(file, directory);
                yield new KeeperReply.Diff(candidate.version(), candidate.diff(), openWork(candidate, now));
            }
        };
    }

    private KeeperReply rollback(String by, Optional<Integer> to, Instant now) {
        int current = table.current();
        int wanted = to.orElse(current - 1);
        Optional<Version> earlier = wanted > DirectoryTable.NONE ? table.version(wanted) : Optional.empty();
        return earlier.<KeeperReply>map(version -> apply(
                        JsonMapper.shared().readTree(version.json()),
                        by,
                        Optional.of(current),
                        Optional.of(version.number()),
                        now))
                .orElseGet(() -> new KeeperReply.NoSuchVersion(Math.max(wanted, DirectoryTable.NONE)));
    }

    private KeeperReply apply(
            JsonNode file, String by, Optional<Integer> against, Optional<Integer> restores, Instant now) {
        return switch (DirectoryCheck.of(file)) {
            case DirectoryCheck.Faulty(var mistakes) -> new KeeperReply.Mistakes(mistakes);
            case DirectoryCheck.Sound(var directory) -> {
                Candidate candidate = candidate(file, directory);
                yield against.filter(version -> version != candidate.version()).isPresent()
                        ? new KeeperReply.Overtaken(candidate.version())
                        : apply(candidate, by, restores, now);
            }
        };
    }

    private KeeperReply apply(Candidate candidate, String by, Optional<Integer> restores, Instant now) {
        if (candidate.inForce().map(Version::json).equals(Optional.of(candidate.json()))) {
            return new KeeperReply.Unchanged(
                    candidate.version(),
                    alertTopics.repair(
                            table.version(candidate.version() - 1).flatMap(Keeping::read), candidate.directory()));
        }
        List<OpenWork> openWork = openWork(candidate, now);
        if (!openWork.isEmpty()) {
            return new KeeperReply.HasOpenWork(openWork);
        }
        return switch (table.put(candidate.version(), candidate.json(), by, now, restores)) {
            case Outcome.InForce(var note) ->
                new KeeperReply.Applied(
                        note, candidate.diff(), alertTopics.follow(candidate.before(), candidate.directory()));
            case Outcome.Overtaken() -> new KeeperReply.Overtaken(table.current());
            case Outcome.TooLarge(int bytes, int limit) -> new KeeperReply.TooLarge(bytes, limit);
        };
    }

    private static Optional<Directory> read(Version version) {
        return switch (DirectoryCheck.of(JsonMapper.shared().readTree(version.json()))) {
            case DirectoryCheck.Sound(var directory) -> Optional.of(directory);
            case DirectoryCheck.Faulty _ -> Optional.empty();
        };
    }

    private Candidate candidate(JsonNode file, Directory directory) {
        int version = table.current();
        return new Candidate(file, directory, version, table.version(version));
    }

    /** What is open is only looked for where something is taken away that open work can hang on. */
    private List<OpenWork> openWork(Candidate candidate, Instant now) {
        return candidate
                .before()
                .map(before -> Removals.between(before, candidate.directory()))
                .map(removals -> removals.openWork(whatMayHangOn(removals, now), now))
                .orElse(List.of());
    }

    private Stream<Callback> whatMayHangOn(Removals removals, Instant now) {
        if (!removals.teams().isEmpty()) {
            return openCallbacks.all();
        }
        return Stream.concat(
                removals.locations().isEmpty() ? Stream.empty() : openCallbacks.at(removals.locations()),
                removals.concernPeople() ? openCallbacks.held(now) : Stream.empty());
    }
}
