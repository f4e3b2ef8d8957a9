package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.texting.PrivacyCheck.About;
import dev.ringback.texting.PrivacyCheck.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your test is back.                         | HEALTH     | test",
                "your RESULTS are in                        | HEALTH     | RESULTS",
                "time for a refill                          | HEALTH     | refill",
                "about the biopsy                           | HEALTH     | biopsy",
                "sus análisis están listos                  | HEALTH     | analisis",
                "this is the oncology desk                  | DEPARTMENT | oncology",
                "our behavioral health team                 | DEPARTMENT | behavioral health",
                "from the billing office                    | DEPARTMENT | billing",
                "habla psiquiatría                          | DEPARTMENT | psiquiatria",
                "the doctor called                          | CLINICIAN  | doctor",
                "a nurse will call                          | CLINICIAN  | nurse",
                "la enfermera llamó                         | CLINICIAN  | enfermera",
                "Sorry we missed you Maria.                 | NAME       | Maria",
                "Maria, sorry we missed you.                | NAME       | Maria",
                "Sorry. Óscar, we missed you.               | NAME       | Oscar",
                "¡Hola José!                                | NAME       | Jose",
                "dear patient                               | NAME       | dear",
                "see you Tuesday                            | NAME       | Tuesday",
                "see you tuesday                            | DATE       | tuesday",
                "call by 3pm                                | DATE       | 3pm",
                "on 11/24                                   | DATE       | 11/24",
                "hasta mañana                               | DATE       | manana",
                "about your appointment                     | REASON     | appointment",
                "regarding your call                        | REASON     | regarding",
                "you have a balance                         | REASON     | balance",
                "sobre su cita                              | REASON     | cita",
                "see https://oak.example.org                | ADDRESS    | https",
                "{practice}oncology                         | DEPARTMENT | oncology",
                "your _results_                             | HEALTH     | results",
                "write to desk@oak.example.org              | ADDRESS    | desk@oak.example.org",
            })
    void words_that_tell_something_are_found(String text, About about, String words) {
        assertThat(PrivacyCheck.findings(text)).contains(new Finding(about, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, we missed your call. I'm calling back for {practice}.",
                "Hello, this is {practice}: Please call us at {number}, or book at {link}.",
                "¡Hola! Le llamamos de {practice}. Responda STOP para no recibir mensajes.",
                "Otherwise, hang up and dial 911.",
                "We drop by, label, prefer and attest; the former platform drives.",
                "{results} {doctor} {date}",
            })
    void words_that_tell_nothing_pass(String text) {
        assertThat(PrivacyCheck.findings(text)).isEmpty();
    }
}
