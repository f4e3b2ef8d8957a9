package dev.ringback.script;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.TextBlanks;

/**
 * What the blanks of a location's scripts are filled with.
 *
 * @param saysAs the only name that patients hear
 * @param callBackOn the number given to patients
 */
public record Practice(String saysAs, PhoneNumber callBackOn) {

    String value(ScriptBlank blank) {
        return switch (blank) {
            case SAYS_AS -> saysAs;
            case CALL_BACK_ON -> TextBlanks.asDialled(callBackOn);
        };
    }
}
