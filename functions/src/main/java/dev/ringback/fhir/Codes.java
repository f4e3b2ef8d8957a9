package dev.ringback.fhir;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Whose codes and identifiers stand in resources: Ringback's own systems, and those of FHIR's terminology. */
final class Codes {

    /** What is to be done: {@code callback}, or the kind of a follow-up. */
    static final String KIND = "urn:ringback:kind";

    /** The state, by its own word. */
    static final String STATE = "urn:ringback:state";

    static final String OUTCOME = "urn:ringback:outcome";
    static final String BUCKET = "urn:ringback:bucket";
    static final String WHY_NOT_BOOKED = "urn:ringback:why-not-booked";

    /** Why a text did not go, or what a receipt said of it. */
    static final String TEXT = "urn:ringback:text";

    /** What goes into a task, or comes of it. */
    static final String DATUM = "urn:ringback:datum";

    /** What may be sent, by the patient's word. */
    static final String CHANNEL = "urn:ringback:channel";

    /** By which rule: texts go to who has agreed to them alone (docs/rules.md §8). */
    static final String POLICY = "urn:ringback:policy";

    /** Identifiers: a callback's id, with which its patient is named too, and the directory's ids. */
    static final String CALLBACK = "urn:ringback:callback";

    static final String TEAM = "urn:ringback:team";
    static final String LOCATION = "urn:ringback:location";

    /** Below this is a practice's own system whose name is no absolute URI. */
    private static final String SYSTEM = "urn:ringback:system:";

    static final String PARTICIPATION_MODE = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";
    static final String COMMUNICATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/communication-category";
    static final String CONSENT_SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    static final String REST_SECURITY = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private Codes() {}

    /** A practice's own system as the absolute URI that FHIR asks for: its name where that is one. */
    static String system(String name) {
        try {
            if (URI.create(name).isAbsolute()) {
                return name;
            }
        } catch (IllegalArgumentException _) {
            // It is no URI at all.
        }
        return SYSTEM + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
