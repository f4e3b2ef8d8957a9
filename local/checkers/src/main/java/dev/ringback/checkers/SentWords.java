package dev.ringback.checkers;

import java.util.regex.Pattern;

/** What somebody who reads one of our texts would take it for. */
enum SentWords {
    ABOUT_A_CALL,
    NO_MORE_TEXTS,
    TEXTS_AGAIN,
    HELP,
    REMINDER,
    QUESTION;

    private static final Pattern ENDED = Pattern.compile("no more texts from us|ya no le enviaremos mensajes");
    private static final Pattern BEGUN_AGAIN = Pattern.compile("texts may come again|los mensajes vuelven");
    private static final Pattern HELPS = Pattern.compile("for help, please call|si necesita ayuda, llame");

    private static final Pattern REMINDS = Pattern.compile("see you soon|le esperamos");
    private static final Pattern ASKS = Pattern.compile("how was our call|qu\u00e9 tal le atendimos");

    /** Whether it answers a text of the patient's. */
    boolean isAnswer() {
        return switch (this) {
            case NO_MORE_TEXTS, TEXTS_AGAIN, HELP -> true;
            case ABOUT_A_CALL, REMINDER, QUESTION -> false;
        };
    }

    static SentWords of(String body) {
        if (REMINDS.matcher(body).find()) {
            return REMINDER;
        }
        if (ASKS.matcher(body).find()) {
            return QUESTION;
        }
        if (ENDED.matcher(body).find()) {
            return NO_MORE_TEXTS;
        }
        if (BEGUN_AGAIN.matcher(body).find()) {
            return TEXTS_AGAIN;
        }
        return HELPS.matcher(body).find() ? HELP : ABOUT_A_CALL;
    }
}
