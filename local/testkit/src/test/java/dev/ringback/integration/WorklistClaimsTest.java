package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.State;
import dev.ringback.callback.Worker;
import dev.ringback.casework.CallbackStore;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.Work;
import dev.ringback.desk.WorklistEntry;
import dev.ringback.standins.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A claim from what the worklist showed is done only while every fact holds that it was decided on, whatever else has happened. */
class WorklistClaimsTest extends OnEveryAws {

    private static final Worker PAT = new Worker(new PersonId(Tenant.PAT), Optional.empty());

    @Test
    void what_the_worklist_shows_is_claimed_in_one_write_without_reading_it_first() {
        due(Tenant.HARBOR_NUMBER);
        WorklistEntry shown = shown();
        int before = stack.tap().heard().size();

        Callback claimed = claim(shown).orElseThrow();

        assertThat(stack.tap().heard().stream().skip(before)).singleElement().isInstanceOf(UpdateItemRequest.class);
        assertThat(claimed).isEqualTo(stack.only());
        assertThat(claimed.state()).isInstanceOf(State.Claimed.class);
        assertThat(stack.callbacks().worklistAfter(Rank.FIRST)).isEmpty();
    }

    @Test
    void of_two_claims_from_one_look_at_the_worklist_one_succeeds() {
        due(Tenant.HARBOR_NUMBER);
        WorklistEntry shown = shown();

        assertThat(claim(shown)).isPresent();
        assertThat(claim(shown, new Worker(new PersonId(Tenant.SAM), Optional.empty())))
                .isEmpty();
        assertThat(Entries.count(stack.only(), "claimed")).isEqualTo(1);
    }

    @Test
    void a_claim_that_is_tried_again_because_its_reply_was_lost_is_still_the_same_claim() {
        due(Tenant.HARBOR_NUMBER);
        WorklistEntry shown = shown();

        Optional<Callback> first = claim(shown);

        assertThat(claim(shown)).isEqualTo(first);
        assertThat(Entries.count(stack.only(), "claimed")).isEqualTo(1);
    }

    @Test
    void another_call_or_a_note_in_between_is_kept_and_does_not_keep_it_from_being_claimed() {
        String callback = due(Tenant.HARBOR_NUMBER);
        WorklistEntry shown = shown();
        stack.missedCall(Tenant.caller(), Tenant.HARBOR_NUMBER, Map.of("line", "2"));
        note(callback);
        long revision = stack.only().revision();

        Callback claimed = claim(shown).orElseThrow();

        assertThat(claimed.revision()).isEqualTo(revision + 1);
        assertThat(Entries.of(claimed))
                .containsExactly("opened", "due", "repeat-call", "noted", "claimed", "number-shown");
        assertThat(claimed).isEqualTo(stack.only());
    }

    @Test
    void one_that_became_another_kind_of_work_is_not_claimed_for_what_it_was() {
        String callback = due(Tenant.HARBOR_NUMBER);
        WorklistEntry shown = shown();
        stack.desk(Tenant.PAT, "POST /callbacks/{id}/re-triage", callback, "{\"bucket\": \"clinical\"}");

        assertThat(claim(shown)).isEmpty();
        assertThat(stack.only().state()).isInstanceOf(State.Due.class);
        assertThat(claim(shown())).isPresent();
    }

    @Test
    void one_that_an_agency_has_worked_meanwhile_is_not_claimed_as_anybodys() {
        String callback = due(Tenant.OAK_NUMBER);
        WorklistEntry anybodys = shown();
        stack.claim(Tenant.LEA, callback);
        stack.outcome(Tenant.LEA, callback, "attempt-again");
        stack.pass(Duration.ofHours(2).plusMinutes(5));
        stack.sweep();
        WorklistEntry theirs = shown();

        assertThat(theirs.rank()).isEqualTo(anybodys.rank());
        assertThat(theirs.work().agency()).isPresent();
        assertThat(claim(anybodys)).isEmpty();
        assertThat(claim(theirs)).isPresent();
    }

    @Test
    void one_that_was_handed_off_meanwhile_is_not_claimed_as_an_attempt() {
        String callback = due(Tenant.HARBOR_NUMBER);
        WorklistEntry attempt = shown();
        stack.claim(Tenant.PAT, callback);
        stack.outcome(Tenant.PAT, callback, "insurance-verification-needed");

        assertThat(claim(attempt)).isEmpty();
        assertThat(shown().work().kind()).isEqualTo(Work.Kind.HAND_OFF);
        assertThat(claim(shown()).orElseThrow().state()).isInstanceOf(State.ClaimedHandOff.class);
    }

    private String due(String number) {
        stack.missedCall(Tenant.caller(), number, Map.of());
        return stack.only().id().id();
    }

    private void note(String callback) {
        stack.desk(
                Tenant.SAM,
                "POST /callbacks/{id}/notes",
                callback,
                Json.write(Json.object().put("kind", "status").put("note", "prefers mornings")));
    }

    private WorklistEntry shown() {
        return stack.callbacks().worklistAfter(Rank.FIRST).findFirst().orElseThrow();
    }

    private Optional<Callback> claim(WorklistEntry entry) {
        return claim(entry, PAT);
    }

    private Optional<Callback> claim(WorklistEntry entry, Worker by) {
        var claim = UnreadClaim.of(entry, by, stack.clock().instant());
        return stack.callbacks().claim(claim) instanceof CallbackStore.Claim.Held(Callback held)
                ? Optional.of(held)
                : Optional.empty();
    }
}
