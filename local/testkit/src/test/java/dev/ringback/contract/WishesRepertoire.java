package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.PAT;

/** How patients wish to be called back, recorded in every way that the document declares. */
record WishesRepertoire(Practice practice) {

    private static final String IN_THE_AFTERNOON = """
            {"day": "2026-12-01", "from": "12:00", "until": "17:00", "callOn": "(212) 555-0187", "language": "es", "voicemail": "leave-none"}""";

    void play(String caller, String other) {
        String callback = practice.missed(caller);
        practice.as(ANA).wishes(callback, IN_THE_AFTERNOON);
        practice.as(PAT).wishes(callback, IN_THE_AFTERNOON);
        practice.as(PAT).wishes(callback, "{\"callOn\": \"+12125550100\"}");
        practice.as(PAT).get("/callbacks/" + callback);
        practice.as(PAT).wishes(callback, "{}");
        practice.as(PAT).claim(callback);
        practice.as(PAT).outcome(callback, "no-further-action");
        practice.as(PAT).wishes(callback, IN_THE_AFTERNOON);
        practice.missed(caller);

        String full = practice.missed(other);
        for (int i = 0; i <= 50; i++) {
            practice.as(PAT).consent(full, "given");
        }
        practice.as(PAT).wishes(full, IN_THE_AFTERNOON);
    }
}
