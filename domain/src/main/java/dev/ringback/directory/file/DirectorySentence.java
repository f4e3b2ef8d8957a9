package dev.ringback.directory.file;

import dev.ringback.callback.Sentence;

/** What may be wrong with the sections of a directory, and with what they say of each other. */
enum DirectorySentence implements Sentence {
    AT_MOST("at most %s", "como máximo %s"),
    SOME_OR_OTHERS("%s or %s others", "%s u otra de %s más"),
    MAP_BY_BUCKET("a map by bucket", "un mapa por tipo de llamada"),
    BUCKET("a bucket", "un tipo de llamada"),
    UNKNOWN_BUCKET("an unknown bucket", "un tipo de llamada desconocido"),

    LOCATIONS("the locations: a list with at least one", "las sedes (locations): una lista con al menos una"),
    LOCATION("the id of a location: %s", "el id de una sede: %s"),
    LOCATION_OF_NONE(
            "the id of a location, of which the file has none", "el id de una sede, y el archivo no tiene ninguna"),

    TEAM("the id of a team: %s", "el id de un equipo: %s"),
    TEAM_OF_NONE("the id of a team, of which the file has none", "el id de un equipo, y el archivo no tiene ninguno"),
    TEAM_ONCE("each team once", "cada equipo una sola vez"),
    NO_TEAM("no %s", "falta %s"),
    TEAM_OF_HAND_OFFS("%s too: callbacks are handed off to it", "también %s: se le pasan llamadas"),
    TEAM_OF_BUCKET(
            "%s too, the first owner of %s, or another team for that bucket",
            "también %s, el primer equipo de %s, u otro equipo para ese tipo de llamada"),

    AGENCIES("a list of agencies", "una lista de agencias"),
    AGENCY("the id of an agency: %s", "el id de una agencia: %s"),
    AGENCY_OF_NONE(
            "the id of an agency, of which the file has none", "el id de una agencia, y el archivo no tiene ninguna"),
    ID_OF_ANOTHER_AGENCY(
            "an id of its own: another agency has it already", "un id que no tenga otra: ya es de otra agencia"),
    ID_TAKEN("an id of its own: %s has it already", "un id que no tenga otro: ya lo tiene %s"),

    STAFF("the staff: a list with at least one person", "el personal (staff): una lista con al menos una persona"),
    AGENCY_OF_ROLE("the id of the agency of this %s", "el id de la agencia de esta persona, que es %s"),
    IN_HOUSE(
            "no agency: a %s is in-house, only assistants and agency leads have one",
            "ninguna agencia: quien es %s trabaja en el consultorio; solo assistant y agency-lead tienen agencia"),
    NOT_CLINICAL(
            "buckets without clinical, which is for in-house staff only",
            "tipos de llamada sin clinical, que es solo para el personal del consultorio"),
    GRANTED_LOCATIONS("all, or a list of location ids", "all, o una lista de ids de sedes"),

    ONE_OF_STAFF("the id of one of the staff", "el id de alguien del personal"),
    OWNER_WITH_GRANT("one of the staff who is granted %s", "alguien del personal con permiso para %s"),
    NO_OWNER("nothing, and no manager who is granted %s", "nada, ni hay un manager con permiso para %s"),
    OWNER(
            "the id of the person who is answerable for its callbacks, or a manager of it",
            "el id de quien responde de sus llamadas, o un manager de la sede"),

    PHRASES("%s phrases", "%s frases");

    private final String english;
    private final String spanish;

    DirectorySentence(String english, String spanish) {
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
