package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.BentCode.says;
import static dev.ringback.invariants.Lies.told;
import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.CALS_PHONE;
import static dev.ringback.invariants.Life.HARBOR;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.YES;

import dev.ringback.invariants.Lies.Lie;
import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.standins.Fault.Crash;
import dev.ringback.standins.Fault.CrashPoint;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.sns.model.CheckIfPhoneNumberIsOptedOutResponse;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Texts that are not wanted, or too many of them (invariant 4). */
final class BrokenTexts {

    private static final String OAK_TEXTS_FROM = "+12125550101";

    /** The carrier delivers every text twice. */
    private static final Lie TWICE = (request, service, _) -> {
        if (isText(request)) {
            service.answer(request);
        }
        return service.answer(request);
    };

    /** Neither Ringback's own record nor SNS remembers a STOP; the carrier leaves it to Ringback. */
    private static final Lie NO_STOP = (request, service, _) -> {
        if (request instanceof GetItemRequest get
                && get.key().values().stream().anyMatch(key -> key.s().startsWith("number#"))) {
            return GetItemResponse.builder().build();
        }
        SdkResponse answer = service.answer(request);
        return answer instanceof CheckIfPhoneNumberIsOptedOutResponse optedOut
                ? optedOut.toBuilder().isOptedOut(false).build()
                : answer;
    };

    /** The mark that a text is on its way is lost, and so is the desk once it went. */
    private static final Lie NO_MARK = (request, service, setting) -> {
        SdkResponse answer = TableLies.FORGETS_WHAT_IS_ON_ITS_WAY.told(request, service, setting);
        if (isText(request)) {
            setting.aws().get().faults().arm(new Crash("Desk", CrashPoint.BEFORE_PERFORM));
        }
        return answer;
    };

    private BrokenTexts() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                rule("every text is delivered twice", notReached(OAK, YES), "10:00", told(TWICE)),
                rule("whether a text went is forgotten", notReached(OAK, YES), "10:00", told(NO_MARK)),
                rule(
                        "silence counts as consent",
                        notReached(OAK, Map.of()),
                        "10:00",
                        bent("texting.ConsentState", "of", says("texting.ConsentState", "GIVEN"))),
                rule(
                        "a word that somebody at the desk took down does not count",
                        notReached(OAK, YES)
                                .tellsOnce(
                                        "09:02",
                                        PAT,
                                        "/callbacks/{callback}/consent",
                                        ANNS_PHONE,
                                        Map.of("said", "revoked", "how", "person", "evidence", "said so by phone")),
                        "10:00",
                        bent("texting.TextGate", "objection", BentCode::findsNothing)),
                rule(
                        "a STOP is forgotten",
                        notReached(OAK, YES).happens("09:02", new Happening.Texts(ANNS_PHONE, OAK_TEXTS_FROM, "STOP")),
                        "10:00",
                        told(NO_STOP)),
                rule(
                        "a no within a sentence is not understood",
                        notReached(OAK, YES)
                                .happens("09:02", new Happening.Texts(ANNS_PHONE, OAK_TEXTS_FROM, "Stop. Thank you")),
                        "10:00",
                        bent("texting.ReplyWords", "meaningOf", says("texting.ReplyMeaning", "OTHER"))),
                rule(
                        "a text goes at any hour",
                        new Happenings().missed("10:50", CALS_PHONE, HARBOR, YES),
                        "10:55",
                        bent("rhythm.ContactWindow", "admits", BentCode::saysYes)),
                rule(
                        "a text goes after closure",
                        new Happenings()
                                .missed("10:40", CALS_PHONE, HARBOR, YES)
                                .answered("10:50", CALS_PHONE, HARBOR),
                        "11:30",
                        bent("texting.CallbackStage", "of", says("texting.CallbackStage", "OPEN"))),
                rule(
                        "texts are not counted",
                        notReached(HARBOR, YES),
                        "10:00",
                        bent("texting.TextGate", "ofCounts", BentCode::findsNothing)),
                rule(
                        "what other locations texted does not count",
                        notReached(OAK, YES).missed("09:30", ANNS_PHONE, HARBOR, YES),
                        "10:00",
                        bent("casework.TextSender", "textedElsewhere", BentCode::findsNone)),
                rule(
                        "a state's own hours do not count",
                        new Happenings().missed("08:45", "+12035550123", HARBOR, YES),
                        "08:50",
                        bent("texting.TextWindows", "of", says("rhythm.ContactWindow", "TEXTS"))),
                rule(
                        "a location's own hours do not count",
                        new Happenings().missed("18:10", ANNS_PHONE, HARBOR, YES),
                        "18:15",
                        bent("directory.LocationPolicy", "texts", says("rhythm.ContactWindow", "TEXTS"))),
                rule(
                        "clinical calls are texted about",
                        new Happenings()
                                .missed(
                                        "09:00",
                                        ANNS_PHONE,
                                        HARBOR,
                                        Map.of("ringback_text_consent", "yes", "ringback_bucket", "clinical")),
                        "09:10",
                        bent("callback.BucketRule", "texting", says("callback.BucketRule$Texting", "ALLOWED"))));
    }

    private static BrokenRule rule(String how, Happenings happenings, String until, Wrong wrong) {
        return new BrokenRule(4, how, happenings, until, wrong);
    }

    private static Happenings notReached(String location, Map<String, String> said) {
        return new Happenings()
                .missed("09:00", ANNS_PHONE, location, said)
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:06", PAT, ANNS_PHONE, "message-left");
    }

    private static boolean isText(Object request) {
        return request instanceof PublishRequest publish && publish.phoneNumber() != null;
    }
}
