package dev.ringback.casework;

import dev.ringback.callback.Sentence;

/** Why alerts of a location may reach no one. */
public enum AlertSentence implements Sentence {
    NO_MAIL(
            "%s: no mail can be sent to %s, who owns its queue.",
            "%s: no se puede enviar correo a %s, responsable de su cola."),
    OWNER_WITHOUT_MAIL(
            "no mail can be sent to %s, who owns its queue; name an owner by email, or subscribe people to its topic",
            "no se puede enviar correo a %s, responsable de su cola; nombre a un responsable por su correo, o suscriba"
                    + " a otras personas a sus avisos"),
    NOT_SET_UP("%s; apply the same file once more", "%s; ponga en vigor el mismo archivo otra vez");

    private final String english;
    private final String spanish;

    AlertSentence(String english, String spanish) {
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
