package dev.ringback.audit.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/**
 * A text of separated values in which every quotation mark is closed again and no record is too long. What is not so is told and left out,
 * line by line, with an empty line in its place: a parser can read on behind it, and counts the lines right.
 */
final class WholeRecords extends Reader {

    /** A note may have a few lines. A mark that is not closed for longer was no mark. */
    private static final int MOST_LINES = 32;

    private enum State {
        FIELD_BEGINS,
        PLAIN,
        QUOTED,
        MARK_IN_QUOTED
    }

    private final Lines lines;
    private final char separator;
    private final char mark;
    private final ObjLongConsumer<String> unreadable;
    private final Deque<Lines.Line> ahead = new ArrayDeque<>();
    private String ready = "";
    private int at;
    private Optional<Long> cutOff = Optional.empty();

    WholeRecords(Lines lines, char separator, char mark, ObjLongConsumer<String> unreadable) {
        this.lines = lines;
        this.separator = separator;
        this.mark = mark;
        this.unreadable = unreadable;
    }

    /** The line that the file ends in without ending it, if it does. */
    Optional<Long> cutOff() {
        return cutOff;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (at == ready.length() && !fill()) {
            return -1;
        }
        int taken = Math.min(length, ready.length() - at);
        ready.getChars(at, at + taken, target, from);
        at += taken;
        return taken;
    }

    private boolean fill() throws IOException {
        Optional<Lines.Line> first = line();
        if (first.isEmpty()) {
            return false;
        }
        at = 0;
        ready = record(first.get()) + "\n";
        return true;
    }

    private String record(Lines.Line first) throws IOException {
        if (first.tooLong()) {
            unreadable.accept("the line is longer than %d characters".formatted(Lines.LONGEST), first.number());
            return "";
        }
        State state = after(first.text(), State.FIELD_BEGINS);
        if (state != State.QUOTED) {
            return first.text();
        }
        List<Lines.Line> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        while (state == State.QUOTED && more.size() < MOST_LINES) {
            Optional<Lines.Line> next = line();
            if (next.isEmpty()) {
                break;
            }
            more.add(next.get());
            text.append('\n').append(next.get().text());
            state = next.get().tooLong() ? State.QUOTED : after(next.get().text(), state);
        }
        if (state != State.QUOTED && text.length() <= Lines.LONGEST) {
            return text.toString();
        }
        unreadable.accept("a quotation mark opens here and none closes", first.number());
        for (int last = more.size() - 1; last >= 0; last--) {
            ahead.addFirst(more.get(last));
        }
        return "";
    }

    private Optional<Lines.Line> line() throws IOException {
        Lines.Line waiting = ahead.pollFirst();
        Optional<Lines.Line> line = waiting == null ? lines.next() : Optional.of(waiting);
        line.filter(one -> !one.ended()).ifPresent(one -> cutOff = Optional.of(one.number()));
        return line;
    }

    /** Where one stands after a line that began in this state. A mark counts only where a field begins, as parsers have it. */
    private State after(String line, State before) {
        if (line.indexOf(mark) < 0) {
            return before == State.QUOTED ? State.QUOTED : State.PLAIN;
        }
        State state = before;
        for (int index = 0; index < line.length(); index++) {
            char one = line.charAt(index);
            state = switch (state) {
                case FIELD_BEGINS -> one == mark ? State.QUOTED : plain(one);
                case PLAIN -> plain(one);
                case QUOTED -> one == mark ? State.MARK_IN_QUOTED : State.QUOTED;
                case MARK_IN_QUOTED -> one == mark ? State.QUOTED : plain(one);
            };
        }
        return state;
    }

    private State plain(char one) {
        return one == separator ? State.FIELD_BEGINS : State.PLAIN;
    }

    @Override
    public void close() {
        // Who opened the file closes it.
    }
}
