package dev.ringback.audit.file;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, none of them held beyond {@link #LONGEST} characters, however long it is. */
final class Lines {

    /** No phone system writes a line of this length; noise does. */
    static final int LONGEST = 64 * 1024;

    /** A line without its end. {@code tooLong}: only its beginning is here. */
    record Line(long number, String text, boolean tooLong, boolean ended) {}

    private final Reader reader;
    private final char[] buffer = new char[32 * 1024];
    private int at;
    private int filled;
    private long number;

    Lines(Reader reader) {
        this.reader = reader;
    }

    Optional<Line> next() throws IOException {
        StringBuilder text = new StringBuilder(256);
        boolean any = false;
        boolean tooLong = false;
        while (at < filled || fill()) {
            any = true;
            int end = endOfLine();
            int taken = Math.min(end - at, LONGEST - text.length());
            text.append(buffer, at, taken);
            tooLong |= taken < end - at;
            at = end;
            if (at < filled) {
                skipLineEnd();
                return Optional.of(new Line(++number, text.toString(), tooLong, true));
            }
        }
        return any ? Optional.of(new Line(++number, text.toString(), tooLong, false)) : Optional.empty();
    }

    private int endOfLine() {
        int end = at;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    /** {@code \n}, {@code \r\n}, and the lone {@code \r} of old. */
    private void skipLineEnd() throws IOException {
        boolean isReturn = buffer[at++] == '\r';
        if (isReturn && (at < filled || fill()) && buffer[at] == '\n') {
            at++;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
