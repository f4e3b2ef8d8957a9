package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.casework.DirectoryStore.Outcome;
import dev.ringback.casework.DirectoryStore.Version;
import dev.ringback.directory.Directory;
import dev.ringback.directory.OpenWork;
import dev.ringback.directory.Removals;
import dev.ringback.directory.file.DirectoryDiff;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.reading.Checked;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the directory: compares, applies and restores versions of it, all or nothing (docs/adr/0012-directory-versions.md). */
public final class KeepDirectory {

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
            return inForce.flatMap(KeepDirectory::read);
        }

        DirectoryDiff diff() {
            return DirectoryDiff.between(before(), directory);
        }
    }

    private final DirectoryStore store;
    private final CallbackStore callbacks;
    private final AlertTopics alertTopics;
    private final InstantSource clock;

    public KeepDirectory(DirectoryStore store, CallbackStore callbacks, AlertTopics alertTopics, InstantSource clock) {
        this.store = store;
        this.callbacks = callbacks;
        this.alertTopics = alertTopics;
        this.clock = clock;
    }

    /** The directory in force. */
    public record InForce(DirectoryStore.Note note, JsonNode file) {}

    /** What is in force now, if anything was applied yet. */
    public Optional<InForce> inForce() {
        return store.latest(1).stream()
                .findFirst()
                .flatMap(note -> store.version(note.number())
                        .map(version -> new InForce(note, JsonMapper.shared().readTree(version.json()))));
    }

    public KeeperReply answer(KeeperRequest request, Log log) {
        return switch (request) {
            case KeeperRequest.Question question -> answer(question);
            case KeeperRequest.Change change -> change(change, log);
        };
    }

    /** Writes nothing: of this the desk asks as well, which may not write a directory. */
    public KeeperReply answer(KeeperRequest.Question question) {
        Instant now = clock.instant();
        return switch (question) {
            case KeeperRequest.Check(var file) ->
                switch (DirectoryReader.check(file)) {
                    case Checked.Sound<Directory>(var directory) -> new KeeperReply.Sound(directory);
                    case Checked.Faulty<Directory>(var mistakes) -> new KeeperReply.Mistakes(mistakes);
                };
            case KeeperRequest.Diff(var file) -> diff(file, now);
            case KeeperRequest.DiffEarlier(int version) -> diff(version, now);
            case KeeperRequest.History() -> new KeeperReply.History(store.current(), store.latest(SHOWN_VERSIONS));
            case KeeperRequest.Unusable(var why) -> new KeeperReply.Unusable(why);
        };
    }

    /** Puts a directory in force, or says why not. */
    public KeeperReply.OfChange change(KeeperRequest.Change request, Log log) {
        Instant now = clock.instant();
        return switch (request) {
            case KeeperRequest.Apply(var file, var by, var against) ->
                apply(file, by, against, Optional.empty(), now, log);
            case KeeperRequest.Rollback(var by, var to, var against) -> rollback(by, to, against, now, log);
        };
    }

    private KeeperReply diff(JsonNode file, Instant now) {
        return switch (DirectoryReader.check(file)) {
            case Checked.Faulty<Directory>(var mistakes) -> new KeeperReply.Mistakes(mistakes);
            case Checked.Sound<Directory>(var directory) -> {
                Candidate candidate = candidate(file, directory);
                yield new KeeperReply.Diff(candidate.version(), candidate.diff(), openWork(candidate, now));
            }
        };
    }

    private KeeperReply diff(int earlier, Instant now) {
        return version(earlier)
                .map(version -> diff(JsonMapper.shared().readTree(version.json()), now))
                .orElseGet(() -> noSuchVersion(earlier));
    }

    private KeeperReply.OfChange rollback(
            String by, Optional<Integer> to, Optional<Integer> against, Instant now, Log log) {
        int current = store.current();
        int wanted = to.orElse(current - 1);
        return version(wanted)
                .map(version -> apply(
                        JsonMapper.shared().readTree(version.json()),
                        by,
                        Optional.of(against.orElse(current)),
                        Optional.of(version.number()),
                        now,
                        log))
                .orElseGet(() -> noSuchVersion(wanted));
    }

    private Optional<Version> version(int wanted) {
        return wanted > DirectoryStore.NONE ? store.version(wanted) : Optional.empty();
    }

    private static KeeperReply.OfChange noSuchVersion(int wanted) {
        return new KeeperReply.NoSuchVersion(Math.max(wanted, DirectoryStore.NONE));
    }

    private KeeperReply.OfChange apply(
            JsonNode file, String by, Optional<Integer> against, Optional<Integer> restores, Instant now, Log log) {
        return switch (DirectoryReader.check(file)) {
            case Checked.Faulty<Directory>(var mistakes) -> new KeeperReply.Mistakes(mistakes);
            case Checked.Sound<Directory>(var directory) -> {
                Candidate candidate = candidate(file, directory);
                yield against.filter(version -> version != candidate.version()).isPresent()
                        ? new KeeperReply.Overtaken(candidate.version())
                        : apply(candidate, by, restores, now, log);
            }
        };
    }

    private KeeperReply.OfChange apply(
            Candidate candidate, String by, Optional<Integer> restores, Instant now, Log log) {
        if (candidate.inForce().map(Version::json).equals(Optional.of(candidate.json()))) {
            return new KeeperReply.Unchanged(
                    candidate.version(),
                    alertTopics.repair(
                            store.version(candidate.version() - 1).flatMap(KeepDirectory::read),
                            candidate.directory(),
                            log));
        }
        List<OpenWork> openWork = openWork(candidate, now);
        if (!openWork.isEmpty()) {
            return new KeeperReply.HasOpenWork(openWork);
        }
        return switch (store.put(candidate.version(), candidate.json(), by, now, restores)) {
            case Outcome.InForce(var note) -> {
                // template.yaml counts this line, so that operations hear of every change.
                log.note("Version %d of the directory is in force".formatted(note.number()));
                yield new KeeperReply.Applied(
                        note, candidate.diff(), alertTopics.follow(candidate.before(), candidate.directory(), log));
            }
            case Outcome.Overtaken() -> new KeeperReply.Overtaken(store.current());
            case Outcome.TooLarge(int bytes, int limit) -> new KeeperReply.TooLarge(bytes, limit);
        };
    }

    private static Optional<Directory> read(Version version) {
        return switch (DirectoryReader.readIfPossible(JsonMapper.shared().readTree(version.json()))) {
            case Checked.Sound<Directory>(var directory) -> Optional.of(directory);
            case Checked.Faulty<Directory> _ -> Optional.empty();
        };
    }

    private Candidate candidate(JsonNode file, Directory directory) {
        int version = store.current();
        return new Candidate(file, directory, version, store.version(version));
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
            return callbacks.allOpen();
        }
        return Stream.concat(
                removals.locations().isEmpty() ? Stream.empty() : callbacks.openAt(removals.locations()),
                removals.concernPeople() ? callbacks.held(now) : Stream.empty());
    }
}
