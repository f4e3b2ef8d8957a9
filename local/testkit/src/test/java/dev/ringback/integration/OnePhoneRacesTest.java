package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One phone on which three patients are called and fifty people at once, in real threads that start together, always against the embedded
 * table: the phone is called by one person (docs/rules.md §7).
 */
class OnePhoneRacesTest extends OnTheEmbeddedAws {

    private static final int ROUNDS = 10;
    private static final String ANN = "+12125550141";
    private static final String BOB = "+12125550142";
    private static final List<String> PHONES = Tenant.callers().limit(ROUNDS).toList();

    private void missed(String caller, String phone) {
        stack.missedCall(caller, Tenant.OAK_NUMBER, Map.of("ringback_call_on", phone));
    }

    private List<Callback> calledOn(String phone) {
        return stack.stored().stream()
                .filter(Callback::isOpen)
                .filter(callback -> OnePerson.numbers(callback).contains(new PhoneNumber(phone)))
                .toList();
    }

    private Set<PersonId> holders(String phone) {
        return calledOn(phone).stream()
                .map(Callback::state)
                .filter(State.Held.class::isInstance)
                .map(held -> ((State.Held) held).by())
                .collect(Collectors.toSet());
    }

    private List<Stack.Answer> allAtOnce(List<Callable<Object>> others, List<String> ids) throws Exception {
        var work = new ArrayList<Callable<Object>>(others);
        for (String person : Tenant.desk()) {
            work.add(() -> stack.claim(person, ids.get(Math.floorMod(person.hashCode(), ids.size()))));
        }
        return AtOnce.run(work).stream()
                .filter(Stack.Answer.class::isInstance)
                .map(Stack.Answer.class::cast)
                .toList();
    }

    @Test
    void of_fifty_people_who_claim_what_is_called_on_one_phone_at_once_one_gets_one() throws Exception {
        String phone = Tenant.caller();
        missed(ANN, phone);
        missed(BOB, phone);
        stack.missedCall(phone, Tenant.OAK_NUMBER, Map.of());
        List<String> ids =
                calledOn(phone).stream().map(callback -> callback.id().id()).toList();

        List<Stack.Answer> answers = allAtOnce(List.of(), ids);

        assertThat(ids).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .extracting(Stack.Answer::problem)
                .isSubsetOf("held-by-another", "caller-held-elsewhere")
                .contains("caller-held-elsewhere");
        assertThat(holders(phone)).hasSize(1);
    }

    @Test
    void of_fifty_people_who_press_next_at_once_one_gets_one() throws Exception {
        String phone = Tenant.caller();
        missed(ANN, phone);
        stack.missedCall(phone, Tenant.OAK_NUMBER, Map.of());
        missed(BOB, phone);

        List<Stack.Answer> answers = AtOnce.run(Tenant.desk().stream()
                .<Callable<Stack.Answer>>map(person -> () -> stack.next(person))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(holders(phone)).hasSize(1);
    }

    @Test
    void whoever_claims_while_the_owner_of_the_phone_is_missed_is_alone_with_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String phone = PHONES.get(round);
            String caller = "+121255501%02d".formatted(50 + round);
            missed(caller, phone);
            String first = calledOn(phone).getFirst().id().id();
            List<Callable<Object>> work = new ArrayList<>();
            work.add(() -> stack.missedCall(phone, Tenant.OAK_NUMBER, Map.of()));
            work.add(() -> stack.claim(Tenant.SAM, first));
            Tenant.desk().stream().limit(ROUNDS).forEach(person -> work.add(() -> stack.next(person)));

            AtOnce.run(work);

            assertThat(calledOn(phone)).hasSize(2);
            assertThat(holders(phone)).hasSizeLessThanOrEqualTo(1);
            assertThat(stack.next(Tenant.PAT).callback())
                    .isNotIn(calledOn(phone).stream()
                            .filter(callback -> !callback.state().word().equals("claimed"))
                            .map(callback -> callback.id().id())
                            .toList());
        }
    }

    @Test
    void one_person_gets_all_of_it_by_pressing_next() {
        String phone = Tenant.caller();
        missed(ANN, phone);
        missed(BOB, phone);
        stack.missedCall(phone, Tenant.OAK_NUMBER, Map.of());

        assertThat(List.of(stack.next(Tenant.PAT), stack.next(Tenant.PAT), stack.next(Tenant.PAT)))
                .extracting(Stack.Answer::status)
                .containsExactly(200, 200, 200);
        assertThat(holders(phone)).containsExactly(new PersonId(Tenant.PAT));
    }
}
