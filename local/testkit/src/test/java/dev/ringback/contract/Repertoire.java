package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.BEN;
import static dev.ringback.contract.Practice.ELI;
import static dev.ringback.contract.Practice.LEE;
import static dev.ringback.contract.Practice.PAT;
import static dev.ringback.contract.Practice.SAM;

import dev.ringback.api.RateByPerson;
import dev.ringback.contract.Document.Operation;
import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that can be asked of the desk, asked so that each answer comes that the document declares. */
final class Repertoire {

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration TO_LUNCH = Duration.ofHours(3);
    private static final int TOO_LARGE = 300_000;

    private final Practice practice;
    private int callers;

    Repertoire(Practice practice) {
        this.practice = practice;
    }

    void play() {
        practice.contract().document().operations().forEach(this::whateverIsAsked);
        readsAndTheWorklist();
        anAttemptAndWhoMayNot();
        aHandOff();
        whatIsClosed();
        whatCallersSay();
        whatTakesTheClaim();
        whatHappensByItself();
        whatConnectDialsItself();
        whomAColleagueIsWith();
        new EndlessWork(practice).play(caller(), caller());
        new Listening(practice).play(caller());
        new WishesRepertoire(practice).play(caller(), caller());
        new NumbersRepertoire(practice).play();
        new DirectoryRepertoire(practice).play(caller());
        whatIsTooMuch();
        whoAsksTooOften();
        atLunch();
        new FollowUpRepertoire(practice)
                .play(Stream.generate(this::caller).limit(7).toList());
    }

    private void whoAsksTooOften() {
        practice.limit(new RateByPerson.Limit(Duration.ofSeconds(1), 1));
        practice.as(PAT).next();
        for (int i = 0; i < 2; i++) { // the function that changes the directory counts for itself
            practice.contract()
                    .document()
                    .operations()
                    .forEach(operation -> practice.as(PAT)
                            .ask(operation.method(), operation.of("nosuchcallback00"), operation.example()));
        }
        practice.limit(RateByPerson.Limit.NONE);
    }

    /** The answers that do not depend on any callback. */
    private void whateverIsAsked(Operation operation) {
        String path = operation.of("nosuchcallback00");
        practice.withoutToken().ask(operation.method(), path, operation.example());
        practice.as("nobody@sunrise.example").ask(operation.method(), path, operation.example());
        practice.aws().startAfresh();
        practice.fails(Aws.DYNAMODB, "GetItem");
        practice.as(PAT).ask(operation.method(), path, operation.example());
        if (operation.isOfOneCallback()) {
            practice.as(PAT).ask(operation.method(), path, operation.example());
        }
        if (operation.takesBody()) {
            practice.as(PAT).ask(operation.method(), path, "{\"nonsense\": 1}");
            practice.as(PAT).ask(operation.method(), path, "{\"note\": \"" + "x".repeat(TOO_LARGE) + "\"}");
        } else if (operation.mayBeAskedWrongly()) {
            practice.as(PAT).ask(operation.method(), path + "?facts=nonsense&breached=nonsense", "");
        }
        if (operation.takesKey()) {
            withKeys(operation, path);
        }
    }

    private void withKeys(Operation operation, String path) {
        Asking keyed = practice.as(PAT).key("key-of-" + operation.id());
        keyed.ask(operation.method(), path, "{\"nonsense\": 1}");
        keyed.ask(operation.method(), path, "{\"nonsense\": 2}");
        Asking cut = practice.as(PAT).key("cut-short-" + operation.id());
        practice.fails(Aws.DYNAMODB, "UpdateItem");
        cut.ask(operation.method(), path, "{\"nonsense\": 1}");
        cut.ask(operation.method(), path, "{\"nonsense\": 1}");
    }

    private void readsAndTheWorklist() {
        practice.as(PAT).next();
        String caller = caller();
        String callback = practice.missed(caller);
        String contact = practice.callbackOf(caller).opened().call().chain().id();
        practice.as(PAT).get("/worklist?location=oak-street&bucket=new-patient&team=front-desk&breached=false");
        practice.as(ANA).next();
        practice.as(ANA).show(callback);
        practice.as(ANA).get("/worklist?mine=true");
        practice.as(SAM).get("/worklist?person=" + ANA);
        Asking.Answer worklist = practice.as(SAM).get("/worklist");
        practice.as(SAM)
                .with("If-None-Match", worklist.headers().getOrDefault("etag", ""))
                .get("/worklist");
        practice.as(PAT).get("/callbacks/" + callback + "/caller");
        practice.as(ANA).get("/callbacks/" + callback + "/script?facts=new-patient,wants-a-time&language=es");
        practice.as(SAM).get("/me");
        practice.as(PAT).get("/contacts/nosuchcontact/callback");
        practice.as(PAT).get("/contacts/" + contact + "/callback");
        practice.as(PAT).post("/callers/find", "{\"number\": \"" + caller + "\"}");
        practice.as(PAT).post("/callers/find", "{\"number\": \"+12125550199\"}");
        practice.as(ANA).get("/openapi.json");
        practice.as(ANA).release(callback);
    }

    private void anAttemptAndWhoMayNot() {
        String callback = practice.missed(caller());
        practice.as(PAT).giveBack(callback);
        practice.as(PAT).handOff(callback, "billing");
        practice.as(ANA).claim(callback);
        practice.as(PAT).claim(callback);
        practice.as(PAT).release(callback);
        practice.as(PAT).outcome(callback, "booked");
        practice.as(PAT).reTriage(callback, "billing");
        practice.as(PAT).handOff(callback, "billing");
        practice.as(PAT).giveBack(callback);
        practice.as(ANA).assign(callback, ELI);
        practice.as(ANA).giveBack(callback);
        practice.as(ANA).handOff(callback, "billing");
        practice.as(LEE).assign(callback, BEN);
        practice.as(LEE).assign(callback, ELI);
        practice.as(ELI).post("/callbacks/" + callback + "/outcome", "{\"outcome\": \"booked\"}");
        practice.as(ELI).outcome(callback, "unreachable");
        practice.as(ELI)
                .post(
                        "/callbacks/" + callback + "/outcome",
                        "{\"outcome\": \"attempt-again\", \"notBooked\": \"other\"}");
        practice.as(ELI).note(callback, "prefers mornings");
        practice.as(ELI).outcome(callback, "attempt-again");
        practice.as(ELI).claim(callback);
        practice.as(ELI).release(callback);
        practice.as(ELI).outcome(callback, "attempt-again");
        practice.as(LEE).assign(callback, ELI);
    }

    private void aHandOff() {
        String callback = practice.missed(caller());
        practice.as(PAT).reTriage(callback, "billing");
        practice.as(PAT).claim(callback);
        practice.as(PAT).handOff(callback, "billing");
        practice.as(PAT).giveBack(callback);
        practice.as(PAT).outcome(callback, "insurance-verification-needed");
        practice.as(PAT).reTriage(callback, "scheduling");
        practice.as(PAT).claim(callback);
        practice.as(PAT).outcome(callback, "message-left");
        practice.as(PAT).handOff(callback, "billing");
        practice.as(PAT).claim(callback);
        practice.passUnnoticed(CLAIM);
        practice.as(PAT).release(callback);
        practice.as(PAT).handOff(callback, "billing");
        practice.as(PAT).claim(callback);
        practice.as(PAT).giveBack(callback);
    }

    private void whatIsClosed() {
        String callback = practice.missed(caller());
        practice.as(PAT).claim(callback);
        practice.as(PAT)
                .post(
                        "/callbacks/" + callback + "/outcome",
                        "{\"outcome\": \"booked\", \"identityVerified\": true, \"appointmentAt\":"
                                + " \"2026-12-01T09:30-05:00\", \"note\": \"came by\", \"facts\": [\"new-patient\"]}");
        practice.as(PAT).claim(callback);
        practice.as(PAT).release(callback);
        practice.as(SAM).assign(callback, PAT);
        practice.as(PAT).outcome(callback, "booked");
        practice.as(PAT).reTriage(callback, "billing");
        practice.as(PAT).handOff(callback, "billing");
        practice.as(PAT).giveBack(callback);
        practice.as(PAT).note(callback, "too late");
        closedAs("{\"outcome\": \"rescheduled\", \"identityVerified\": true, \"rescheduledFrom\":"
                + " \"2026-12-01T09:30Z\"}");
        closedAs("{\"outcome\": \"declined\", \"notBooked\": \"went-elsewhere\"}");
    }

    private void closedAs(String outcome) {
        String callback = practice.missed(caller());
        practice.as(PAT).claim(callback);
        practice.as(PAT).post("/callbacks/" + callback + "/outcome", outcome);
    }

    private void whatCallersSay() {
        String caller = caller();
        String callback = practice.missed(
                caller, Map.of("ringback_bucket", "new-patient", "ringback_voicemail", "voicemails/1.wav"));
        practice.as(PAT)
                .post(
                        "/callbacks/" + callback + "/consent",
                        "{\"said\": \"given\", \"how\": \"form\", \"evidence\": \"form of today\"}");
        practice.as(PAT).callWish(callback, "do-not-call");
        practice.as(PAT).get("/callbacks/" + callback + "/caller");
        practice.missed(caller);
    }

    private void whatIsTooMuch() {
        String fourth = practice.missed(caller());
        for (int i = 0; i < 3; i++) {
            practice.as(PAT).claim(practice.missed(caller()));
        }
        practice.as(PAT).claim(fourth);
        practice.as(PAT).next();
        practice.as(SAM).assign(fourth, PAT);
        for (int i = 0; i <= 100; i++) {
            practice.as(PAT).note(fourth, "rang in");
        }
        for (int i = 0; i <= 50; i++) {
            practice.as(PAT).consent(fourth, "given");
        }
        practice.as(PAT).callWish(fourth, "may-call");
    }

    /** Ana may see it, and holds it only later. */
    private void whatTakesTheClaim() {
        String callback = practice.missed(caller());
        practice.as(ANA).reTriage(callback, "billing");
        practice.as(ANA).consent(callback, "given");
        practice.as(ANA).callWish(callback, "do-not-call");
        practice.as(PAT).consent(callback, "revoked");
        practice.as(ANA).claim(callback);
        practice.as(ANA).consent(callback, "given");
        practice.as(ANA).callWish(callback, "do-not-call");
        practice.as(ANA).callWish(callback, "may-call");
    }

    /** Entries that no person at the desk makes: texts, repeat calls, lapsed claims, escalations. */
    private void whatHappensByItself() {
        Map<String, String> consents = Map.of("ringback_bucket", "new-patient", "ringback_text_consent", "yes");
        String caller = caller();
        String texted = practice.missed(caller, consents);
        practice.told(caller, Map.of("ringback_voicemail", "voicemails/2.wav"));
        practice.as(PAT).claim(texted);
        practice.as(PAT).outcome(texted, "attempt-again");
        practice.aws().putReceiptOfLastTextTo(caller, "UNREACHABLE");
        practice.as(PAT).show(texted);

        String unsure = practice.missed(caller(), consents);
        practice.as(PAT).claim(unsure);
        practice.aws().faults().arm(new Fault.CallFails(Aws.SNS, "Publish", 1, new Fault.Failure.LostReply()));
        practice.as(PAT).outcome(unsure, "attempt-again");
        practice.as(PAT).show(unsure);
        closedAs("{\"outcome\": \"attempt-again\"}");

        String again = caller();
        practice.missed(again);
        String urgent = practice.missed(again, Map.of("ringback_reason", "I have chest pain"));
        practice.as(PAT).claim(urgent);
        practice.pass(CLAIM.plus(CLAIM));
        practice.as(PAT).show(urgent);
        practice.as(PAT).get("/callbacks/" + urgent + "/script");
    }

    private void whatConnectDialsItself() {
        String callback = practice.missedAndQueued(caller());
        practice.as(PAT).claim(callback);
        practice.as(SAM).assign(callback, PAT);
    }

    /** The worklist shows it, and says until when nobody else can take it. */
    private void whomAColleagueIsWith() {
        String caller = caller();
        practice.as(PAT).claim(practice.missed(caller));
        String callback = practice.missedAtHarbor(caller);
        practice.as(SAM).claim(callback);
        practice.as(SAM).assign(callback, SAM);
        practice.as(SAM).get("/worklist?location=harbor");
    }

    private void atLunch() {
        String callback = practice.missed(caller());
        practice.passUnnoticed(TO_LUNCH);
        practice.as(PAT).claim(callback);
        practice.as(SAM).assign(callback, PAT);
    }

    private String caller() {
        int caller =
                20 + callers++; // of 646 and 647, which keep the same time and have a hundred fictional numbers each
        return "+1%d55501%02d".formatted(646 + caller / 100, caller % 100);
    }
}
