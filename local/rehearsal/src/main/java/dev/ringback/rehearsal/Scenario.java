package dev.ringback.rehearsal;

import dev.ringback.standins.Fault;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What happens in a rehearsal, in time order (docs/rehearsals.md). */
public record Scenario(List<Step> steps) {

    public Scenario {
        steps = List.copyOf(steps);
    }

    /** One line of the file. */
    public record Step(int line, OffsetDateTime at, Happening what) {}

    /** What a line says happens. */
    public sealed interface Happening {

        /** What DescribeContact answers for a contact from now on. */
        record ContactKnown(JsonNode contact) implements Happening {}

        /** What one of the systems around Ringback tells. */
        sealed interface OfEvent extends Happening {
            JsonNode event();
        }

        /** An event arrives at EventBridge. */
        record EventArrives(JsonNode event) implements OfEvent {}

        /** An event is sent and arrives nowhere. */
        record EventIsLost(JsonNode event) implements OfEvent {}

        /**
         * Somebody calls the desk's API.
         *
         * @param as who the token says it is from; absent, the request has no token
         * @param caller whose newest callback {@code {callback}} in the path means
         * @param location narrows {@code caller} to one location
         */
        record Asks(
                Optional<String> as,
                String method,
                String path,
                Optional<JsonNode> body,
                Optional<String> caller,
                Optional<String> location)
                implements Happening {}

        /**
         * A text from a patient.
         *
         * @param id makes it the same one again
         */
        record Texts(Optional<String> id, String from, String to, String body) implements Happening {

            public Texts(String from, String to, String body) {
                this(Optional.empty(), from, to, body);
            }
        }

        /**
         * A carrier tells what became of a text.
         *
         * @param which its id, or whom the last one went to
         * @param status as carriers say it: {@code DELIVERED}, {@code INVALID}
         */
        record Receipt(Which which, String status) implements Happening {

            /** Of which text. */
            public sealed interface Which {
                record Message(String id) implements Which {}

                record LastTo(String number) implements Which {}
            }
        }

        /** A flow of Connect has a caller on the line, and sends this to ask what to say. */
        record FlowAsks(JsonNode sent) implements Happening {}

        /**
         * Connect has stored what the caller left in a call.
         *
         * @param transcript what Contact Lens made of it, if it did; without a word where nothing was said
         */
        record Recorded(String contact, Optional<String> transcript, Optional<String> said) implements Happening {}

        /** Something will go wrong. */
        record Breaks(Fault fault) implements Happening {}
    }
}
