package dev.ringback.form;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.NORTHWIND;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EntryMaker;
import dev.ringback.callback.PersonId;
import dev.ringback.desk.EntryAudience;
import dev.ringback.desk.NoteAudience;
import dev.ringback.desk.Reader;
import dev.ringback.desk.Subject;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds {@link ShownEntry} to every cell of the table in docs/permissions.md, for every field of every kind of entry. */
class ShownEntryTest {

    private static final Path PAGE = Path.of("..", "docs", "permissions.md");
    private static final String FROM = "<!-- shown -->";
    private static final String TO = "<!-- /shown -->";

    private static final Directory DIRECTORY = directory();

    /** By the heading of the column: the entries are Ana's, of Northwind. */
    private static final Map<String, Function<Entry, Optional<EntryForm>>> READERS = readers();

    @Test
    void what_docs_permissions_says_is_what_everybody_is_shown_of_a_history() throws IOException {
        List<String> page = rows(Files.readString(PAGE));
        List<String> code = rows();

        assertThat(page).as("""
            The table in docs/permissions.md, between %s and %s. A new field is hidden from agencies until somebody \
            decides otherwise in ShownEntry; then it gets a row. As the code is, the table is:
            %s
            """, FROM, TO, String.join("\n", code)).isEqualTo(code);
    }

    @Test
    void what_is_shown_is_shown_as_it_is() {
        for (Class<?> kind : EntryMaker.kinds()) {
            for (Entry entry : EntryMaker.ofKind(kind)) {
                Map<String, Object> all = asShown(entry);
                READERS.forEach((name, reader) -> {
                    reader.apply(entry).ifPresent(shown -> {
                        assertThat(shown.entry()).isEqualTo(entry.word());
                        assertThat(shown.at()).isEqualTo(entry.at());
                        assertThat(all)
                                .as("%s of %s", entry.word(), name)
                                .containsAllEntriesOf(shown.fields().asMap());
                    });
                });
            }
        }
    }

    /** Of a voicemail only whether its recording has come: where it is kept can hold a patient's number. Of a wished number, which is one, that there is one. */
    private static Map<String, Object> asShown(Entry entry) {
        Map<String, Object> shown = new HashMap<>(EntryForm.of(entry).fields().asMap());
        List.of("voicemail", "wishedNumber", "inheritedNumber")
                .forEach(name -> shown.computeIfPresent(name, (_, _) -> true));
        if (shown.containsValue("left-voicemail")) {
            shown.putIfAbsent("voicemail", false);
        }
        return shown;
    }

    @Test
    void of_a_reassignment_each_agency_sees_the_names_of_its_own_people() {
        var fromPatToBen = new Entry.Reassigned(at("tue 09:00"), worker(PAT), worker(BEN), at("tue 09:10"));
        var fromPatToAna = new Entry.Reassigned(at("tue 09:00"), worker(PAT), worker(ANA), at("tue 09:10"));

        var fromBenToBen = new Entry.Reassigned(at("tue 09:00"), worker(BEN), worker(BEN), at("tue 09:10"));

        assertThat(shown(fromPatToBen, BEN)).containsOnlyKeys("to", "agency", "until");
        assertThat(shown(fromBenToBen, BEN)).containsOnlyKeys("by", "byAgency", "to", "agency", "until");
        assertThat(shown(fromPatToAna, ANA)).containsOnlyKeys("to", "agency", "until");
        assertThat(shown(fromPatToAna, BEN)).isEmpty();
        assertThat(shown(fromPatToAna, PAT)).containsOnlyKeys("by", "to", "agency", "until");
    }

    private static Map<String, Object> shown(Entry entry, PersonId reader) {
        Optional<AgencyId> given =
                entry instanceof Entry.Reassigned to ? to.to().agency() : Optional.empty();
        var audience = new EntryAudience(
                new EntryAudience.Whose.OfAgency(given.orElseThrow()), NoteAudience.ALL, NoteAudience.ALL);
        return ShownEntry.of(entry, reader(reader), audience)
                .map(shown -> shown.fields().asMap())
                .orElse(Map.of());
    }

    /** What Ana did is her agency's; all else is everybody's who may see the callback. */
    private static Optional<EntryForm> shown(Entry entry, PersonId reader, NoteAudience words) {
        boolean isAnas = EntryForm.of(entry).fields().asMap().containsKey("by");
        EntryAudience.Whose whose =
                isAnas ? new EntryAudience.Whose.OfAgency(NORTHWIND) : new EntryAudience.Whose.Everybodys();
        return ShownEntry.of(entry, reader(reader), new EntryAudience(whose, words, words));
    }

    private static Map<String, Function<Entry, Optional<EntryForm>>> readers() {
        Map<String, Function<Entry, Optional<EntryForm>>> readers = new LinkedHashMap<>();
        readers.put("in-house", entry -> shown(entry, PAT, NoteAudience.IN_HOUSE));
        readers.put("own agency", entry -> shown(entry, ANA, NoteAudience.ALL));
        readers.put("own agency, clinical", entry -> shown(entry, ANA, NoteAudience.IN_HOUSE));
        readers.put("another agency", entry -> shown(entry, BEN, NoteAudience.ALL));
        readers.put("another agency, clinical", entry -> shown(entry, BEN, NoteAudience.IN_HOUSE));
        return readers;
    }

    private static Reader reader(PersonId id) {
        return new Reader(
                DIRECTORY.person(id.id()).orElseThrow(),
                DIRECTORY,
                new Subject(OAK_STREET, Bucket.SCHEDULING, Optional.empty(), Subject.Stage.AT_THE_DESK));
    }

    /** The rows as the code has them: one a field, one for a kind of entry that has none. */
    private static List<String> rows() {
        var rows = new ArrayList<String>();
        rows.add("| entry | field | " + String.join(" | ", READERS.keySet()) + " |");
        rows.add("|---".repeat(READERS.size() + 2) + "|");
        for (Class<?> kind : EntryMaker.kinds()) {
            List<Entry> entries = EntryMaker.ofKind(kind);
            String word = entries.getFirst().word();
            Map<String, Set<String>> shown = new LinkedHashMap<>();
            READERS.forEach((name, reader) -> shown.put(name, fields(entries, reader)));
            for (String field : fields(entries, entry -> Optional.of(EntryForm.of(entry)))) {
                rows.add("| %s | `%s` | ".formatted(word, field)
                        + shown.values().stream()
                                .map(fields -> fields.contains(field) ? "yes" : "no")
                                .collect(Collectors.joining(" | "))
                        + " |");
            }
        }
        return rows;
    }

    private static Set<String> fields(List<Entry> entries, Function<Entry, Optional<EntryForm>> reader) {
        return entries.stream()
                .flatMap(entry -> reader.apply(entry).stream())
                .flatMap(shown -> shown.fields().asMap().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> rows(String page) {
        return Stream.of(page.substring(page.indexOf(FROM) + FROM.length(), page.indexOf(TO))
                        .split("\n"))
                .map(String::strip)
                .filter(line -> line.startsWith("|"))
                .toList();
    }

    private static Directory directory() {
        try (var file = ShownEntryTest.class.getResourceAsStream("/casework/directory.yaml")) {
            return DirectoryReader.read(YAMLMapper.shared().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
