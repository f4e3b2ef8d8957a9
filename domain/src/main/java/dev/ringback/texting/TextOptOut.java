package dev.ringback.texting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said by text about further texts to one number, for the whole tenant (docs/rules.md §8). The last word counts, in the order
 * in which Ringback heard them: carriers keep no order, and of two words that overtake each other Ringback cannot know which came first.
 *
 * @param standing whether an opt-out is in force
 * @param since when that was last said
 * @param heard the ids of the texts that said so, the newest last, so that one that is delivered again changes nothing
 * @param revision how many texts have changed it
 */
public record TextOptOut(Standing standing, Instant since, List<String> heard, long revision) {

    /** Whether texts were stopped by a text, or allowed again by one. */
    public enum Standing {
        STOPPED,
        STARTED
    }

    /** More than a carrier would ever deliver again; the item stays small however often somebody writes. */
    static final int MOST_REMEMBERED = 50;

    /** AWS's ids are shorter. Of a longer one its digest is kept: two that only begin alike are two texts. */
    static final int LONGEST_ID = 100;

    public TextOptOut {
        heard = List.copyOf(heard);
    }

    public boolean isInForce() {
        return standing == Standing.STOPPED;
    }

    /**
     * What is known after a text; empty if the text changes nothing, because it was heard before or is about something else.
     *
     * @param before what is known of the number so far
     * @param told the id of the text, the same each time that it is delivered
     */
    public static Optional<TextOptOut> after(
            Optional<TextOptOut> before, String told, ReplyMeaning meaning, Instant now) {
        String id = kept(told);
        List<String> heard = before.map(TextOptOut::heard).orElse(List.of());
        if (heard.contains(id)) {
            return Optional.empty();
        }
        long revision = before.map(TextOptOut::revision).orElse(0L) + 1;
        return switch (meaning) {
            case REVOKES -> Optional.of(new TextOptOut(Standing.STOPPED, now, with(heard, id), revision));
            case RESTORES -> Optional.of(new TextOptOut(Standing.STARTED, now, with(heard, id), revision));
            case ASKS_FOR_HELP, ASKS_NOTHING, OTHER -> Optional.empty();
        };
    }

    /** The id of a text as it is kept. */
    public static String kept(String told) {
        return told.length() <= LONGEST_ID
                ? told
                : UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<String> with(List<String> heard, String id) {
        List<String> more = new ArrayList<>(heard);
        more.add(id);
        return more.subList(Math.max(0, more.size() - MOST_REMEMBERED), more.size());
    }
}
