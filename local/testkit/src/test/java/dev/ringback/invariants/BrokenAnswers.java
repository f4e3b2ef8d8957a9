package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.BentCode.says;
import static dev.ringback.invariants.Life.ANNS_PHONE;

import java.util.stream.Stream;

/** Texts of patients that are lost or answered wrongly (invariant 12). */
final class BrokenAnswers {

    private static final String OAK_TEXTS_FROM = "+12125550101";

    private BrokenAnswers() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                rule(
                        "what a patient asks by text is forgotten",
                        texts("09:00", "Can I come on Friday?"),
                        "10:00",
                        bent("casework.TakeText", "asks", BentCode::findsNothing)),
                rule(
                        "a call for help is not heard",
                        texts("09:00", "HELP"),
                        "10:00",
                        bent("texting.Answer", "to", BentCode::findsNothing)),
                rule(
                        "answers are not counted",
                        texts("09:00", "HELP").texts("09:10", ANNS_PHONE, OAK_TEXTS_FROM, "HELP"),
                        "10:00",
                        bent("texting.AnswerGate", "wasAnsweredLately", BentCode::saysNo)),
                rule(
                        "a no that stands already is confirmed again",
                        texts("09:00", "STOP").texts("09:10", ANNS_PHONE, OAK_TEXTS_FROM, "STOP"),
                        "10:00",
                        bent("texting.AnswerGate", "mayGo", BentCode::saysYes)),
                rule(
                        "where AWS answers Ringback does too",
                        new Happenings().texts("09:00", ANNS_PHONE, "+12125550111", "HELP"),
                        "10:00",
                        bent("directory.TextingSettings", "answers", says("texting.AnswersBy", "RINGBACK"))));
    }

    private static Happenings texts(String time, String body) {
        return new Happenings().texts(time, ANNS_PHONE, OAK_TEXTS_FROM, body);
    }

    private static BrokenRule rule(String how, Happenings happenings, String until, Wrong wrong) {
        return new BrokenRule(12, how, happenings, until, wrong);
    }
}
