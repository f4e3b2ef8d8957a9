package dev.ringback.script.file;

import dev.ringback.callback.Sentence;

/** What may be wrong with a script or a decision rule. */
enum ScriptSentence implements Sentence {
    ONLY_BLANKS("only %s and %s", "solo %s y %s"),
    MISSING("no %s", "falta %s"),
    IN_THIS_LINE("%s in this line", "%s en esta línea"),
    LINES("%s lines", "%s líneas"),
    UP_TO_LINES("from 1 to %s lines", "de 1 a %s líneas"),
    LINE("a line", "una línea"),
    LIST_OF_LINES("a list of lines", "una lista de líneas"),

    RULES("the rules: a list, most important first", "las reglas: una lista, la más importante primero"),
    ID_OF_ITS_OWN("an id of its own", "un id que no tenga otra"),
    IDS_OF_RULES("a list of ids of rules", "una lista de ids de reglas"),
    EARLIER_RULE("the id of a rule that stands before this one", "el id de una regla que esté antes que esta"),
    ALLOWS_AND_REFUSES("both allows and refuses", "allows y refuses a la vez"),
    NEITHER("neither allows nor refuses", "ni allows ni refuses"),
    ALLOWS_OR_REFUSES(
            "allows (only these outcomes) or refuses (all but these)",
            "allows (solo estos resultados) o refuses (todos menos estos)"),
    SOME_OUTCOME(
            "at least one outcome, so that the call can be recorded",
            "al menos un resultado, para que la llamada se pueda registrar"),
    BOTH_LANGUAGES("a map with en, es", "un mapa con en, es");

    private final String english;
    private final String spanish;

    ScriptSentence(String english, String spanish) {
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
