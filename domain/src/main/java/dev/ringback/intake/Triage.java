package dev.ringback.intake;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Urgency;
import dev.ringback.intake.Triaged.DecidedBy;
import dev.ringback.phrase.Token;
import dev.ringback.phrase.WordList;
import java.util.List;
import java.util.Optional;

/** Tells what kind of call a missed call is (docs/rules.md §2). */
public final class Triage {

    /**
     * The sections of the word list in the order in which they are asked. What an assistant may not handle comes before
     * all else; a symptom that is only the reason of an appointment comes after it.
     */
    private record Rule(String section, Bucket bucket) {}

    private static final List<Rule> RULES = List.of(
            new Rule("clinical", Bucket.CLINICAL),
            new Rule("new-patient", Bucket.NEW_PATIENT),
            new Rule("referral", Bucket.REFERRAL),
            new Rule("billing", Bucket.BILLING),
            new Rule("scheduling", Bucket.SCHEDULING),
            new Rule("symptoms", Bucket.CLINICAL));

    private static final WordList WORDS = WordList.load(Triage.class, "bucket-words.txt");

    private Triage() {}

    /**
     * Decides the bucket and looks for urgent words, in the order of docs/rules.md §2.
     *
     * @param implied the bucket that the directory gives to the dialled line or the queue
     */
    public static Triaged of(FlowAttributes said, Optional<Bucket> implied, UrgentWords urgentWords) {
        return of(said.bucket(), said.reason(), implied, urgentWords);
    }

    /**
     * The same of a text, which has no attributes.
     *
     * @param implied the bucket that the directory gives to the line that it was sent to
     */
    public static Triaged ofText(Optional<SpokenReason> words, Optional<Bucket> implied, UrgentWords urgentWords) {
        return of(Optional.empty(), words, implied, urgentWords);
    }

    private static Triaged of(
            Optional<Bucket> attribute,
            Optional<SpokenReason> words,
            Optional<Bucket> implied,
            UrgentWords urgentWords) {
        if (words.filter(reason -> urgentWords.areIn(reason.words())).isPresent()) {
            return new Triaged(Bucket.CLINICAL, Urgency.URGENT, DecidedBy.URGENT_WORDS);
        }
        return routine(attribute, DecidedBy.ATTRIBUTE)
                .or(() -> routine(implied, DecidedBy.LINE_OR_QUEUE))
                .or(() -> routine(words.flatMap(Triage::bucketOf), DecidedBy.WORDS_OF_THE_REASON))
                .orElseGet(() -> new Triaged(Bucket.OTHER, Urgency.ROUTINE, DecidedBy.NOTHING));
    }

    private static Optional<Triaged> routine(Optional<Bucket> bucket, DecidedBy by) {
        return bucket.map(decided -> new Triaged(decided, Urgency.ROUTINE, by));
    }

    private static Optional<Bucket> bucketOf(SpokenReason reason) {
        List<Token> tokens = Token.of(reason.words());
        return RULES.stream()
                .filter(rule -> WORDS.section(rule.section()).stream()
                        .anyMatch(phrase -> !phrase.in(tokens).isEmpty()))
                .map(Rule::bucket)
                .findFirst();
    }
}
