package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ringback.callback.Language;
import dev.ringback.callback.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence for staff says the same in both languages, about the same things. */
class SentencesTest {

    private static final List<Sentence> SENTENCES = sentences();

    /** A blank, with its place where one language has another order. */
    private static final Pattern BLANK = Pattern.compile("%(?:(\\d)\\$)?s");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static List<Sentence> sentences() {
        return new ClassFileImporter()
                .withImportOption(new OfMain()).importPackages("dev.ringback").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Sentence.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Sentence.class::cast)
                        .toList();
    }

    /** Which of what a sentence is about it names, each as often as it does. */
    private static List<Integer> blanks(String template) {
        List<MatchResult> found = BLANK.matcher(template).results().toList();
        return Stream.iterate(0, place -> place + 1)
                .limit(found.size())
                .map(place -> found.get(place).group(1) == null
                        ? place + 1
                        : Integer.parseInt(found.get(place).group(1)))
                .sorted()
                .toList();
    }

    @Test
    void has_the_same_blanks_in_both_languages() {
        assertThat(SENTENCES)
                .hasSizeGreaterThan(100)
                .allSatisfy(sentence -> assertThat(blanks(sentence.spanish()))
                        .as(sentence.english())
                        .isEqualTo(blanks(sentence.english())));
    }

    @Test
    void has_nothing_but_blanks_after_a_per_cent_sign() {
        assertThat(SENTENCES).allSatisfy(sentence -> {
            Object[] each = blanks(sentence.english()).toArray();
            for (Language language : Language.values()) {
                assertThatCode(() -> sentence.with(each).in(language))
                        .as("%s in %s", sentence, language)
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void is_translated() {
        assertThat(SENTENCES)
                .filteredOn(sentence -> sentence.english().equals(sentence.spanish()))
                .filteredOn(sentence -> WORD.matcher(sentence.english()).find())
                // The words of a file are its keys in both.
                .extracting(Sentence::english)
                .containsExactlyInAnyOrder("morning %s, midday %s, afternoon %s", "earliest %s, latest %s");
    }
}
