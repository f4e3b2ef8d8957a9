package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The tables of the rooms of {@code local/standins} and {@code local/audit} in docs/architecture.md say which there are, and what each knows
 * of the others.
 */
class StandInRoomsTest {

    private static final String ROOT = "dev.ringback.";
    private static final List<String> HELD = List.of("standins", "audit");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `((?:standins|audit)[a-z.]*)` \\| [^|]*\\| ([^|]*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    /** What each room knows, by the page. */
    private static Map<String, Set<String>> told() throws IOException {
        String page = Files.readString(Sources.ROOT.resolve("docs/architecture.md"));
        List<MatchResult> rows = ROW.matcher(page).results().toList();
        List<String> rooms = rows.stream().map(row -> row.group(1)).toList();
        Map<String, Set<String>> known = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String cell = rows.get(row).group(2).strip();
            Set<String> others = cell.equals("all below")
                    ? rooms.subList(row + 1, rooms.size()).stream()
                            .filter(other -> other.startsWith("standins"))
                            .collect(Collectors.toCollection(TreeSet::new))
                    : NAME.matcher(cell)
                            .results()
                            .map(name -> name.group(1))
                            .map(name ->
                                    name.startsWith("standins") || name.startsWith("audit") ? name : "standins." + name)
                            .collect(Collectors.toCollection(TreeSet::new));
            known.put(rooms.get(row), others);
        }
        return known;
    }

    /** What each room knows, by its classes. */
    private static Map<String, Set<String>> done() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new OfMain())
                .importPackages(ROOT + "standins", ROOT + "audit")) {
            Set<String> others = known.computeIfAbsent(room(type), _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(one -> one.getTargetClass().getBaseComponentType())
                    .filter(other -> HELD.stream().anyMatch(held -> room(other).startsWith(held)))
                    .map(StandInRoomsTest::room)
                    .filter(other -> !other.equals(room(type)))
                    .forEach(others::add);
        }
        return known;
    }

    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("^" + Pattern.quote(ROOT), "");
    }

    @Test
    void the_page_names_every_room_and_nothing_else() throws IOException {
        assertThat(told().keySet()).isNotEmpty().isEqualTo(done().keySet());
    }

    @Test
    void no_room_knows_more_of_the_others_than_the_page_says() throws IOException {
        Map<String, Set<String>> told = told();
        List<String> wrong = new ArrayList<>();
        done().forEach((room, others) -> others.stream()
                .filter(other -> !told.getOrDefault(room, Set.of()).contains(other))
                .forEach(other -> wrong.add(room + " knows " + other)));

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_the_page_says_of_each_is_needed() throws IOException {
        Map<String, Set<String>> done = done();
        List<String> idle = new ArrayList<>();
        told().forEach((room, others) -> others.stream()
                .filter(other -> !done.getOrDefault(room, Set.of()).contains(other))
                .forEach(other -> idle.add(room + " does not know " + other)));

        assertThat(idle).isEmpty();
    }
}
