package dev.ringback.standins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that carriers were handed, so that it can be told what became of them. */
final class SentTexts {

    /** A text, and what was sent with it to come back with its receipts. */
    record Sent(String messageId, String to, String from, Map<String, String> context) {}

    private final List<Sent> texts = new ArrayList<>();

    synchronized void add(Sent text) {
        texts.add(text);
    }

    synchronized Optional<Sent> withId(String messageId) {
        return texts.stream().filter(text -> text.messageId().equals(messageId)).findFirst();
    }

    synchronized Optional<Sent> lastTo(String number) {
        return texts.stream().filter(text -> text.to().equals(number)).reduce((_, later) -> later);
    }
}
