package dev.ringback.casework;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Word;
import java.util.Map;
import java.util.Optional;

/** What a text is about, as it travels with it and comes back with its receipts: ids and words of the rules, no patient data. */
public sealed interface TextAbout {

    String CALLBACK = "callback";
    String STEP = "step";
    String ANSWER = "answer";

    /** It is about a callback. */
    record Step(CallbackId callback, TextStep step) implements TextAbout {}

    /** It answers the text with this id. */
    record Answer(String text) implements TextAbout {}

    static Map<String, String> step(CallbackId callback, TextStep step) {
        return Map.of(CALLBACK, callback.id(), STEP, step.word());
    }

    static Map<String, String> answer(String text) {
        return Map.of(ANSWER, text);
    }

    /** What came back says, if it is something of ours. */
    static Optional<TextAbout> of(Map<String, String> about) {
        Optional<TextStep> step = Optional.ofNullable(about.get(STEP)).flatMap(word -> Word.find(TextStep.class, word));
        return Optional.ofNullable(about.get(CALLBACK))
                .flatMap(callback -> step.<TextAbout>map(word -> new Step(new CallbackId(callback), word)))
                .or(() -> Optional.ofNullable(about.get(ANSWER)).map(Answer::new));
    }
}
