package dev.ringback.checkers;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A call that the practice dialled, by what Connect knows of it (docs/rules.md §5). One that could be argued about, as its
 * times cannot be read, is none.
 *
 * @param number the patient's, as Connect writes it
 * @param first when dialling began
 * @param endedAt absent while it goes on
 * @param last the latest time that Connect tells of it
 */
record OwnCall(JsonNode contact, String number, Instant first, Optional<Instant> endedAt, Instant last) {

    private static final Set<String> DIALLED = Set.of("OUTBOUND", "EXTERNAL_OUTBOUND", "API", "CALLBACK");
    private static final List<String> TIMES = List.of(
            "/InitiationTimestamp",
            "/ConnectedToSystemTimestamp",
            "/QueueInfo/EnqueueTimestamp",
            "/AgentInfo/ConnectedToAgentTimestamp",
            "/DisconnectTimestamp");
    private static final Set<String> MACHINES =
            Set.of("VOICEMAIL_BEEP", "VOICEMAIL_NO_BEEP", "FAX_MACHINE_DETECTED", "SIT_TONE_DETECTED");
    private static final String NUMBER = "\\+[1-9]\\d{7,14}";

    static Optional<OwnCall> of(JsonNode contact, Outside outside) {
        boolean isOurs = DIALLED.contains(upper(contact, "InitiationMethod"))
                && Outside.firstId(contact).equals(Outside.id(contact))
                && upper(contact, "Channel").equals("VOICE")
                && outside.chain(contact).stream()
                        .noneMatch(leg ->
                                upper(leg.path("Attributes"), "ringback_ignore").equals("TRUE"));
        if (!isOurs) {
            return Optional.empty();
        }
        try {
            List<Instant> times = TIMES.stream()
                    .flatMap(field -> contact.at(field).asStringOpt().stream())
                    .map(time -> OffsetDateTime.parse(time).toInstant())
                    .sorted()
                    .toList();
            Optional<Instant> endedAt = contact.path("DisconnectTimestamp")
                    .asStringOpt()
                    .map(time -> OffsetDateTime.parse(time).toInstant());
            String number = Outside.number(contact, "CustomerEndpoint");
            return times.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OwnCall(contact, number, times.getFirst(), endedAt, times.getLast()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    String id() {
        return Outside.id(contact);
    }

    /** Whether nobody could read it in another way, by what is known at that time. */
    boolean isPlain(Instant known, PlainDirectory directory) {
        return number.matches(NUMBER)
                && !directory.hasNumber(number)
                && !last.isAfter(known)
                && first.isAfter(known.minus(Duration.ofDays(30)));
    }

    /** Whether it went to this number, in whatever way Connect writes it. */
    boolean wentTo(String patient) {
        return number.startsWith("+") ? number.equals(patient) : !number.isEmpty() && patient.endsWith(number);
    }

    boolean isOver() {
        return endedAt.isPresent();
    }

    /** What an entry says of it and is not so. */
    Optional<String> misstated(JsonNode entry) {
        long seconds = Duration.between(first, endedAt.orElse(last)).toSeconds();
        return Stream.of(
                        differs("contact", id().equals(entry.path("contact").asString(""))),
                        differs("dialledAt", entry.path("dialledAt").asLong(0) == first.getEpochSecond()),
                        differs("seconds", Math.abs(entry.path("seconds").asLong(-1) - seconds) <= 1),
                        differs("end", end().equals(entry.path("end").asString(""))),
                        differs(
                                "pickedUp",
                                mayHavePickedUp(entry.path("pickedUp").asString(""))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> differs(String field, boolean holds) {
        return holds ? Optional.empty() : Optional.of(field);
    }

    private String end() {
        String reason = upper(contact, "DisconnectReason");
        return switch (reason) {
            case "CUSTOMER_DISCONNECT" -> "patient-hung-up";
            case "AGENT_DISCONNECT" -> "we-hung-up";
            case "TELECOM_BUSY" -> "busy";
            case "TELECOM_UNANSWERED", "TELECOM_TIMEOUT", "CUSTOMER_NEVER_ARRIVED" -> "unanswered";
            default ->
                reason.matches("(TELECOM|OUTBOUND)_.*|CUSTOMER_CONNECTION_NOT_ESTABLISHED") ? "not-connected" : "other";
        };
    }

    /** Detection of answering machines knows better than a connected line who is on it, and neither knows for certain that nobody was. */
    private boolean mayHavePickedUp(String told) {
        String detected = upper(contact, "AnsweringMachineDetectionStatus");
        boolean isConnected = contact.has("ConnectedToSystemTimestamp");
        return switch (told) {
            case "somebody" -> detected.equals("HUMAN_ANSWERED") || (isConnected && !MACHINES.contains(detected));
            case "a-machine" -> !detected.isEmpty() && !detected.equals("HUMAN_ANSWERED");
            case "nobody" -> !detected.equals("HUMAN_ANSWERED") && !isConnected;
            default -> false;
        };
    }

    private static String upper(JsonNode object, String field) {
        return object.path(field).asString("").strip().toUpperCase(Locale.ROOT);
    }
}
