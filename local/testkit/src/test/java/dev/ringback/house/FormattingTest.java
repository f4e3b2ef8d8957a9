package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every source file is as palantir-java-format writes it. A test and not a Maven plugin, because the formatter reads Java with the
 * compiler of the JVM that it runs in, and Maven's own JVM may be older than the sources.
 *
 * <p>{@code ./mvnw verify -Dringback.format=write} writes the files instead of complaining.
 */
class FormattingTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void every_source_file_is_formatted() throws IOException, FormatterException {
        List<String> unformatted = new ArrayList<>();
        for (Path file : Sources.all()) {
            String source = Files.readString(file);
            String formatted = formatted(source);
            if (source.equals(formatted)) {
                continue;
            }
            if ("write".equals(System.getProperty("ringback.format"))) {
                Files.writeString(file, formatted);
            } else {
                unformatted.add(Sources.ROOT.relativize(file).toString());
            }
        }
        assertThat(unformatted)
                .as("files to format; `./mvnw verify -Dringback.format=write` does it")
                .isEmpty();
    }

    private static String formatted(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), Style.PALANTIR);
        return FORMATTER.formatSource(ordered);
    }
}
