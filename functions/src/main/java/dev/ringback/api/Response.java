package dev.ringback.api;

import dev.ringback.casework.RequestLog.Answer;
import java.util.Optional;

/**
 * An answer on its way out.
 *
 * @param tag by which who asks again can say what they know already, if the route has one
 */
public record Response(Answer answer, Optional<String> tag) {

    private static final int NOT_MODIFIED = 304;

    static Response of(Answer answer) {
        return new Response(answer, Optional.empty());
    }

    static Response notModified(EntityTag tag) {
        return new Response(new Answer(NOT_MODIFIED, "", "", Optional.empty()), Optional.of(tag.value()));
    }
}
