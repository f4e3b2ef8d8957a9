package dev.ringback.api;

import dev.ringback.casework.RequestLog.Answer;
import java.time.Instant;

/**
 * The desk's time in an answer: {@code now}, by which a page counts minutes, for the clock of the machine that shows it may be wrong. It is said last of
 * all, so that an answer that was kept is given again with the time of the repetition.
 */
final class Dated {

    private static final String END = "}";

    private Dated() {}

    /** The answer with its time; one without an object in its body stays as it is. */
    static Answer at(Instant now, Answer answer) {
        String body = answer.body();
        return body.endsWith(END)
                ? new Answer(answer.status(), answer.type(), with(now, body), answer.shown())
                : answer;
    }

    /** No object of the desk is empty. */
    private static String with(Instant now, String body) {
        return body.substring(0, body.length() - END.length()) + ",\"now\":\"" + now + "\"}";
    }
}
