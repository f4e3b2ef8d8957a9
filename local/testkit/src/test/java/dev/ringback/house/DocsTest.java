package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the repository lead where they say, and the rules that code and tests cite are written down. */
class DocsTest {

    private static final Path RULES = Path.of("docs", "rules.md");
    private static final Set<String> TEXTS = Set.of("java", "md", "yaml", "yml", "json", "jsonl", "xml", "txt", "toml");
    private static final Set<String> BUILT = Set.of("target", ".git", ".venv", "node_modules", ".aws-sam", ".ringback");

    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]*`");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern WORD = Pattern.compile("`([^`\\n]*)`");

    /** Neither an example with a blank or an ellipsis in it, nor what begins with a slash. */
    private static final Pattern PATH = Pattern.compile("[^/…*<{ ]+/[^…*<{ ]*");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern SECTION = Pattern.compile("(?m)^## §(\\d+) ");
    private static final Pattern CITED = Pattern.compile("rules\\.md((?:,? (?:and )?§\\d+(?:[–-]\\d+)?)+)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ADR = Pattern.compile("\\d{4}-.*\\.md");

    /** Papers that were never part of the repository; in two words, so that this test does not find itself. */
    private static final String SCOPE = "system/";

    private static final Pattern NOT_HERE =
            Pattern.compile("(?<![\\w-])(?:bri" + "ef|la" + "w|rehea" + "rsal|aws-fa" + "cts)\\.md\\b");

    private static final Pattern DEPENDENCY =
            Pattern.compile("<(?:dependency|path)>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    @Test
    void every_relative_link_of_a_page_leads_to_a_file_and_to_a_heading_of_it() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String target : links(page)) {
                int hash = target.indexOf('#');
                String file = hash < 0 ? target : target.substring(0, hash);
                Path linked = file.isEmpty() ? page : page.resolveSibling(file).normalize();
                boolean leads =
                        Files.exists(linked) && (hash < 0 || anchors(linked).contains(target.substring(hash + 1)));
                if (!leads) {
                    broken.add(Sources.ROOT.relativize(page) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_test_that_a_page_names_is_one() throws IOException {
        Set<String> tests = Sources.all().stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> named = new ArrayList<>();
        for (Path page : pages()) {
            TEST.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(named::add);
        }

        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(tests).contains(name));
    }

    @Test
    void every_path_that_a_page_names_is_a_file_or_a_folder_of_the_repository() throws IOException {
        List<String> named = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Path page : pages()) {
            for (String path : paths(page)) {
                named.add(path);
                if (!Files.exists(Sources.ROOT.resolve(path))) {
                    gone.add(Sources.ROOT.relativize(page) + " names " + path);
                }
            }
        }
        assertThat(named).isNotEmpty();
        assertThat(gone).isEmpty();
    }

    @Test
    void every_rule_that_is_cited_is_a_section_of_the_rules() throws IOException {
        Set<String> sections = SECTION.matcher(read(Sources.ROOT.resolve(RULES)))
                .results()
                .map(section -> section.group(1))
                .collect(Collectors.toSet());
        List<String> cited = new ArrayList<>();
        List<String> unwritten = new ArrayList<>();
        for (Path file : texts()) {
            for (MatchResult citation : CITED.matcher(read(file)).results().toList()) {
                NUMBER.matcher(citation.group(1))
                        .results()
                        .map(MatchResult::group)
                        .forEach(number -> {
                            cited.add(number);
                            if (!sections.contains(number)) {
                                unwritten.add(Sources.ROOT.relativize(file) + " cites §" + number);
                            }
                        });
            }
        }
        assertThat(cited).isNotEmpty();
        assertThat(unwritten).isEmpty();
    }

    @Test
    void papers_that_are_not_in_the_repository_are_not_cited() throws IOException {
        List<String> citing = new ArrayList<>();
        for (Path file : texts()) {
            if (NOT_HERE.matcher(read(file)).find()) {
                citing.add(Sources.ROOT.relativize(file).toString());
            }
        }
        assertThat(citing).isEmpty();
    }

    @Test
    void every_decision_is_in_the_index() throws IOException {
        Path decisions = Sources.ROOT.resolve("docs").resolve("adr");
        List<String> indexed = links(decisions.resolve("README.md"));
        try (Stream<Path> files = Files.list(decisions)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(ADR.asMatchPredicate())
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(indexed).contains(name));
        }
    }

    @Test
    void every_dependency_that_a_pom_declares_is_listed_with_its_licence() throws IOException {
        String licences = read(Sources.ROOT.resolve("docs").resolve("licences.md"));
        Set<String> missing = new TreeSet<>();
        for (Path file : texts()) {
            if (file.endsWith("pom.xml")) {
                DEPENDENCY
                        .matcher(read(file))
                        .results()
                        .map(found -> found.group(1) + ":" + found.group(2))
                        .filter(found -> !found.startsWith("dev.ringback:") && !found.endsWith("bom"))
                        .filter(found -> !licences.contains("`" + found + "`"))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** What stands between backticks and is a path from the root: no route of the desk, no zone, no scope of a token, nothing that a build or a laptop makes. */
    private static List<String> paths(Path page) throws IOException {
        return WORD.matcher(BLOCK.matcher(read(page)).replaceAll(""))
                .results()
                .map(word -> word.group(1))
                .filter(word -> PATH.matcher(word).matches())
                .filter(path -> !ZoneId.getAvailableZoneIds().contains(path))
                .filter(path -> !path.startsWith(SCOPE))
                .filter(path -> Stream.of(path.split("/", -1)).noneMatch(BUILT::contains))
                .toList();
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(CODE.matcher(read(page)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .toList();
    }

    /** The names by which GitHub lets a link lead to the headings of a page. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(read(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .strip()
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<Path> pages() throws IOException {
        return texts().stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    /** Every file of the repository that people write and read. */
    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Sources.ROOT)) {
            return files.filter(DocsTest::isWritten)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWritten(Path file) {
        for (Path part : Sources.ROOT.relativize(file)) {
            if (BUILT.contains(part.toString())) {
                return false;
            }
        }
        String name = file.getFileName().toString();
        return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
