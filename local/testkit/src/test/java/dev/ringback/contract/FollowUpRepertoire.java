package dev.ringback.contract;

import static dev.ringback.contract.Practice.BEN;
import static dev.ringback.contract.Practice.ELI;
import static dev.ringback.contract.Practice.PAT;
import static dev.ringback.contract.Practice.SAM;

import dev.ringback.callback.Limits;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is owed after a call, asked about and worked in every way that the document declares. */
record FollowUpRepertoire(Practice practice) {

    void play(List<String> callers) {
        practice.applies(FollowUpRepertoire::owing);
        practice.pass(Duration.ofHours(1));
        theirLife(booked(callers.get(0)));
        aVisit(callers.get(3));
        takenOverAndOver(booked(callers.get(2)));
        askedFor(callers.get(3));
        whatIsRefused(booked(callers.get(1)), callers);
        practice.applies(_ -> {});
        practice.passUnnoticed(Duration.ofMinutes(1));
    }

    private static void owing(ObjectNode directory) {
        ObjectNode kinds = directory.putObject("followUps");
        List.of("insurance-verification", "intake-paperwork", "confirmation").forEach(kind -> kinds.put(kind, "on"));
        kinds.putObject("referral-records").putArray("buckets").add("new-patient");
        kinds.put("reminder", "on");
        kinds.putObject("feedback").put("share", "100%");
    }

    /** A callback that Eli ended with a booking, for a visit in a fortnight. */
    private String booked(String caller) {
        String callback = practice.missed(caller);
        practice.as(ELI).claim(callback);
        practice.as(ELI)
                .post(
                        "/callbacks/" + callback + "/outcome",
                        "{\"outcome\": \"booked\", \"identityVerified\": true, \"facts\": [\"identity-verified\", \"new-patient\"],"
                                + " \"appointmentAt\": \"2026-12-08T09:30:00-05:00\"}");
        return callback;
    }

    private void theirLife(String callback) {
        practice.as(PAT).get("/worklist?work=follow-ups");
        String paperwork = "/follow-ups/" + callback + ".intake-paperwork";
        practice.as(ELI).post("/worklist/next", "{\"work\": \"follow-ups\"}");
        practice.as(ELI).get("/worklist?mine=true");
        practice.as(ELI).get(paperwork);
        practice.as(ELI).get(paperwork + "/script");
        practice.as(PAT).get(paperwork + "/script?language=es");
        practice.as(PAT).get(paperwork + "/script?facts=voicemail");
        practice.as(BEN).get(paperwork + "/script");
        practice.as(PAT).get("/callbacks/" + callback + "/script");
        practice.as(PAT).get("/callbacks/" + callback + "/caller");
        practice.as(ELI).post(paperwork + "/claim");
        practice.as(ELI).ask("DELETE", paperwork + "/claim", "");
        practice.as(ELI).post(paperwork + "/claim");
        practice.as(ELI).get(paperwork);
        practice.as(ELI).post(paperwork + "/claim");
        practice.as(ELI)
                .post(
                        paperwork + "/outcome",
                        "{\"outcome\": \"sent\", \"note\": \"by mail\", \"paperwork\": \"has-forms\", \"plan\": \"Blue Plan\"}");
        practice.as(ELI).get(paperwork + "/script");
        practice.as(ELI).get("/callbacks/" + callback + "/caller");
        practice.as(PAT).get("/follow-ups/" + callback + ".confirmation");
        handedOn("/follow-ups/" + callback + ".confirmation");

        String records = "/follow-ups/" + callback + ".referral-records";
        practice.as(PAT).post(records + "/claim");
        practice.as(PAT)
                .post(
                        records + "/outcome",
                        "{\"outcome\": \"requested\", \"office\": \"Riverton Family Medicine\", \"askAgainOn\": \"2026-12-01\"}");
        practice.as(PAT).post(records + "/claim");
        practice.as(PAT).post(records + "/outcome", "{\"outcome\": \"received\"}");

        String insurance = "/follow-ups/" + callback + ".insurance-verification";
        practice.as(PAT).post(insurance + "/claim");
        practice.as(PAT).post(insurance + "/outcome", "{\"outcome\": \"not-covered\"}");
        practice.as(PAT).get("/callbacks/" + callback);
        practice.as(PAT).get(insurance + ".call-patient");
        practice.as(PAT).post(insurance + ".call-patient/claim");
        practice.as(PAT).post(insurance + ".call-patient/outcome", "{\"outcome\": \"no-answer\"}");
        practice.pass(Duration.ofDays(1));
        practice.as(PAT).get(insurance + ".call-patient");
    }

    /** Asked for, until too much was. */
    private void askedFor(String caller) {
        String callback = practice.missed(caller);
        String ask = "/callbacks/" + callback + "/follow-ups";
        String waivable = "{\"kind\": \"intake-paperwork\"}";
        practice.as(ELI).post(ask, waivable);
        practice.as(ELI).claim(callback);
        practice.as(ELI).post(ask, waivable);
        practice.as(ELI).ask("DELETE", "/callbacks/" + callback + "/claim", "");
        practice.as(PAT).post(ask, "{\"kind\": \"appointment-match\"}");
        practice.as(BEN).post(ask, waivable);
        practice.as(PAT).post(ask, waivable);
        for (int owed = 1; owed <= Limits.NOTES; owed++) {
            String paperwork = "/follow-ups/" + callback + ".intake-paperwork" + (owed == 1 ? "" : "-" + owed);
            practice.as(PAT).post(paperwork + "/claim");
            practice.as(PAT).post(paperwork + "/outcome", "{\"outcome\": \"waived\"}");
            practice.as(PAT).post(ask, waivable);
        }
        practice.as(PAT).claim(callback);
        practice.as(PAT).post("/callbacks/" + callback + "/outcome", "{\"outcome\": \"no-further-action\"}");
    }

    /** Given to another person and to other teams, and back again. */
    private void handedOn(String confirmation) {
        practice.as(SAM).post(confirmation + "/assignment", to(PAT));
        practice.as(PAT).post(confirmation + "/hand-off", "{\"team\": \"insurance\"}");
        practice.as(PAT).get(confirmation);
        practice.as(SAM).post(confirmation + "/hand-off", "{\"team\": \"front-desk\"}");
        practice.as(PAT).post(confirmation + "/claim");
        practice.as(SAM).post(confirmation + "/hand-off", "{\"team\": \"front-desk\"}");
        practice.as(PAT).post(confirmation + "/hand-off", "{\"team\": \"nobodies\"}");
        practice.as(PAT).post(confirmation + "/hand-off", "{\"team\": \"front-desk\"}");
        practice.as(PAT).post(confirmation + "/assignment", to(SAM));
        practice.as(SAM).post(confirmation + "/assignment", to("nobody@sunrise.example"));
        practice.as(ELI).post(confirmation + "/claim");
        practice.as(ELI).post(confirmation + "/hand-off", "{\"team\": \"insurance\"}");
        practice.as(ELI).ask("DELETE", confirmation + "/claim", "");
        practice.as(BEN).post(confirmation + "/assignment", to(BEN));
        practice.as(BEN).post(confirmation + "/hand-off", "{\"team\": \"insurance\"}");
    }

    private static String to(String person) {
        return "{\"to\": \"%s\"}".formatted(person);
    }

    /** A visit that is moved, and that the patient is reminded of. */
    private void aVisit(String caller) {
        String callback = practice.missed(caller, Map.of("ringback_text_consent", "yes"));
        practice.as(ELI).claim(callback);
        practice.as(ELI)
                .post(
                        "/callbacks/" + callback + "/outcome",
                        "{\"outcome\": \"booked\", \"identityVerified\": true, \"facts\": [\"identity-verified\", \"new-patient\"]}");
        appointment(caller, "Booked", Duration.ofDays(4));
        appointment(caller, "Moved", Duration.ofDays(6));
        practice.pass(Duration.ofHours(3));
        practice.texts(caller, "4");
        practice.pass(Duration.ofDays(5));
        practice.texts(caller, "C");
        practice.as(PAT).get("/callbacks/" + callback);
        practice.as(PAT).get("/follow-ups/" + callback + ".confirmation");
        // The same hour of the same day of the week, for what is asked next.
        practice.pass(Duration.ofDays(2).minusHours(3));
    }

    /** The practice's own system tells of a patient's appointment, which is so long ahead from now on. */
    private void appointment(String caller, String change, Duration ahead) {
        OffsetDateTime now = practice.now().atOffset(ZoneOffset.UTC);
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("id", change + "-" + caller)
                .put("source", "practice.northstar")
                .put("detail-type", "Appointment " + change)
                .put("time", now.toString());
        event.putObject("detail")
                .put("system", "northstar")
                .put("appointment", "visit-17")
                .put("patient", caller)
                .put("location", "oak-street")
                .put("visitAt", now.plus(ahead).toString())
                .put("changedAt", now.toString());
        practice.aws().putEvent(event);
        practice.pass(Duration.ofSeconds(2));
    }

    private void whatIsRefused(String callback, List<String> callers) {
        String insurance = "/follow-ups/" + callback + ".insurance-verification";
        String confirmation = "/follow-ups/" + callback + ".confirmation";
        practice.as(BEN).get(confirmation);
        practice.as(PAT).post(insurance + "/outcome", "{\"outcome\": \"verified\", \"plan\": \"Blue 123456789\"}");
        practice.as(PAT).post(insurance + "/outcome", "{\"outcome\": \"verified\"}");
        practice.as(PAT).ask("DELETE", insurance + "/claim", "");
        practice.as(PAT).post(insurance + "/claim");
        practice.as(SAM).post(insurance + "/claim");
        practice.as(SAM).post(insurance + "/outcome", "{\"outcome\": \"verified\"}");
        practice.as(SAM).ask("DELETE", insurance + "/claim", "");
        practice.as(SAM).post(confirmation + "/claim");
        practice.as(SAM).post(confirmation + "/assignment", to(SAM));
        practice.as(PAT).post(insurance + "/outcome", "{\"outcome\": \"received\"}");
        practice.passUnnoticed(Duration.ofMinutes(10));
        practice.as(PAT).ask("DELETE", insurance + "/claim", "");
        practice.as(PAT).post(insurance + "/claim");
        practice.as(PAT).post(insurance + "/outcome", "{\"outcome\": \"not-covered\"}");
        practice.as(PAT).post(insurance + "/outcome", "{\"outcome\": \"verified\"}");
        practice.as(PAT).post(insurance + "/claim");
        practice.as(PAT).ask("DELETE", insurance + "/claim", "");
        callers.stream().skip(4).forEach(caller -> practice.as(PAT).claim(practice.missed(caller)));
        practice.as(PAT).post(confirmation + "/claim");
        practice.as(SAM).post(confirmation + "/assignment", to(PAT));
        practice.as(SAM).post(insurance + "/assignment", to(PAT));
        practice.as(PAT).post(insurance + "/hand-off", "{\"team\": \"billing\"}");
        practice.passUnnoticed(Duration.ofHours(12));
        practice.as(PAT).post(insurance + ".call-patient/claim");
        practice.as(SAM).post(insurance + ".call-patient/assignment", to(PAT));
        practice.as(PAT).callWish(callback, "do-not-call");
        practice.as(PAT).post(insurance + ".call-patient/claim");
        practice.as(PAT).get(insurance + ".call-patient");
        practice.as(PAT).get(confirmation + "/script");
        practice.passUnnoticed(Duration.ofMinutes(1));
        practice.as(PAT).callWish(callback, "may-call");
    }

    private void takenOverAndOver(String callback) {
        String confirmation = "/follow-ups/" + callback + ".confirmation";
        for (int take = 1; take < Limits.IN_HOUSE; take++) {
            practice.as(PAT).post(confirmation + "/claim");
            practice.as(PAT).post(confirmation + "/hand-off", "{\"team\": \"front-desk\"}");
        }
        practice.as(ELI).post(confirmation + "/claim");
        practice.as(PAT).post(confirmation + "/claim");
        practice.as(PAT).ask("DELETE", confirmation + "/claim", "");
        practice.as(SAM).post(confirmation + "/assignment", to(SAM));
        practice.as(PAT).post(confirmation + "/hand-off", "{\"team\": \"front-desk\"}");
        practice.as(PAT).post(confirmation + "/claim");
        practice.as(PAT).post(confirmation + "/hand-off", "{\"team\": \"front-desk\"}");
    }
}
