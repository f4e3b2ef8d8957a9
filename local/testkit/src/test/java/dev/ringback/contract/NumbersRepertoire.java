package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.LEE;
import static dev.ringback.contract.Practice.SAM;

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
    }
}
