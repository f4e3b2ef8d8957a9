package dev.ringback.directory.file;

import static dev.ringback.directory.file.DirectoryFiles.SOUND;
import static dev.ringback.directory.file.DirectoryFiles.directory;
import static dev.ringback.directory.file.DirectoryFiles.soundBut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Language;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Team;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Removal;
import dev.ringback.reading.Checked;
import dev.ringback.reading.Mistake;
import dev.ringback.reading.Told;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads Spanish is told in Spanish what is wrong with a directory, what it changes, and what it takes away. */
class SpanishDirectoryTest {

    private static final PersonId LEE = new PersonId("lee@northwind.example");

    private static List<Told> mistakes(String yaml) {
        List<Mistake> mistakes = switch (DirectoryReader.check(DirectoryFiles.tree(yaml))) {
            case Checked.Sound<Directory> _ -> List.of();
            case Checked.Faulty<Directory>(var found) -> found;
        };
        return mistakes.stream().map(mistake -> Told.in(Language.ES, mistake)).toList();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        keep: 90d                     | keep: soon                      | keep                          | "soon"  | una duración de 1d a 3650d con su unidad (s, m, h o d)
        keep: 90d                     | keep: 90d\\nkeeep: 1            | keeep                         | una clave desconocida | keep
        tenant: sunrise-health        | tenant: 12                      | tenant                        | 12      | un id de letras, cifras y guiones, como oak-street: póngalo entre comillas
        catchAll: oak-street          | catchAll: elm-street            | catchAll                      | "elm-street" | el id de una sede: oak-street, harbor
        name: Harbor                  | name:                           | locations[1].name             | nada    | un texto
        slowAfter: 1.5x target        | slowAfter: 2x                   | numbers.slowAfter             | "2x"    | cuántas veces su plazo (target), de 1x target a 20x target, como 2x target
        lowBooking: 30%               | lowBooking: 40                  | numbers.lowBooking            | 40      | un porcentaje entero de 1% a 100%, como 40%
        role: manager                 | role: boss                      | staff[3].role                 | "boss"  | una de estas palabras: assistant, agency-lead, coordinator, clinician, manager, admin
        sat: 09:00-12:00              | fri: 09:00-12:00                | locations[0].hours.fri        | otra entrada para fri | cada día una sola vez: también está en mon-fri
        closed: [2026-11-26]          | closed: [2026-12-27..2026-12-25] | locations[0].closed[0]       | "2026-12-27..2026-12-25" | varios días cuyo último no sea anterior al primero, como 2026-12-25..2026-12-27
        closed: [2026-11-26]          | closed: [2026-01-01..2027-12-31] | locations[0].closed[0]       | "2026-01-01..2027-12-31" | como máximo 366 días seguidos
        closed: [2026-11-26]          | closed: [2026-11-26, 2026-11-25..2026-11-27] | locations[0].closed[1] | otra entrada para 2026-11-26 | cada día una sola vez: también está en 2026-11-26
        closed: [2026-11-26]          | closed: [navidad]               | locations[0].closed[0]        | "navidad" | una fecha como 2026-12-25, o la primera y la última de varias, como 2026-12-25..2026-12-27
        special: {2026-12-24: 08:00-12:00} | special: {thu: 08:00-12:00}     | locations[0].special.thu      | "thu"   | una fecha como 2026-12-25
        special: {2026-12-24: 08:00-12:00} | special: 08:00-12:00            | locations[0].special          | "08:00-12:00" | el horario por fecha, como {2026-12-24: "08:00-12:00"}
        saysAs: Sunrise Harbor        | saysAs: Harbor Oncology         | locations[1].saysAs           | "oncology" (departamento) | palabras que no revelen nada del paciente, o la palabra en properNames si solo es el nombre de una persona o de un lugar
        """)
    void a_mistake(String was, String now, String path, String found, String expected) {
        assertThat(mistakes(soundBut(was, now.replace("\\n", "\n")))).containsExactly(new Told(path, found, expected));
    }

    @Test
    void a_file_that_is_no_directory_at_all() {
        assertThat(mistakes("- oak-street")).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo("el archivo");
            assertThat(mistake.expected()).startsWith("un mapa con las claves tenant, catchAll");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sat: 09:00-12:00       | sat: 09:00-13:00     | Oak Street (oak-street): horario del sábado: antes 09:00-12:00, ahora 09:00-13:00
        sat: 09:00-12:00       | sun: 09:00-12:00     | Oak Street (oak-street): horario del sábado: antes 09:00-12:00, ahora cerrada; Oak Street (oak-street): horario del domingo: antes cerrada, ahora 09:00-12:00
        closed: [2026-11-26]   | closed: []           | Se quita: Oak Street (oak-street): cerrada el 2026-11-26
        closed: [2026-11-26]   | closed: [2026-12-25..2026-12-27] | Se quita: Oak Street (oak-street): cerrada el 2026-11-26; Se agrega: Oak Street (oak-street): cerrada del 2026-12-25 al 2026-12-27
        special: {2026-12-24: 08:00-12:00} | special: {2026-12-23: 08:00-12:00} | Se quita: Oak Street (oak-street): horario del 2026-12-24 (antes 08:00-12:00); Se agrega: Oak Street (oak-street): horario del 2026-12-23 (08:00-12:00)
        onMissedCall: true     | onMissedCall: false  | Oak Street (oak-street): mensaje justo después de una llamada perdida: antes sí, ahora no
        buckets: [other]       | `buckets: [other, referral]` | Se agrega: lee@northwind.example: permiso para el tipo de llamada referral
        `      taskFlow: flow-1\n` | ``             | Se quita: Oak Street (oak-street): flujo por el que los intentos se ofrecen como tareas (antes flow-1)
        unresolved: 15%        | unresolved: 20%      | las cifras: las llamadas abiertas al cierre son muchas por encima de: antes 15%, ahora 20%
        mayListen: in-house    | mayListen: workers   | Harbor (harbor): quién puede oír los mensajes de voz: antes solo el personal del consultorio, ahora quien pueda atender la llamada
        `billing: {attempts: 1}` | `billing: {attempts: 3}` | Oak Street (oak-street): para billing, intentos: antes 1, ahora 3
        """)
    void a_change(String was, String now, String words) {
        assertThat(changes(soundBut(was.replace("\\n", "\n"), now))).isEqualTo(List.of(words.split("; ")));
    }

    @Test
    void somebody_new() {
        String kit = "  - {id: kit@sunrise.example, role: clinician, locations: [harbor], buckets: [clinical]}\n";

        assertThat(changes(soundBut("  - {id: ops@", kit + "  - {id: ops@")))
                .containsExactly("Se agrega: kit@sunrise.example (id: kit@sunrise.example; función: clinician;"
                        + " permiso para la sede harbor; permiso para el tipo de llamada clinical; habla en)");
    }

    @Test
    void what_a_directory_takes_away() {
        assertThat(inSpanish(new Removal.OfLocation(new LocationId("harbor")))).isEqualTo("la sede harbor");
        assertThat(inSpanish(new Removal.OfTeam(new Team("money")))).isEqualTo("el equipo money");
        assertThat(inSpanish(new Removal.OfAgency(new AgencyId("northwind"), Set.of())))
                .isEqualTo("la agencia northwind");
        assertThat(inSpanish(new Removal.OfPerson(LEE))).isEqualTo("lee@northwind.example");
        assertThat(inSpanish(new Removal.OfGrants(LEE, new Grants(new Grants.Locations.All(), Set.of()))))
                .isEqualTo("un permiso de lee@northwind.example");
    }

    private static String inSpanish(Removal removal) {
        return removal.what().in(Language.ES);
    }

    private static List<String> changes(String after) {
        return DirectoryDiff.between(Optional.of(directory(SOUND)), directory(after)).changes().stream()
                .map(change -> change.inWords().in(Language.ES))
                .toList();
    }
}
