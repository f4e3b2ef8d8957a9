package dev.ringback.directory.file;

import dev.ringback.callback.Sentence;

/** What a single value of a directory looks like. */
enum ScalarSentence implements Sentence {
    ID(
            "an id of letters, digits and hyphens, such as oak-street",
            "un id de letras, cifras y guiones, como oak-street"),
    STAFF_ID(
            "the email or sub of a sign-in, such as ana@northwind.example",
            "el correo o el sub con el que se entra, como ana@northwind.example"),
    PROPER_NAME("the name of a person or a place, such as Burns", "el nombre de una persona o de un lugar, como Burns"),
    PHRASE(
            "words that may be said, such as fainted or short of breath",
            "palabras que se puedan decir, como me desmayé o falta de aire"),
    PHONE(
            "a number in E.164 and in quotes, such as \"+12125550100\"",
            "un número en E.164 y entre comillas, como \"+12125550100\""),
    ZONE(
            "a time zone that people live in, by the name of its place, such as America/New_York",
            "una zona horaria en la que viva gente, por el nombre de su lugar, como America/New_York"),
    DATE("a date such as 2026-12-25", "una fecha como 2026-12-25"),
    TIME(
            "a local time of 24 hours, in quotes, such as \"14:00\"",
            "una hora local de 24 horas, entre comillas, como \"14:00\""),
    DURATION(
            "a duration from %s to %s with its unit (s, m, h or d)",
            "una duración de %s a %s con su unidad (s, m, h o d)"),
    TIMES_TARGET(
            "how many times its target, from %s to %s, such as 2x target",
            "cuántas veces su plazo (target), de %s a %s, como 2x target"),
    PERCENT("a whole percentage from %s to %s, such as 40%%", "un porcentaje entero de %s a %s, como 40%%"),
    HTTPS_LINK(
            "an https address such as https://book.example.org/oak",
            "una dirección https como https://book.example.org/oak"),
    INSTANCE_ARN(
            "the ARN of a Connect instance: arn:aws:connect:<region>:<account>:instance/<id>",
            "el ARN de una instancia de Connect: arn:aws:connect:<region>:<account>:instance/<id>"),
    QUEUE_ARN("the ARN of a Connect queue", "el ARN de una cola de Connect");

    private final String english;
    private final String spanish;

    ScalarSentence(String english, String spanish) {
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
