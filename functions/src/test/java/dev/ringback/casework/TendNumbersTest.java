package dev.ringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.memory.MemoryPractice;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TendNumbersTest {

    private final MemoryPractice practice = Oak.practice();
    private final TendNumbers tendNumbers = new TendNumbers(practice.recountNumbers, practice.audits);

    @Test
    void what_is_kept_is_counted_anew() {
        Oak.opened(practice);

        assertThat(tendNumbers.answer(new NumbersRequest.Recount(0), practice.log))
                .isEqualTo(new NumbersReply.Recounted(1, Optional.empty()));
    }

    @Test
    void an_audit_is_kept_in_the_place_of_the_one_before() {
        tendNumbers.answer(new NumbersRequest.KeepAudit("{\"system\": \"one\"}"), practice.log);

        assertThat(tendNumbers.answer(new NumbersRequest.KeepAudit("{\"system\": \"two\"}"), practice.log))
                .isEqualTo(new NumbersReply.AuditKept());
        assertThat(practice.audits.kept()).contains("{\"system\": \"two\"}");
    }

    @Test
    void what_could_not_be_read_is_answered_with_why_and_changes_nothing() {
        assertThat(tendNumbers.answer(new NumbersRequest.Unusable("no such thing"), practice.log))
                .isEqualTo(new NumbersReply.Unusable("no such thing"));
        assertThat(practice.audits.kept()).isEmpty();
    }
}
