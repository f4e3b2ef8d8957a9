package dev.ringback.api;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.Language;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Word;
import dev.ringback.casework.Log;
import dev.ringback.directory.Person;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request to the desk by somebody whom the directory knows.
 *
 * @param route the method and the path as template.yaml declares it
 * @param path the parameters of the path
 * @param query the parameters of the query
 * @param wanted as the header {@code Accept} says
 * @param idempotencyKey what tells a repetition of this request from another request, if the sender gave one
 */
record DeskRequest(
        Person person,
        String route,
        Map<String, String> path,
        Map<String, String> query,
        String body,
        Optional<String> idempotencyKey,
        Wanted wanted,
        Log log) {

    /** In which form an answer is wanted, where there are two. */
    enum Wanted {
        JSON,
        TABLE
    }

    static DeskRequest of(HttpRequest request, Person person, Log log) throws Body.Unreadable {
        return new DeskRequest(
                person,
                request.route(),
                request.path(),
                request.query(),
                body(request),
                Optional.ofNullable(request.headers().get("idempotency-key")),
                wanted(request.headers().getOrDefault("accept", "")),
                log);
    }

    /** The one of the two that is named first, which is how clients say what they like better; JSON where neither is. */
    private static Wanted wanted(String accept) {
        String said = accept.toLowerCase(Locale.ROOT);
        int table = said.indexOf("text/csv");
        int json = said.indexOf("application/json");
        return table >= 0 && (json < 0 || table < json) ? Wanted.TABLE : Wanted.JSON;
    }

    private static String body(HttpRequest request) throws Body.Unreadable {
        String body = request.route().startsWith("GET ") ? "" : request.body();
        return switch (request.encoding()) {
            case TEXT -> Body.sent(body);
            case BASE64 -> Body.sentAsBinary(body);
        };
    }

    /** Whether the path has a place for an id, and only blanks in it. */
    boolean namesNothing() {
        return path.values().stream().anyMatch(String::isBlank);
    }

    CallbackId callback() {
        return new CallbackId(Optional.ofNullable(path.get("id")).orElseThrow());
    }

    FollowUpId followUp() {
        return new FollowUpId(Optional.ofNullable(path.get("id")).orElseThrow());
    }

    PersonId by() {
        return person.id();
    }

    /** The language that the answer is wanted in, where its route knows several. */
    Optional<Language> language() throws Body.Unreadable {
        Optional<String> word = Optional.ofNullable(query.get("language"));
        Optional<Language> language = word.flatMap(given -> Word.find(Language.class, given));
        if (word.isPresent() && language.isEmpty()) {
            throw new Body.Unreadable("'language' must be one of en, es.");
        }
        return language;
    }

    /** The same where the route has no other parameter. */
    Optional<Language> onlyLanguage() throws Body.Unreadable {
        if (!Set.of("language").containsAll(query.keySet())) {
            throw new Body.Unreadable("There is no parameter of that name here; there is: language.");
        }
        return language();
    }

    Body fields(String... known) throws Body.Unreadable {
        return Body.of(body, known);
    }
}
