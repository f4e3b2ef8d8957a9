package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One patient at two locations and fifty people at once, in real threads that start together, always against the embedded table: the
 * patient is with one person (docs/rules.md §7).
 */
class OnePersonRacesTest extends OnTheEmbeddedAws {

    private static final int ROUNDS = 10;

    private List<Callback> of(String caller) {
        return stack.stored().stream()
                .filter(callback -> callback.caller().e164().equals(caller))
                .toList();
    }

    private Set<PersonId> holders(String caller) {
        return of(caller).stream()
                .map(Callback::state)
                .filter(State.Held.class::isInstance)
                .map(held -> ((State.Held) held).by())
                .collect(Collectors.toSet());
    }

    private void missedAtBoth(String caller) {
        stack.missedCall(caller, Tenant.OAK_NUMBER, Map.of());
        stack.missedCall(caller, Tenant.HARBOR_NUMBER, Map.of());
    }

    @Test
    void calls_of_one_caller_to_two_locations_at_once_open_two_callbacks_that_have_seen_each_other() throws Exception {
        for (String caller : Tenant.callers().limit(ROUNDS).toList()) {
            AtOnce.run(List.<Callable<Object>>of(
                    () -> stack.missedCall(caller, Tenant.OAK_NUMBER, Map.of()),
                    () -> stack.missedCall(caller, Tenant.HARBOR_NUMBER, Map.of())));

            assertThat(of(caller))
                    .hasSize(2)
                    .allSatisfy(callback -> assertThat(callback.siblings()).isEqualTo(Siblings.SEEN))
                    .extracting(Callback::ordinal)
                    .containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void of_fifty_people_who_claim_the_two_callbacks_of_a_patient_at_once_one_gets_one() throws Exception {
        missedAtBoth(Tenant.caller());
        List<String> ids =
                stack.stored().stream().map(callback -> callback.id().id()).toList();
        var work = new ArrayList<Callable<Stack.Answer>>();
        for (String person : Tenant.desk()) {
            work.add(() -> stack.claim(person, ids.get(person.hashCode() & 1)));
        }

        List<Stack.Answer> answers = AtOnce.run(work);

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .extracting(Stack.Answer::problem)
                .isSubsetOf("held-by-another", "caller-held-elsewhere")
                .contains("caller-held-elsewhere");
        assertThat(holders(Tenant.caller())).hasSize(1);
    }

    @Test
    void of_fifty_people_who_press_next_at_once_over_two_callbacks_of_a_patient_one_gets_one() throws Exception {
        missedAtBoth(Tenant.caller());

        List<Stack.Answer> answers = AtOnce.run(Tenant.desk().stream()
                .<Callable<Stack.Answer>>map(person -> () -> stack.next(person))
                .toList());

        assertThat(answers.stream().map(Stack.Answer::status).distinct()).containsExactlyInAnyOrder(200, 204);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(holders(Tenant.caller())).hasSize(1);
    }

    @Test
    void whoever_claims_while_the_second_callback_opens_is_alone_with_the_patient() throws Exception {
        for (String caller : Tenant.callers().limit(ROUNDS).toList()) {
            stack.missedCall(caller, Tenant.OAK_NUMBER, Map.of());
            String first = of(caller).getFirst().id().id();
            var work = new ArrayList<Callable<Object>>();
            work.add(() -> stack.missedCall(caller, Tenant.HARBOR_NUMBER, Map.of()));
            work.add(() -> stack.claim(Tenant.SAM, first));
            Tenant.desk().stream().limit(ROUNDS).forEach(person -> work.add(() -> stack.next(person)));

            AtOnce.run(work);

            assertThat(of(caller)).hasSize(2);
            assertThat(holders(caller)).hasSizeLessThanOrEqualTo(1);
            assertThat(stack.next(Tenant.PAT).callback())
                    .isNotIn(of(caller).stream()
                            .filter(callback -> !callback.state().word().equals("claimed"))
                            .map(callback -> callback.id().id())
                            .toList());
        }
    }

    @Test
    void one_person_gets_both_by_pressing_next_twice() {
        missedAtBoth(Tenant.caller());

        assertThat(List.of(stack.next(Tenant.PAT), stack.next(Tenant.PAT)))
                .extracting(Stack.Answer::status)
                .containsExactly(200, 200);
        assertThat(holders(Tenant.caller())).containsExactly(new PersonId(Tenant.PAT));
    }
}
