package dev.ringback.checkers;

import java.util.regex.Pattern;

/** What somebody who reads one of our texts would take it for. */
enum SentWords {
    ABOUT_A_CALL,
    NO_MORE_TEXTS,
    TEXTS_AGAIN,
    HELP;

    private static final Pattern ENDED = Pattern.compile("no more texts from us|ya no le enviaremos mensajes");
    private static final Pattern BEGUN_AGAIN = Pattern.compile("texts may come again|los mensajes vuelven");
    private static final Pattern HELPS = Pattern.compile("for help, please call|si necesita ayuda, llame");

    static SentWords of(String body) {
        if (ENDED.matcher(body).find()) {
            return NO_MORE_TEXTS;
        }
        if (BEGUN_AGAIN.matcher(body).find()) {
            return TEXTS_AGAIN;
        }
        return HELPS.matcher(body).find() ? HELP : ABOUT_A_CALL;
    }
}
