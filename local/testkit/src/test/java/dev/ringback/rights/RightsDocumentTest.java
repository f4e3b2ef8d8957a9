package dev.ringback.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents say of the roles; {@code -Dringback.rights=write} writes docs/rights.md anew. */
class RightsDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/rights.md");
    private static final Path SECURITY = Path.of("../../docs/security.md");

    /** A row of security.md: resource, actions, and why no narrower. */
    private static final Pattern WIDE =
            Pattern.compile("(?m)^\\| `((?:not )?[^` ]*\\*[^`]*)` \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Pattern ACTION = Pattern.compile("`([^`]+)`");

    @Test
    void the_document_says_what_each_function_may_do() throws IOException {
        String document = RightsDocument.of(Account.all());
        if ("write".equals(System.getProperty("ringback.rights"))) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
    }

    @Test
    void what_is_allowed_on_more_than_one_thing_has_its_sentence() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        WIDE.matcher(Files.readString(SECURITY)).results().forEach(row -> {
            assertThat(row.group(3)).as(row.group(1)).isNotBlank();
            told.put(
                    row.group(1),
                    ACTION.matcher(row.group(2))
                            .results()
                            .map(action -> action.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });

        assertThat(told).isEqualTo(RightsDocument.wide(Account.all()));
    }
}
