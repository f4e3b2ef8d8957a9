package dev.ringback.aws.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringback.aws.outward.EventJson;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextConsent;
import dev.ringback.casework.KeepLedger;
import dev.ringback.casework.TellWhatHappened;
import dev.ringback.form.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records of the table's stream, from the sample that {@code sam local invoke} is given. */
public class TableStreamTest {

    private final List<JsonNode> records = records();

    @Test
    void a_new_callback_tells_its_whole_history() {
        assertThat(TableStream.happened(records.getFirst()))
                .extracting(DomainEvent::id, DomainEvent::type)
                .containsExactly(
                        tuple("abcdefgh01234567-1", "Callback Opened"), tuple("abcdefgh01234567-2", "Callback Due"));
    }

    @Test
    void a_change_tells_only_what_the_old_image_has_not() {
        assertThat(TableStream.happened(records.get(2)))
                .extracting(DomainEvent::id)
                .containsExactly("abcdefgh01234567-4", "abcdefgh01234567-5");
    }

    @Test
    void a_record_that_comes_again_tells_the_same() {
        assertThat(TableStream.happened(records.get(2))).isEqualTo(TableStream.happened(records.get(2)));
    }

    @Test
    void a_change_that_adds_nothing_to_the_history_tells_nothing() {
        ObjectNode same = copy(records.get(1));
        change(same).set("OldImage", change(same).path("NewImage"));

        assertThat(TableStream.happened(same)).isEmpty();
    }

    @Test
    void a_callback_that_expires_tells_nothing() {
        ObjectNode gone = copy(records.get(2)).put("eventName", "REMOVE");
        change(gone).remove("NewImage");

        assertThat(TableStream.happened(gone)).isEmpty();
    }

    @Test
    void an_item_that_is_no_callback_tells_nothing() {
        ObjectNode reached = copy(records.getFirst());
        ((ObjectNode) change(reached).path("NewImage").path("sk")).put("S", "reached#oak-street");
        ObjectNode request = copy(records.getFirst());
        ((ObjectNode) change(request).path("NewImage").path("pk")).put("S", "request#ana@northwind.example");

        assertThat(TableStream.happened(reached)).isEmpty();
        assertThat(TableStream.happened(request)).isEmpty();
    }

    @Test
    void the_location_is_told_and_the_number_beside_it_is_not() {
        assertThat(TableStream.happened(records.getFirst())).allSatisfy(event -> {
            assertThat(event.location().id()).isEqualTo("oak-street");
            assertThat(EventJson.detail(event)).doesNotContain("2125550142");
        });
    }

    @Test
    void an_entry_that_nobody_knows_is_an_error_and_not_a_gap() {
        ObjectNode odd = copy(records.getFirst());
        teleports((ObjectNode) change(odd).path("NewImage"));

        assertThatThrownBy(() -> TableStream.happened(odd))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("teleported");
    }

    /** As an older release meets what a newer one wrote, when it sets it apart. */
    @Test
    void a_callback_that_cannot_be_read_and_is_set_apart_holds_up_nothing() {
        ObjectNode apart = copy(records.get(1));
        teleports((ObjectNode) change(apart).path("NewImage"));
        change(apart).set("OldImage", change(apart).path("NewImage").deepCopy());
        ((ObjectNode) change(apart).path("NewImage")).putObject("watch").put("S", "damaged");

        assertThat(TableStream.read("1", apart).events()).isEmpty();
    }

    /** AWS's developer guide writes it so for a function, and the stream's own API in another case. */
    @ParameterizedTest
    @ValueSource(strings = {"principalId", "PrincipalId"})
    void what_expired_is_not_taken_for_erased(String name) {
        ObjectNode gone = removed();
        gone.putObject("userIdentity").put("type", "Service").put(name, "dynamodb.amazonaws.com");

        assertThat(TableStream.change(gone)).containsInstanceOf(KeepLedger.Change.Expired.class);
    }

    /** A copy of the table in another region is not told who took an item away there. */
    @Test
    void nor_is_what_had_expired_when_it_was_taken_away() {
        ObjectNode gone = removed();
        long at = change(gone).path("ApproximateCreationDateTime").asLong();
        ((ObjectNode) change(gone).path("OldImage")).putObject("expiresAt").put("N", Long.toString(at - 1));

        assertThat(TableStream.change(gone)).containsInstanceOf(KeepLedger.Change.Expired.class);
    }

    @Test
    void what_somebody_took_away_before_its_time_may_have_been_erased() {
        ObjectNode gone = removed();
        long at = change(gone).path("ApproximateCreationDateTime").asLong();
        ((ObjectNode) change(gone).path("OldImage")).putObject("expiresAt").put("N", Long.toString(at + 86_400));

        assertThat(TableStream.change(gone)).containsInstanceOf(KeepLedger.Change.TakenAway.class);
    }

    @Test
    void what_somebody_took_away_of_what_was_said_may_have_been_erased() {
        assertThat(TableStream.change(removed(kept("notes/said"))))
                .containsInstanceOf(KeepLedger.Change.TakenAway.class);
        assertThat(TableStream.change(removed(kept("notes/reached"))))
                .containsInstanceOf(KeepLedger.Change.TakenAway.class);
    }

    @Test
    void an_item_of_nobody_that_goes_changes_nothing_that_is_known_of_a_number() {
        ObjectNode expired = removed(kept("notes/said"));
        expires(expired);

        assertThat(TableStream.change(expired)).isEmpty();
        assertThat(TableStream.change(removed(kept("requests/answered")))).isEmpty();
    }

    /** It stands where a callback would. */
    @Test
    void who_else_is_called_on_a_number_tells_nothing_when_it_is_noted_and_when_it_goes() {
        ObjectNode wished = (ObjectNode) JsonMapper.shared().readTree("""
                {"pk": {"S": "+12125550143"}, "sk": {"S": "000001"}, "wishedBy": {"S": "+12125550141"},
                 "expiresAt": {"N": "1798718400"}}\
                """);
        ObjectNode expired = removed(wished);
        expires(expired);

        assertThat(TableStream.counted(written(wished))).isEmpty();
        assertThat(List.of(written(wished), expired, removed(wished)))
                .extracting(record -> TableStream.read("1", record))
                .containsOnly(new TellWhatHappened.Written("1", List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_record_without_images_changes_nothing() {
        ObjectNode bare = copy(records.getFirst());
        change(bare).remove(List.of("NewImage", "OldImage"));

        assertThat(TableStream.read("1", bare))
                .isEqualTo(new TellWhatHappened.Written("1", List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_word_in_a_call_that_is_on_no_callback_is_told_with_its_location() {
        assertThat(TableStream.change(written(kept("notes/said"))))
                .containsInstanceOf(KeepLedger.Change.SaidBeside.class);
        assertThat(TableStream.change(written(kept("notes/reached")))).isEmpty();
    }

    @Test
    void a_word_by_text_is_told_by_the_text_that_said_it() {
        var number = new PhoneNumber("+12125550123");
        Instant since = Instant.parse("2026-12-01T14:00:00Z");

        assertThat(TableStream.change(written(kept("opt-outs/stopped"))))
                .contains(new KeepLedger.Change.SaidByText(number, TextConsent.REVOKED, "text-1", since));
        assertThat(TableStream.change(written(kept("opt-outs/started"))))
                .contains(new KeepLedger.Change.SaidByText(number, TextConsent.GIVEN, "text-2", since));
    }

    @Test
    void a_callback_that_goes_with_a_part_of_its_history_apart_is_told_so_and_is_not_judged_by_the_rest() {
        ObjectNode gone = removed();
        ((ObjectNode) change(gone).path("OldImage")).putObject("earlier").put("N", "3");
        expires(gone);

        TellWhatHappened.Written told = TableStream.read("1", gone);

        var key = new CallbackKey(new PhoneNumber("+12125550142"), 1);
        assertThat(told.gone()).contains(key);
        assertThat(told.change()).contains(new KeepLedger.Change.Expired(key, Optional.empty()));
    }

    @Test
    void a_callback_that_goes_and_cannot_be_read_is_told_without_its_image() {
        ObjectNode gone = removed();
        teleports((ObjectNode) change(gone).path("OldImage"));
        expires(gone);

        assertThat(TableStream.change(gone))
                .contains(new KeepLedger.Change.Expired(
                        new CallbackKey(new PhoneNumber("+12125550142"), 1), Optional.empty()));
    }

    /** An item as the first release stores it. */
    private static ObjectNode kept(String example) {
        try {
            String lines =
                    Files.readString(Path.of("src", "test", "resources", "golden", "release-0.1", example + ".jsonl"));
            return (ObjectNode) JsonMapper.shared()
                    .readTree(lines.lines().findFirst().orElseThrow())
                    .path("item");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode written(ObjectNode item) {
        ObjectNode record = copy(records.getFirst());
        change(record).set("NewImage", item);
        return record;
    }

    private ObjectNode removed(ObjectNode item) {
        ObjectNode record = copy(records.getFirst()).put("eventName", "REMOVE");
        change(record).remove("NewImage");
        change(record).set("OldImage", item);
        return record;
    }

    private ObjectNode removed() {
        ObjectNode whole = copy(records.get(2));
        return removed(copy(change(whole).path("NewImage")));
    }

    /** DynamoDB itself deletes it. */
    private static void expires(ObjectNode record) {
        record.putObject("userIdentity").put("type", "Service").put("principalId", "dynamodb.amazonaws.com");
    }

    /** Something happens to a callback that this release does not know. */
    private static void teleports(ObjectNode item) {
        ((ObjectNode) item.path("history").path("L").path(0).path("M"))
                .putObject("entry")
                .put("S", "teleported");
    }

    private static ObjectNode copy(JsonNode record) {
        return (ObjectNode) record.deepCopy();
    }

    private static ObjectNode change(ObjectNode record) {
        return (ObjectNode) record.path("dynamodb");
    }

    private static List<JsonNode> records() {
        try {
            String sample = Files.readString(Path.of("..", "events", "domain-events.json"));
            return JsonMapper.shared()
                    .readTree(sample)
                    .path("Records")
                    .valueStream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
