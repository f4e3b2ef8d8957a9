package dev.ringback.reading;

import dev.ringback.callback.Sentence;

/** What may be wrong with a value of any file. */
enum FileSentence implements Sentence {
    THE_FILE("the file", "el archivo"),
    NOTHING("nothing", "nada"),
    UNKNOWN_KEY("an unknown key", "una clave desconocida"),
    MAP_WITH("a map with %s", "un mapa con las claves %s"),
    LIST_OF_EACH("a list: each %s", "una lista; cada elemento, %s"),
    ONE_OF("one of %s", "una de estas palabras: %s"),
    SOME_OF("a list of some of %s", "una lista de algunas de estas palabras: %s"),
    TEXT("a text", "un texto"),
    TEXT_OF_LENGTH("a text of %s characters", "un texto de %s caracteres"),
    AT_MOST_CHARACTERS("at most %s characters", "como máximo %s caracteres"),
    UNSEEN("%s, which cannot be seen", "%s, un carácter que no se ve"),
    IN_QUOTES("%s: put it in quotes", "%s: póngalo entre comillas"),
    WHOLE_NUMBER("a whole number from %s to %s", "un número entero de %s a %s"),
    TRUE_OR_FALSE("true or false", "true o false"),
    MORE_MISTAKES("%s more mistakes", "%s errores más"),
    MEND_FIRST("none: mend those that are told first", "ninguno: corrija antes los que se dicen aquí");

    private final String english;
    private final String spanish;

    FileSentence(String english, String spanish) {
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
