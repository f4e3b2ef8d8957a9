package dev.ringback.rehearsal;

import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rehearsal.Scenario.Step;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What of a scenario is a patient's own: numbers and words. None of it may turn up outside the table (docs/rules.md §13). */
final class Secrets {

    /** Shorter words than this would turn up anywhere by chance; and a single one can be Ringback's own, such as {@code referral}. */
    private static final int TELLING_WORDS = 8;

    private static final int NATIONAL_DIGITS = 10;

    /** A shorter one may stand in any text. */
    private static final int TELLING_ID = 6;

    private final Set<String> secrets = new TreeSet<>();

    private Secrets() {}

    static Set<String> of(Scenario scenario) {
        Secrets found = new Secrets();
        for (Step step : scenario.steps()) {
            switch (step.what()) {
                case Happening.ContactKnown(var contact) -> found.contact(contact);
                case Happening.OfEvent told -> {
                    found.contact(told.event().path("detail"));
                    found.appointment(told.event().path("detail"));
                }
                case Happening.Asks asks -> asks.body().ifPresent(found::asked);
                case Happening.Texts texts -> found.number(texts.from());
                case Happening.FlowAsks(var sent) -> {
                    found.contact(sent.path("Details").path("ContactData"));
                    found.number(sent.path("Details")
                            .path("Parameters")
                            .path("callOn")
                            .asString(""));
                }
                case Happening.Recorded recorded -> {
                    recorded.transcript().ifPresent(found::words);
                    recorded.said().ifPresent(found::words);
                }
                case Happening.Receipt(var which, var _) -> {
                    if (which instanceof Happening.Receipt.Which.LastTo(String number)) {
                        found.number(number);
                    }
                }
                case Happening.Breaks _ -> {
                    // Faults are ours.
                }
            }
        }
        return Set.copyOf(found.secrets);
    }

    private void contact(JsonNode contact) {
        for (String endpoint : new String[] {"CustomerEndpoint", "customerEndpoint"}) {
            for (String address : new String[] {"Address", "address"}) {
                number(contact.path(endpoint).path(address).asString(""));
            }
        }
        words(contact.path("Attributes").path("ringback_reason"));
        number(contact.path("Attributes").path("ringback_call_on").asString(""));
    }

    private void appointment(JsonNode told) {
        number(told.path("patient").asString(""));
        Optional.of(told.path("appointment").asString(""))
                .filter(id -> id.length() >= TELLING_ID)
                .ifPresent(secrets::add);
    }

    private void asked(JsonNode body) {
        words(body.path("note"));
        number(body.path("callOn").asString(""));
    }

    private void number(String number) {
        String digits = number.replaceAll("\\D", "");
        if (digits.length() >= NATIONAL_DIGITS) {
            secrets.add(digits.substring(digits.length() - NATIONAL_DIGITS));
        }
    }

    private void words(JsonNode text) {
        words(text.asString(""));
    }

    private void words(String text) {
        Optional.of(text)
                .filter(words -> words.length() >= TELLING_WORDS && words.contains(" "))
                .ifPresent(secrets::add);
    }
}
