package dev.ringback.aws.outward;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A file of Contact Lens: who took part in a call, and what each of them said, turn by turn. */
final class ContactLensTranscript {

    private static final String CUSTOMER = "CUSTOMER";

    private ContactLensTranscript() {}

    /** What the caller said, in order; the phone system's own turns are none of it. */
    static String wordsOfCaller(JsonNode file) {
        Set<String> callers = file.path("Participants")
                .valueStream()
                .filter(participant ->
                        participant.path("ParticipantRole").asString("").equalsIgnoreCase(CUSTOMER))
                .map(participant -> participant.path("ParticipantId").asString(""))
                .collect(Collectors.toSet());
        return file.path("Transcript")
                .valueStream()
                .filter(turn -> callers.contains(turn.path("ParticipantId").asString(CUSTOMER)))
                .map(turn -> turn.path("Content").asString("").strip())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
