package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringback.reading.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Characters in a directory file that a reader of it cannot see. */
class UnseenCharactersTest {

    /** An id with one signs nobody in, and a name with one shows as another name; neither can be seen in the file. */
    @ParameterizedTest(name = "{0} U+{1}")
    @CsvSource({
        "200B", "00AD", "FEFF", "202E", "2066", "001B", "000A", "0085", "2028", "00A0", "3164", "E000", "0378", "D800"
    })
    void what_nobody_can_see_is_named_wherever_it_stands(String codePoint) {
        String unseen = Character.toString(Integer.parseInt(codePoint, 16));
        var file = (ObjectNode) DirectoryFiles.tree(DirectoryFiles.SOUND);
        ((ObjectNode) file.path("locations").path(1)).put("name", "Har" + unseen + "bor");
        var person = (ObjectNode) file.path("staff").path(0);
        person.put("id", "pe" + unseen + "r@example.org");
        file.putObject("urgentWords").putArray("add").add("faint" + unseen + "ed");

        assertThat(DirectoryFiles.mistakes(file))
                .extracting(Told::path, Told::found)
                .contains(
                        tuple("locations[1].name", "U+" + codePoint + ", which cannot be seen"),
                        tuple("staff[0].id", "U+" + codePoint + ", which cannot be seen"),
                        tuple("urgentWords.add[0]", "U+" + codePoint + ", which cannot be seen"));
        assertThatCode(() -> DirectoryReader.read(file)).doesNotThrowAnyException();
    }
}
