package dev.ringback.checkers;

import dev.ringback.standins.Arrival;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What callers said about texts, as it came from outside (docs/rules.md §8): in a call, through somebody at the desk, or by
 * a text of their own. Where it is not sure that a word was taken, a yes counts and a no does not: neither proves a mistake.
 */
final class ConsentWords {

    private enum Said {
        YES,
        NO,
        START,
        STOP
    }

    /** To whom something was said. */
    private sealed interface ToWhom {

        /** To the location behind a number. */
        record Dialled(String number) implements ToWhom {}

        record Location(String id) implements ToWhom {}

        /** To the people behind this callback, about its caller. */
        record Callback(String id) implements ToWhom {}

        record Everybody() implements ToWhom {}
    }

    private record Words(Instant at, Said said, String caller, ToWhom to) {}

    private static final Pattern DESK = Pattern.compile("/callbacks/([^/]+)/consent");
    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int FAILED = 500;
    private static final int FAST_BY = 60;

    private final List<Words> all = new ArrayList<>();

    /** What was said in a call; {@code first} is its first leg, which alone has the number that was dialled. */
    void inCall(JsonNode contact, JsonNode first, Instant heard) {
        JsonNode attributes = contact.path("Attributes");
        Optional<Said> said = switch (word(attributes, "ringback_text_consent")) {
            case "yes" -> Optional.of(Said.YES);
            case "no" -> Optional.of(Said.NO);
            default -> Optional.empty();
        };
        if (said.isPresent() && !word(attributes, "ringback_ignore").equals("true")) {
            Instant told = contact.path("DisconnectTimestamp")
                    .asStringOpt()
                    .map(text -> OffsetDateTime.parse(text).toInstant())
                    .orElse(heard);
            // No yes overtakes a no by claiming a later time: a no counts from when it was heard, and the phones' clock
            // may be a
            // minute fast.
            Instant at = said.get() == Said.NO ? heard : earlier(told, heard).minusSeconds(FAST_BY);
            all.add(new Words(
                    at,
                    said.get(),
                    caller(first, attributes.path("ringback_call_on")),
                    new ToWhom.Dialled(Outside.number(first, "SystemEndpoint"))));
        }
    }

    /** What a flow handed over of the call that it had on the line. Whether it was kept nobody can tell, so a no proves nothing here. */
    void inFlow(JsonNode details, Instant at) {
        JsonNode contact = details.path("ContactData");
        if (word(details.path("Parameters"), "texts").equals("yes")) {
            all.add(new Words(
                    at,
                    Said.YES,
                    caller(contact, details.path("Parameters").path("callOn")),
                    new ToWhom.Dialled(Outside.number(contact, "SystemEndpoint"))));
        }
    }

    /** Who withholds their number is known by the one that they typed, ten digits of the USA as a rule. */
    private static String caller(JsonNode contact, JsonNode typed) {
        String from = Outside.number(contact, "CustomerEndpoint");
        String digits = typed.asString("").replaceAll("[^+\\d]", "");
        return from.isEmpty() ? digits.replaceFirst("^1?(?=\\d{10}$)", "+1") : from;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    void inText(String from, String body, Instant at) {
        switch (TextedWords.of(body)) {
            case NO_MORE -> all.add(new Words(at, Said.STOP, from, new ToWhom.Everybody()));
            case AGAIN -> all.add(new Words(at, Said.START, from, new ToWhom.Everybody()));
            case NEITHER -> {}
        }
    }

    void atTheDesk(Arrival.Asked asked, JsonNode body) {
        Matcher path = DESK.matcher(asked.path());
        boolean taken = asked.status() >= OK && asked.status() < REDIRECTED;
        boolean perhaps = asked.status() >= FAILED;
        String said = word(body, "said");
        if (path.matches() && said.equals("given") && (taken || perhaps)) {
            all.add(new Words(asked.at(), Said.YES, "", new ToWhom.Callback(path.group(1))));
        } else if (path.matches() && said.equals("revoked") && taken) {
            all.add(new Words(asked.at(), Said.NO, "", new ToWhom.Callback(path.group(1))));
        }
    }

    /** What a callback of an earlier day says was said. */
    void remember(StoredCallback before) {
        before.history().forEach(entry -> {
            remember(before, entry, "textConsent", Entries.instant(entry, "endedAt"));
            remember(before, entry, "consentSaid", Entries.instant(entry, "consentAt"));
            remember(before, entry, "said", Entries.instant(entry, "saidAt").or(() -> Entries.instant(entry, "at")));
        });
    }

    private void remember(StoredCallback before, JsonNode entry, String field, Optional<Instant> at) {
        Optional<Said> said = switch (word(entry, field)) {
            case "given" -> Optional.of(Said.YES);
            case "revoked" -> Optional.of(Said.NO);
            default -> Optional.empty();
        };
        said.ifPresent(words -> all.add(
                new Words(at.orElse(Instant.EPOCH), words, before.caller(), new ToWhom.Location(before.location()))));
    }

    /**
     * Whether the caller's last word to this location is a yes, and no STOP is in force.
     *
     * @param callbacks finds a callback by its id
     */
    boolean isInForce(
            StoredCallback callback, PlainDirectory directory, Function<String, Optional<StoredCallback>> callbacks) {
        Said said = Said.NO;
        Said stopped = Said.START;
        // Of two things said in one second the one that means fewer texts counts.
        for (Words words : all.stream()
                .filter(words -> isTo(words, callback, directory, callbacks))
                .sorted(Comparator.comparing(Words::at).thenComparing(Words::said))
                .toList()) {
            switch (words.said()) {
                case YES, NO -> said = words.said();
                case STOP, START -> stopped = words.said();
            }
        }
        return said == Said.YES && stopped == Said.START;
    }

    private static boolean isTo(
            Words words,
            StoredCallback callback,
            PlainDirectory directory,
            Function<String, Optional<StoredCallback>> callbacks) {
        boolean sameCaller = words.caller().equals(callback.caller());
        return switch (words.to()) {
            case ToWhom.Everybody() -> sameCaller;
            case ToWhom.Location(String id) -> sameCaller && id.equals(callback.location());
            case ToWhom.Dialled(String number) ->
                sameCaller && directory.locationDialled(number).id().equals(callback.location());
            case ToWhom.Callback(String id) ->
                callbacks.apply(id).filter(callback::isOfSameCallerAs).isPresent();
        };
    }

    private static String word(JsonNode object, String field) {
        return object.path(field).asString("").strip().toLowerCase(Locale.ROOT);
    }
}
