package dev.ringback.directory;

import dev.ringback.callback.Sentence;

/** What a new directory takes away. */
enum RemovalSentence implements Sentence {
    LOCATION("location %s", "la sede %s"),
    GRANT("a grant of %s", "un permiso de %s"),
    AGENCY("agency %s", "la agencia %s"),
    TEAM("team %s", "el equipo %s");

    private final String english;
    private final String spanish;

    RemovalSentence(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String spanish() {
        return spanish;
    }
}
