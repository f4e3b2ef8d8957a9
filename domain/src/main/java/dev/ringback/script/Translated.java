package dev.ringback.script;

import dev.ringback.callback.Language;

/** The same words in every language of the scripts, for the people who make the calls. */
public record Translated(String english, String spanish) {

    public String in(Language language) {
        return switch (language) {
            case EN -> english;
            case ES -> spanish;
        };
    }
}
