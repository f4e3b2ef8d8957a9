package dev.ringback.texting;

import dev.ringback.callback.Sentence;
import dev.ringback.texting.PrivacyCheck.About;

/** Why words may not be texted, and what would be right. */
enum TextSentence implements Sentence {
    ONLY_BLANKS("only {practice}, {number} and {link}", "solo {practice}, {number} y {link}"),
    NO_PRACTICE(
            "a text that does not say who sends it when there is no link",
            "un mensaje que, si no hay enlace, no dice quién lo envía"),
    PRACTICE_WITHOUT_LINK("{practice} in a sentence without {link}", "{practice} en una frase sin {link}"),
    NO_WAY_TO_STOP(
            "a text that does not say how to stop when there is no link",
            "un mensaje que, si no hay enlace, no dice cómo dejar de recibirlos"),
    WAY_TO_STOP("a sentence such as \"Reply STOP to opt out.\"", "una frase como \"Responda STOP para salir.\""),
    TELLING("\"%s\" (%s)", "\"%s\" (%s)"),
    NOTHING_TOLD("words that reveal nothing about the patient", "palabras que no revelen nada del paciente"),
    FOREIGN("\"%s\" in the %s", "\"%s\" en %s"),
    GSM_7(
            "only characters of the GSM-7 alphabet, so that it stays one text",
            "solo caracteres del alfabeto GSM-7, para que sea un solo mensaje"),
    TOO_LONG("a text for the step %s of %s characters", "un mensaje de %2$s caracteres para el paso %1$s"),
    SHORTEN(
            "at most %s with the public name, the number and the link in it: shorten name or link by %s",
            "como máximo %s con el nombre público, el número y el enlace: quite %s del nombre o del enlace"),
    NOTHING_FOR("nothing for %s", "nada para %s"),
    WHAT_PATIENTS_READ("the words that patients read", "las palabras que leen los pacientes"),

    // Where it stands.
    TEMPLATE("template", "la plantilla"),
    PRACTICE("practice", "el nombre público"),
    NUMBER("number", "el número"),
    LINK("link", "el enlace"),
    WHEN("time of the visit", "la hora de la cita"),

    // What it would reveal.
    HEALTH("health", "salud"),
    DEPARTMENT("department", "departamento"),
    CLINICIAN("clinician", "personal clínico"),
    NAME("name", "nombre"),
    DATE("date", "fecha"),
    REASON("reason", "motivo"),
    ADDRESS("address", "dirección");

    private final String english;
    private final String spanish;

    TextSentence(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    static Sentence of(About about) {
        return switch (about) {
            case HEALTH -> HEALTH;
            case DEPARTMENT -> DEPARTMENT;
            case CLINICIAN -> CLINICIAN;
            case NAME -> NAME;
            case DATE -> DATE;
            case REASON -> REASON;
            case ADDRESS -> ADDRESS;
        };
    }

    static Sentence of(Blank blank) {
        return switch (blank) {
            case PRACTICE -> PRACTICE;
            case NUMBER -> NUMBER;
            case LINK -> LINK;
            case WHEN -> WHEN;
        };
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
