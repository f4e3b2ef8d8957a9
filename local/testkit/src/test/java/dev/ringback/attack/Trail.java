package dev.ringback.attack;

import dev.ringback.standins.Observation;
import java.util.List;
import java.util.stream.Stream;

/** What leaves the functions for people to read or for programs to go by: no one outside may write in it. */
final class Trail {

    private Trail() {}

    /** What is wrong with something that left. */
    static Stream<String> wrong(Observation left) {
        return texts(left).stream().flatMap(text -> {
            if (text.startsWith(OddValues.FORGED)) {
                return Stream.of("somebody outside wrote a line of its own: " + OddText.writtenOut(text));
            }
            return OddText.isUnseen(text)
                    ? Stream.of("this left with what nobody can see: " + OddText.writtenOut(text))
                    : Stream.empty();
        });
    }

    private static List<String> texts(Observation left) {
        return switch (left) {
            case Observation.Logged log -> List.of(log.line());
            case Observation.Alerted alert -> List.of(alert.topic(), alert.subject());
            case Observation.Scheduled schedule -> List.of(schedule.name());
            case Observation.DeadLettered letter -> List.of(letter.reason());
            case Observation.FlowAnswered flow -> List.of(flow.answer().toString());
            case Observation.TextSent _,
                    Observation.TaskStarted _,
                    Observation.Published _,
                    Observation.Unrouted _,
                    Observation.TextHeard _,
                    Observation.TextUnheard _,
                    Observation.ReceiptTold _,
                    Observation.Responded _ -> List.of();
        };
    }
}
