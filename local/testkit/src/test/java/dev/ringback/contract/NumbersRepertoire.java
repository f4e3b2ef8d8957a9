package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.LEE;
import static dev.ringback.contract.Practice.SAM;

import dev.ringback.aws.table.AuditTable;
import java.util.List;

/** Everything about the figures that can be asked of the desk. */
record NumbersRepertoire(Practice practice) {

    void play() {
        for (String route : List.of("/numbers", "/callbacks")) {
            practice.as(SAM).get(route + "?from=2026-11-23&to=2026-11-29");
            practice.as(SAM).get(route + "?from=2026-11-29&to=2026-11-23");
            practice.as(ANA).get(route + "?from=2026-11-23&to=2026-11-29");
        }
        practice.as(LEE).get("/numbers?from=2026-11-23&to=2026-11-29&by=person&against=2026-11-16..2026-11-22");
        theAudit();
    }

    /** Before one is kept, and after. */
    private void theAudit() {
        String beside = "/numbers?from=2026-11-23&to=2026-11-29&against=audit";
        practice.as(SAM).get(beside);
        new AuditTable(practice.aws().table(), practice.aws().tableName()).keep("""
            {"ringbackAudit": 1, "period": {"from": "2026-11-16", "to": "2026-11-22"}, "inbound": {"missed": 12},
             "byHour": {"12": {"calls": 20, "missed": 12}}, "byLine": {"+12125550100": {"calls": 20, "missed": 12}},
             "episodes": {"count": 9, "calledBack": 7}, "timeToCallBack": {"minutes": {"average": 44.3, "median": 44.0, "p90": 61.5}},
             "appointments": null}""");
        practice.as(SAM).get(beside);
        for (String by : List.of("hour", "location", "person")) {
            practice.as(SAM).get(beside + "&by=" + by);
        }
        practice.as(LEE).get(beside);
    }
}
