package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi this is about my appointment on Thursday, please call me back and don't text me, I can't read those.",
                "please do not text me",
                "Don't send me any more text messages, just call.",
                "do not send texts to this phone please",
                "and stop texting me",
                "I'd like to stop getting your text messages",
                "no texts please",
                "No text messages. Call me.",
                "I don't want to be texted",
                "I do not want your texts",
                "I don't want any messages on this phone",
                "never text this number again",
                "I'd rather not get text messages",
                "I would prefer not to be texted about this",
                "don't call or text me anymore",
                "stop calling and texting me",
                "take me off your text list",
                "I want to opt out",
                "call me, no texting",
                "I never agreed to text messages",
                "quit sending me these messages",
                "por favor no me manden mensajes de texto",
                "No me envíe más mensajes, llámeme",
                "no quiero mensajes de texto",
                "llámeme pero sin mensajes",
                "ya no me escriban",
                "dejen de mandarme mensajes",
                "no me contacten por mensaje de texto",
                "no más textos por favor"
            })
    void a_caller_who_says_so_wants_no_texts(String said) {
        assertThat(SpokenWords.refuseTexts(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please cancel my appointment for Tuesday",
                "I need to stop my blood pressure pills before the procedure, right?",
                "I can stop by at four",
                "I did not get your text",
                "I never received the text message with the link",
                "I don't see any text messages from you",
                "you didn't send me the text",
                "why did you not send me a text",
                "I got no text",
                "I have no texts from you",
                "you can text me at this number",
                "a text is fine, no problem, text me",
                "I don't mind texts",
                "don't hesitate to text me",
                "I don't want to leave a message, please call",
                "I don't want to miss your text",
                "please remove me from the ten o'clock and put me on the eleven o'clock",
                "I have no insurance",
                "I want to opt out of the insurance plan",
                "don't forget to send the referral",
                "no recibí el mensaje de texto",
                "no me ha llegado el mensaje",
                "no quiero dejar mensaje, llámeme",
                "quiero cancelar mi cita",
                "pueden mandarme un mensaje de texto",
                "no puedo ir el martes"
            })
    void what_is_about_something_else_refuses_no_texts(String said) {
        assertThat(SpokenWords.refuseTexts(said)).isFalse();
    }
}
