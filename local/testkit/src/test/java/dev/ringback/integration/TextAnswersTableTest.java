package dev.ringback.integration;

import dev.ringback.aws.table.TextAnswersTable;
import dev.ringback.casework.TextAnswers;
import dev.ringback.casework.TextAnswersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps which answers went to a number. */
class TextAnswersTableTest extends TextAnswersContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected TextAnswers answers() {
        Stack stack = embedded.stack();
        return new TextAnswersTable(stack.clients().dynamo(), stack.settings().table());
    }
}
