package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.phrase.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrgentWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have chest pain",
                "CHEST PAIN!!",
                "there's a pain in my chest",
                "my chest is really tight",
                "my chest hurts since this morning",
                "I think it's a heart attack",
                "pain down my left arm",
                "I can't breathe",
                "i cant breathe",
                "I can’t breathe",
                "she cannot breathe well",
                "he can not breathe",
                "can't catch my breath",
                "I've been short of breath all day",
                "shortness of breath",
                "trouble breathing",
                "having a really hard time breathing",
                "my lips are blue",
                "the baby is choking",
                "I'm bleeding",
                "it won't stop bleeding",
                "he bled all night",
                "coughing up blood",
                "there is blood in my stool",
                "I want to kill myself",
                "thinking about suicide",
                "I feel suicidal",
                "I don't want to live anymore",
                "I want to die",
                "better off dead",
                "I keep hurting myself",
                "my son overdosed",
                "an overdose of tylenol",
                "she took too many pills",
                "my toddler swallowed a battery",
                "I think she's having a stroke",
                "her face is drooping",
                "slurred speech",
                "numbness on one side of the body",
                "he had a seizure",
                "she passed out",
                "I fainted",
                "he is unconscious",
                "won't wake up",
                "worst headache of my life",
                "he suddenly seems unable to talk",
                "an allergic reaction to peanuts",
                "my throat is closing",
                "my tongue is swollen",
                "anaphylaxis",
                "my water broke",
                "I'm having contractions",
                "the baby isn't moving",
                "pregnant and spotting",
                "newborn with a fever",
                "he hit his head",
                "broke her arm",
                "bitten by a snake",
                "we were in a car accident",
                "severe pain",
                "the pain is unbearable",
                "high fever",
                "fever of 104",
                "her blood sugar is very low",
                "I was raped",
                "my husband hits me",
                "he has a gun",
                "having hallucinations",
                "this is an emergency",
                "it's urgent",
                "should I call 911",
                "we need an ambulance"
            })
    void urgent_words_are_heard_in_english(String reason) {
        assertThat(UrgentWords.STANDARD.areIn(reason)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tengo dolor de pecho",
                "Me duele mucho el pecho",
                "siento una presión en el pecho",
                "me duele el corazón",
                "creo que es un infarto",
                "un ataque al corazon",
                "no puedo respirar",
                "No puede respirar bien",
                "me cuesta mucho respirar",
                "me falta el aire",
                "dificultad para respirar",
                "se está ahogando",
                "se está asfixiando",
                "estoy sangrando",
                "no para de sangrar",
                "tiene una hemorragia",
                "está vomitando sangre",
                "hay sangre en la orina",
                "pierde mucha sangre",
                "quiero morirme",
                "ya no quiero vivir",
                "pienso en el suicidio",
                "quiere matarse",
                "me quiero quitar la vida",
                "una sobredosis",
                "tomó demasiadas pastillas",
                "se envenenó",
                "un derrame cerebral",
                "tiene la cara caída",
                "no puede mover el brazo",
                "tuvo una convulsión",
                "se desmayó",
                "está inconsciente",
                "perdió el conocimiento",
                "el peor dolor de cabeza",
                "una reacción alérgica",
                "se le hinchó la cara",
                "se me rompió la fuente",
                "tengo contracciones",
                "el bebé no se mueve",
                "embarazada y con sangrado",
                "se golpeó la cabeza",
                "una quemadura",
                "lo mordió un perro",
                "un accidente de carro",
                "un dolor insoportable",
                "fiebre muy alta",
                "tiene el azúcar muy baja",
                "oye voces",
                "un ataque de pánico",
                "abuso sexual",
                "es una emergencia",
                "es urgente",
                "necesito una ambulancia"
            })
    void urgent_words_are_heard_in_spanish(String reason) {
        assertThat(UrgentWords.STANDARD.areIn(reason)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I'd like to book a cleaning",
                "I'll call you back about my bill",
                "can't make my appointment tomorrow",
                "I can't talk right now, please call me back",
                "I can't see my results online",
                "I need to move my appointment, I can't come",
                "I'm confused about my bill",
                "refill of my blood pressure pills",
                "to schedule a blood test",
                "a blood and urine test",
                "I got a flu shot",
                "update my emergency contact",
                "it's not urgent",
                "is the doctor stable in his schedule",
                "you're not responding to my calls",
                "please help me reschedule",
                "what a stroke of luck",
                "keystrokes",
                "quiero una cita",
                "análisis de sangre y orina",
                "perdí mi orden para el análisis de sangre",
                "no puedo mover mi cita",
                "no puedo ver mis resultados",
                "no estoy seguro de la hora",
                "la clínica no responde el teléfono",
                "se cayó la llamada",
                "una cita con la psicóloga",
                "no es urgente",
                "cambiar mi contacto de emergencia"
            })
    void everyday_reasons_are_not_flagged(String reason) {
        assertThat(UrgentWords.STANDARD.areIn(reason)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's not urgent but I have chest pain",
                "my emergency contact passed out",
                "no es urgente, pero no puedo respirar",
                "no chest pain today"
            })
    void when_in_doubt_it_flags(String reason) {
        assertThat(UrgentWords.STANDARD.areIn(reason)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blue lips | blue or gray",
                "her lips are turning blue | blue or gray",
                "his lips look a little bit purple | blue or gray",
                "labios azules | blue or gray",
                "se le ponen morados los labios | blue or gray",
                "weakness on one side | stroke",
                "her left side is weak | stroke",
                "debilidad en un lado | stroke",
                "my heart is beating too fast | heart",
                "racing heart | heart",
                "palpitations | heart",
                "no pulse | heart",
                "no tiene pulso | heart",
                "he drank bleach | poisoning",
                "she swallowed batteries | poisoning",
                "se tragó una pila | poisoning",
                "he ate pills | overdose",
                "a handful of pills | overdose",
                "se tomó un puñado de pastillas | overdose",
                "my water just broke | labour",
                "se me rompió la fuente | labour",
                "I want to end it | suicide",
                "no quiero vivir | suicide",
                "I can’t feel my legs | stroke",
                "I can t breathe | breathing"
            })
    void a_concept_is_heard_in_its_near_forms(String reason, String concept) {
        assertThat(UrgentWords.STANDARD.heardIn(reason)).contains(concept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c\u200Bhest pa\u00ADin",
                "\uFF43\uFF48\uFF45\uFF53\uFF54 pain",
                "ch\u0435st p\u0430in",
                "chestpain",
                "che$t pa1n",
                "B1EED1NG",
                "cantbreathe"
            })
    void no_way_of_typing_hides_an_urgent_word(String reason) {
        assertThat(UrgentWords.STANDARD.areIn(reason)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing urgent",
                "no emergency",
                "it's not an emergency",
                "this isn't really urgent",
                "it's not that urgent",
                "non-urgent question",
                "no es urgente",
                "no es nada urgente",
                "nada urgente",
                "no es ninguna emergencia",
                "sin urgencia"
            })
    void a_sentence_that_says_that_nothing_is_urgent_is_not(String reason) {
        assertThat(UrgentWords.STANDARD.areIn(reason)).isFalse();
    }

    @Test
    void every_concept_has_forms_in_both_languages() {
        assertThatThrownBy(() -> UrgentWords.of(WordList.parse("words.txt", """
            [fever, en]
            fever
            [harmless]
            cabin fever
            """)))
                .hasMessage("words.txt has no section [fever, es]");
    }
}
