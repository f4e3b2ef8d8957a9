package dev.ringback.directory.file;

import dev.ringback.callback.Sentence;

/** What may be wrong with a location: its hours, its numbers, its rhythm, and what its patients hear and read. */
enum LocationSentence implements Sentence {
    HOURS(
            "open hours by day, such as {mon-fri: \"08:00-12:00, 13:00-17:00\", sat: \"09:00-12:00\"}",
            "el horario por día, como {mon-fri: \"08:00-12:00, 13:00-17:00\", sat: \"09:00-12:00\"}"),
    UNKNOWN_DAY("the day \"%s\"", "el día \"%s\""),
    DAYS(
            "a day (mon, tue, wed, thu, fri, sat, sun) or a range such as mon-fri",
            "un día (mon, tue, wed, thu, fri, sat, sun) o varios, como mon-fri"),
    DAYS_REVERSED("a range that ends before it starts", "días que terminan antes de empezar"),
    DAYS_IN_ORDER("days from mon to sun, such as mon-fri", "días de mon a sun, como mon-fri"),
    DAY_TWICE("another entry for %s", "otra entrada para %s"),
    DAY_ONCE("each day once: it is in %s too", "cada día una sola vez: también está en %s"),
    NO_DAY("no day", "ningún día"),
    SOME_DAY("at least one day on which it is open", "al menos un día en que esté abierta"),
    SPANS(
            "spans of local time such as 08:00-12:00, 13:00-17:00",
            "tramos de hora local, como 08:00-12:00, 13:00-17:00"),
    SPANS_AS_TEXT(
            "spans of local time such as 08:00-12:00, 13:00-17:00, as one text",
            "tramos de hora local, como 08:00-12:00, 13:00-17:00, en un solo texto"),
    SPANS_OVERLAPPING("%s and %s", "%s y %s"),
    SPANS_APART("spans that do not overlap", "tramos que no se crucen"),
    SPAN_OF_ONE_DAY(
            "a span that ends later on the same day; a night is two, such as 22:00-24:00 and 00:00-06:00 of the next"
                    + " day",
            "un tramo que termine más tarde el mismo día; una noche son dos, como 22:00-24:00 y 00:00-06:00 del día"
                    + " siguiente"),
    DAY_OR_RANGE(
            "a date such as 2026-12-25, or the first and the last of several, such as 2026-12-25..2026-12-27",
            "una fecha como 2026-12-25, o la primera y la última de varias, como 2026-12-25..2026-12-27"),
    CLOSED_DAYS(
            "a list of the days on which it is closed, such as [2026-11-26, 2026-12-25..2026-12-27]",
            "una lista de los días en que está cerrada, como [2026-11-26, 2026-12-25..2026-12-27]"),
    RANGE_IN_ORDER(
            "a range whose last day is not before its first, such as 2026-12-25..2026-12-27",
            "varios días cuyo último no sea anterior al primero, como 2026-12-25..2026-12-27"),
    RANGE_OF_DAYS("a range of at most %s days", "como máximo %s días seguidos"),
    ENTRIES("%s entries", "%s entradas"),
    AT_MOST_ENTRIES("at most %s entries, each a date or a range", "como máximo %s entradas, de una o varias fechas"),
    SPECIAL(
            "open hours by date, such as {2026-12-24: \"08:00-12:00\"}",
            "el horario por fecha, como {2026-12-24: \"08:00-12:00\"}"),
    TIME_TO_CALL(
            "some open time from %s to %s, or nobody could ever be called back (rhythm: earliest, latest)",
            "algún rato abierto entre las %s y las %s; si no, nunca se podría llamar a nadie (rhythm: earliest,"
                    + " latest)"),
    CHANGED_CLOCKS(
            "%s, whose new clocks this Java does not know: its tzdb is %s",
            "%s, cuyo nuevo horario oficial no conoce este Java: su tzdb es %s"),
    NEWER_CLOCKS(
            "a Java with tzdb %s or later (an update of the JDK has it), or opening hours are an hour off",
            "un Java con tzdb %s o posterior (una actualización del JDK lo trae); si no, el horario se desvía una"
                    + " hora"),

    NUMBERS(
            "the dialled numbers that are this location, such as [\"+12125550100\"]",
            "los números a los que se llama a esta sede, como [\"+12125550100\"]"),
    NUMBER_OF_ANOTHER(
            "a number of this location only: %s has it already", "un número solo de esta sede: ya lo tiene %s"),
    NUMBER_ONCE("each number once", "cada número una sola vez"),
    CALL_BACK_ON_ANOTHERS(
            "a number that is not another location's: %s has it", "un número que no sea de otra sede: lo tiene %s"),
    LINES(
            "a map by dialled number, such as {\"+12125550102\": {bucket: new-patient}}",
            "un mapa por número marcado, como {\"+12125550102\": {bucket: new-patient}}"),
    OWN_NUMBER("one of the numbers of this location", "uno de los números de esta sede"),
    QUEUES("a map from the ARN of a queue to a bucket", "un mapa del ARN de una cola a un tipo de llamada"),
    TEXT_WINDOW(
            "hours within 08:00-20:00, four at the least, such as 09:00-18:00",
            "horas dentro de 08:00-20:00, cuatro como mínimo, como 09:00-18:00"),
    FOLLOW_UPS(
            "a map by follow-up or by bucket, such as {confirmation: on, new-patient: [intake-paperwork, reminders]}",
            "un mapa por seguimiento o por tipo de llamada, como {confirmation: on, new-patient: [intake-paperwork, reminders]}"),
    FOLLOW_UPS_OF_TENANT(
            "a map by follow-up, such as {confirmation: on}", "un mapa por seguimiento, como {confirmation: on}"),
    BUCKET_OR_FOLLOW_UP(
            "a bucket, or one of insurance-verification, intake-paperwork, referral-records, confirmation, booking-check, post-visit, call-patient, reminder, feedback",
            "un tipo de llamada, o uno de insurance-verification, intake-paperwork, referral-records, confirmation, booking-check, post-visit, call-patient, reminder, feedback"),
    FOLLOW_UP_KIND(
            "one of insurance-verification, intake-paperwork, referral-records, confirmation, booking-check, post-visit, call-patient, reminder, feedback",
            "uno de insurance-verification, intake-paperwork, referral-records, confirmation, booking-check, post-visit, call-patient, reminder, feedback"),
    FOLLOW_UP(
            "on, off, or what is different, such as {team: insurance, buckets: [new-patient], due: 2 business days before}",
            "on, off, o lo que sea distinto, como {team: insurance, buckets: [new-patient], due: 2 business days before}"),
    OWED_TEXT(
            "on, off, or what is different, such as {share: 20%%} of feedback, or {team: front-desk}",
            "on, off, o lo que sea distinto, como {share: 20%%} de feedback, o {team: front-desk}"),
    TEAM_OF_FOLLOW_UP("the team that owes %s, or another one for it", "el equipo que debe %s, u otro para ello"),
    DUE(
            "from 1 to 30 business days, such as \"1 business day after\" or \"2 business days before\", or open time from 5m to 40h",
            "de 1 a 30 días laborables, como \"1 business day after\" o \"2 business days before\", o un tiempo abierto de 5m a 40h"),

    HALVES("morning %s, midday %s, afternoon %s", "morning %s, midday %s, afternoon %s"),
    HALVES_IN_ORDER(
            "morning before midday, and afternoon no earlier than midday",
            "morning antes que midday, y afternoon no antes que midday"),
    REACH("earliest %s, latest %s", "earliest %s, latest %s"),
    REACH_IN_ORDER("earliest before latest", "earliest antes que latest"),

    NAMES("%s names", "%s nombres"),
    NAMES_IN_USE("only names that stand in saysAs or in the link", "solo nombres que estén en saysAs o en el enlace"),
    NOTHING_TOLD_OR_NAMED(
            "%s, or the word under properNames where it is only the name of a person or a place",
            "%s, o la palabra en properNames si solo es el nombre de una persona o de un lugar"),
    OWN_LINK(
            "an address of the practice's own, or of its booking system: carriers hold back texts with a link that"
                    + " anybody may have made",
            "una dirección propia del consultorio o de su sistema de citas: las operadoras retienen los mensajes con"
                    + " un enlace que pudo hacer cualquiera");

    private final String english;
    private final String spanish;

    LocationSentence(String english, String spanish) {
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
