package dev.ringback.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code ringback correct}: says how a number stands from now on. */
@Command(
        name = "correct",
        description = {
            "Says how a number stands with the whole tenant from now on; --because is the proof.",
            "right-number and may-call take back what was recorded by mistake, or what the patient took back."
        })
final class CorrectCommand extends RecordsCommand {

    @Parameters(
            index = "1",
            paramLabel = "WORD",
            description =
                    "wrong-number, right-number, do-not-call, may-call, no-texts, can-be-texted, cannot-be-texted or not-reached.")
    private String word = "";

    @Override
    ObjectNode more(ObjectNode request) {
        return request.put("word", word);
    }
}
