package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.phrase.Disguise;
import dev.ringback.seeds.Seeds;
import dev.ringback.texting.Replies;
import dev.ringback.texting.ReplyMeaning;
import dev.ringback.texting.ReplyWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words mean the same however their letters are written: full width, bold, Cyrillic, Greek, with what nobody sees between them. */
class DisguisedWordsTest {

    private static final int LINES = 25;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c\u200Bhest pain",
                "ch\u00ADest pain",
                "\uFF43\uFF48\uFF45\uFF53\uFF54\u3000\uFF50\uFF41\uFF49\uFF4E",
                "ch\u0435st pain",
                "chestpain",
                "chest\u00A0pain",
                "chest\u2011pain",
                "b\u04CFeeding a lot and can't stop it",
                "b1eeding a lot and can't stop it",
                "bIeeding a lot and can't stop it",
                "\u249E\u24A3\u24A0\u24AE\u24AF pain"
            })
    void an_urgent_word_is_heard_in_any_disguise(String words) {
        assertThat(UrgentWords.STANDARD.areIn(words)).isTrue();
    }

    @Test
    void a_disguise_neither_hides_an_urgent_word_nor_makes_one() {
        Seeds.each(4, seed -> {
            var random = new SplittableRandom(seed);
            for (String file : List.of("first/urgent-en.txt", "second/urgent-es.txt", "third/ordinary.txt")) {
                List<String> lines = lines(file);
                for (int i = 0; i < LINES; i++) {
                    String line = lines.get(random.nextInt(lines.size()));
                    assertThat(UrgentWords.STANDARD.heardIn(Disguise.of(line, random)))
                            .as(line)
                            .isEqualTo(UrgentWords.STANDARD.heardIn(line));
                }
            }
        });
    }

    /** One letter may stand for an l and for a 1. What then could be a no, is one. */
    @Test
    void a_disguise_neither_hides_a_no_nor_makes_a_yes_and_hardly_ever_makes_a_no() {
        Seeds.each(4, seed -> {
            var random = new SplittableRandom(seed);
            int noes = 0;
            for (var reply : Replies.all()) {
                String disguised = Disguise.of(reply.text(), random);
                ReplyMeaning heard = ReplyWords.meaningOf(disguised);
                if (heard == ReplyMeaning.REVOKES && reply.meaning() != heard) {
                    noes++;
                } else {
                    assertThat(heard).as(disguised).isEqualTo(reply.meaning());
                }
            }
            assertThat(noes).isLessThan(Replies.all().size() / 50);
        });
    }

    private static List<String> lines(String file) {
        try (InputStream corpus =
                Objects.requireNonNull(DisguisedWordsTest.class.getResourceAsStream("corpus/" + file))) {
            return new String(corpus.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
