package dev.ringback.directory.file;

import dev.ringback.callback.Sentence;

/** What differs between two directories, and what the things of a directory are called. */
enum DifferenceSentence implements Sentence {
    ADDED("%s is new", "Se agrega: %s"),
    ADDED_WITH("%s is new: %s", "Se agrega: %s (%s)"),
    REMOVED("%s is gone", "Se quita: %s"),
    REMOVED_WITH("%s is gone (was %s)", "Se quita: %s (antes %s)"),
    CHANGED("%s: was %s, now %s", "%s: antes %s, ahora %s"),
    OF_THING("%s: %s", "%s: %s"),
    WITH_VALUE("%s %s", "%s: %s"),

    TENANT("the tenant", "el grupo"),
    CATCH_ALL("location that gets what no location owns", "sede que recibe lo que no es de ninguna"),
    KEEP("closed callbacks are kept for", "tiempo que se guardan las llamadas cerradas"),
    CLAIMS_AT_ONCE(
            "callbacks that a person holds at a time, at most", "llamadas que una persona tiene a la vez, como máximo"),
    CLAIMS_KEEPS(
            "how often a person keeps a callback for longer without doing anything, at most",
            "veces que una persona conserva una llamada sin hacer nada, como máximo"),
    NAME("name", "nombre"),
    BUCKET("bucket %s", "tipo de llamada %s"),
    FIRST_OWNER("first owner", "primer equipo"),
    TARGET("target in open time", "plazo en horas de apertura"),
    TEAM("team %s", "equipo %s"),
    AGENCY("agency %s", "agencia %s"),
    ID("id", "id"),
    ROLE("role", "función"),
    AGENCY_OF_PERSON("agency", "agencia"),
    SPEAKS("speaks %s", "habla %s"),
    GRANT_FOR_ALL("grant for all locations", "permiso para todas las sedes"),
    GRANT_FOR_LOCATION("grant for location %s", "permiso para la sede %s"),
    GRANT_FOR_BUCKET("grant for bucket %s", "permiso para el tipo de llamada %s"),
    URGENT_WORDS("urgent words", "palabras urgentes"),
    WORDS_ADDED("added: \"%s\"", "palabra agregada \"%s\""),
    WORDS_TAKEN_OUT("taken out: \"%s\"", "palabra suprimida \"%s\""),

    NUMBERS("the numbers", "las cifras"),
    NUMBERS_TOO_FEW("nothing is said of fewer than", "no se dice nada si hay menos de"),
    NUMBERS_SLOW_AFTER("callbacks are slow beyond", "las llamadas son lentas a partir de"),
    NUMBERS_LOW_BOOKING(
            "patients reached who have a visit are few below",
            "los pacientes localizados que tienen cita son pocos por debajo de"),
    NUMBERS_MANY_WAITING("callbacks that wait at once are many from", "las llamadas en espera son muchas desde"),
    NUMBERS_REPEAT_CALLERS(
            "patients who called again are many above",
            "los pacientes que volvieron a llamar son muchos por encima de"),
    NUMBERS_UNRESOLVED(
            "callbacks left open at a close are many above",
            "las llamadas abiertas al cierre son muchas por encima de"),

    SAYS_AS("patients hear", "los pacientes oyen"),
    PROPER_NAME(
            "allowed as a name in what patients read: \"%s\"",
            "permitido como nombre en lo que leen los pacientes: \"%s\""),
    TIME_ZONE("time zone", "zona horaria"),
    NUMBER("number %s", "número %s"),
    CALL_BACK_ON("number given to patients", "número que se da a los pacientes"),
    LINE_BUCKET("line %s implies bucket", "tipo de llamada de la línea %s"),
    LINE_CAMPAIGN("line %s belongs to campaign", "campaña de la línea %s"),
    QUEUE_OWNER("named queue owner", "responsable de la cola"),
    HOURS_ON("hours on %s", "horario del %s"),
    MONDAY("Monday", "lunes"),
    TUESDAY("Tuesday", "martes"),
    WEDNESDAY("Wednesday", "miércoles"),
    THURSDAY("Thursday", "jueves"),
    FRIDAY("Friday", "viernes"),
    SATURDAY("Saturday", "sábado"),
    SUNDAY("Sunday", "domingo"),
    CLOSED("closed", "cerrada"),
    CLOSED_ON("closed on %s", "cerrada el %s"),
    CLOSED_FROM("closed from %s to %s", "cerrada del %s al %s"),
    INSTANCE("Connect instance", "instancia de Connect"),
    OUTBOUND_QUEUE("queue that people call patients from", "cola desde la que se llama a los pacientes"),
    TASK_FLOW(
            "flow through which attempts are offered as tasks", "flujo por el que los intentos se ofrecen como tareas"),
    QUEUE_BUCKET("queue %s implies bucket", "tipo de llamada de la cola %s"),
    TEXTS_FROM("texts come from", "los mensajes salen de"),
    LINK("booking link in texts", "enlace de citas en los mensajes"),
    ON_MISSED_CALL("text right after a missed call", "mensaje justo después de una llamada perdida"),
    ANSWERS("who answers STOP and HELP", "quién responde a STOP y HELP"),
    TEXT_WINDOW("hours of texts", "horas de los mensajes"),
    THROUGH("service that hands texts on", "servicio que entrega los mensajes"),
    REMINDERS_SHOW_TIME("a reminder says when the visit is", "el recordatorio dice cuándo es la cita"),
    OWED_TEXTS_SEEN_TO("%s by text is seen to by", "de %s por mensaje se ocupa"),
    OWED_TEXTS_SHARE("share of callbacks for %s", "parte de las llamadas para %s"),
    YES("yes", "sí"),
    NO("no", "no"),
    SHORT_ABANDON_UNDER("a call is a short abandon under", "una llamada es un abandono corto si dura menos de"),
    SHORT_ABANDON_OPENS("a short abandon opens", "un abandono corto abre"),
    A_CALLBACK("a callback", "una llamada pendiente"),
    NOTHING("nothing", "nada"),
    MAY_LISTEN("may listen to voicemails", "quién puede oír los mensajes de voz"),
    WORKERS("whoever may work the callback", "quien pueda atender la llamada"),
    IN_HOUSE("in-house staff only", "solo el personal del consultorio"),

    FOR_BUCKET("for %s, %s", "para %s, %s"),
    FIRST_NEEDS(
            "open time that a first attempt at once needs", "tiempo abierto que necesita un primer intento inmediato"),
    SECOND_AFTER("second attempt after", "segundo intento después de"),
    LAST_BEFORE_CLOSE(
            "second attempt no later before the close than", "antelación mínima del segundo intento al cierre"),
    MORNING("final attempt in the morning at", "último intento, por la mañana, a las"),
    AFTERNOON("final attempt in the afternoon at", "último intento, por la tarde, a las"),
    MIDDAY("the afternoon begins at", "la tarde empieza a las"),
    ATTEMPTS("attempts", "intentos"),
    EARLIEST("nobody is called before", "no se llama a nadie antes de las"),
    LATEST("nobody is called after", "no se llama a nadie después de las"),
    REPEAT_AFTER(
            "a repeat call brings the next attempt forward after",
            "otra llamada del paciente adelanta el siguiente intento pasados");

    private final String english;
    private final String spanish;

    DifferenceSentence(String english, String spanish) {
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
