package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;

import dev.ringback.aws.table.TextAnswersTable;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Conflict;
import dev.ringback.texting.Answer;
import dev.ringback.texting.AnswersGiven;
import dev.ringback.texting.AnswersGiven.Fate;
import dev.ringback.texting.AnswersGiven.Given;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers that went to a number of late, with every fate. */
final class KeptAnswers implements Kept {

    @Override
    public String folder() {
        return "answers";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        AnswersGiven given = Arrays.stream(Fate.values())
                .map(KeptAnswers::given)
                .reduce(AnswersGiven.NONE, AnswersGiven::with, (one, _) -> one);
        return Map.of("given", List.of(write(given)));
    }

    private static Given given(Fate fate) {
        Answer answer = switch (fate) {
            case SENDING, UNKNOWN -> Answer.NO_MORE;
            case SENT -> Answer.AGAIN;
            case REFUSED -> Answer.HELP;
        };
        Given sending = Given.sending("text-" + fate.word(), answer, OAK_STREET, at("tue 09:00"));
        return sending.became(fate, Optional.of("message-1").filter(_ -> fate == Fate.SENT));
    }

    private static Map<String, AttributeValue> write(AnswersGiven given) {
        var kept = new KeptItems();
        try {
            new TextAnswersTable(kept, "ringback").save(PATIENT, AnswersGiven.NONE, given);
        } catch (Conflict e) {
            throw new IllegalStateException(e);
        }
        return kept.only();
    }

    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        AnswersGiven given = read(item);
        says.put("revision", given.revision());
        var lately = says.putArray("lately");
        given.lately().forEach(one -> lately.add(one.toString()));
        return says;
    }

    private static AnswersGiven read(Map<String, AttributeValue> item) {
        var number = new PhoneNumber(KeptItems.text(item, "pk").substring("number#".length()));
        return new TextAnswersTable(KeptItems.of(item), "ringback").find(number);
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        return write(read(item));
    }
}
