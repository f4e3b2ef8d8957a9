package dev.ringback.texting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The corpus of replies: {@code replies.txt}, with a heading for each meaning. */
public final class Replies {

    public record Reply(String text, ReplyMeaning meaning) {}

    private Replies() {}

    public static List<Reply> all() {
        List<Reply> replies = new ArrayList<>();
        ReplyMeaning meaning = ReplyMeaning.OTHER;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                meaning = ReplyMeaning.valueOf(
                        line.substring(1, line.length() - 1).replace(' ', '_').toUpperCase(Locale.ROOT));
            } else {
                replies.add(new Reply(line, meaning));
            }
        }
        return replies;
    }

    private static List<String> lines() {
        try (InputStream corpus = Objects.requireNonNull(Replies.class.getResourceAsStream("replies.txt"))) {
            return new String(corpus.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
