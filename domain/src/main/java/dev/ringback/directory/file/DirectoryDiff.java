package dev.ringback.directory.file;

import dev.ringback.callback.Wording;
import dev.ringback.directory.Directory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What applying a directory would change, with every default filled in, in the order of the file's sections.
 *
 * @param changes none where both say the same, however they are written
 */
public record DirectoryDiff(List<Change> changes) {

    /** What stands before the first path: no path is blank but not empty. */
    private static final String NOTHING = " ";

    public DirectoryDiff {
        changes = List.copyOf(changes);
    }

    /** From nothing, where {@code before} is absent. */
    public static DirectoryDiff between(Optional<Directory> before, Directory after) {
        SequencedMap<String, Description> was = before.map(Descriptions::of).orElseGet(LinkedHashMap::new);
        SequencedMap<String, Description> now = Descriptions.of(after);
        var changes = new ArrayList<Change>();
        inOrder(now, was).forEach(path -> {
            if (!was.containsKey(path)) {
                Description added = in(now, path);
                changes.add(new Change.Added(path.isEmpty() ? "tenant" : path, added.name(), added.inOneLine()));
            } else if (!now.containsKey(path)) {
                changes.add(new Change.Removed(path, in(was, path).name(), Optional.empty()));
            } else {
                changes.addAll(changes(in(was, path), in(now, path)));
            }
        });
        return new DirectoryDiff(
                changes.stream().filter(DirectoryDiff::saysSomething).toList());
    }

    private static List<Change> changes(Description before, Description after) {
        var changes = new ArrayList<Change>();
        for (String path : inOrder(after.facts(), before.facts())) {
            Optional<Description.Fact> was = Optional.ofNullable(before.facts().get(path));
            Optional<Description.Fact> now = Optional.ofNullable(after.facts().get(path));
            if (!was.equals(now)) {
                changes.add(change(path, after.name(), was, now));
            }
        }
        return changes;
    }

    private static Change change(
            String path, Wording name, Optional<Description.Fact> was, Optional<Description.Fact> now) {
        Wording what = DifferenceSentence.OF_THING.with(
                name, now.or(() -> was).orElseThrow().label());
        if (was.isEmpty()) {
            return new Change.Added(path, what, now.orElseThrow().value());
        }
        return now.isEmpty()
                ? new Change.Removed(path, what, was.get().value())
                : new Change.Changed(
                        path,
                        what,
                        was.get().value().orElseThrow(),
                        now.get().value().orElseThrow());
    }

    /** A first directory without urgent words of its own has none added. */
    private static boolean saysSomething(Change change) {
        return !(change instanceof Change.Added added
                && added.path().equals("urgentWords")
                && added.now().isEmpty());
    }

    /** The order of the new one; what only the old one has comes after what is before it there. */
    private static <V> List<String> inOrder(SequencedMap<String, V> now, SequencedMap<String, V> was) {
        Map<String, List<String>> goneAfter = new HashMap<>();
        String last = NOTHING;
        for (String path : was.keySet()) {
            if (now.containsKey(path)) {
                last = path;
            } else {
                goneAfter.computeIfAbsent(last, _ -> new ArrayList<>()).add(path);
            }
        }
        List<String> paths = new ArrayList<>(goneAfter.getOrDefault(NOTHING, List.of()));
        for (String path : now.keySet()) {
            paths.add(path);
            paths.addAll(goneAfter.getOrDefault(path, List.of()));
        }
        return paths;
    }

    private static <V> V in(SequencedMap<String, V> map, String path) {
        return Optional.ofNullable(map.get(path)).orElseThrow();
    }
}
