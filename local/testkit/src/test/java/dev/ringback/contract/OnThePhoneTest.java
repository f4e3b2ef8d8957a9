package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.BEN;
import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a patient on the phone finds what they may see of them, by the contact or by the number (docs/rules.md §3). */
class OnThePhoneTest extends AtThePractice {

    private Asking.Answer ofContact(String person, String caller) {
        return practice.as(person)
                .get("/contacts/" + practice.callbackOf(caller).opened().call().chain() + "/callback");
    }

    private Asking.Answer found(String person, String number) {
        return practice.as(person).post("/callers/find", "{\"number\": \"" + number + "\"}");
    }

    @Test
    void a_contact_leads_to_the_open_callback_of_its_caller_at_the_location_that_was_called() {
        practice.missedAtHarbor(CALLER);
        String callback = practice.missed(CALLER);

        assertThat(ofContact(PAT, CALLER).callback()).isEqualTo(callback);
        assertThat(ofContact(ANA, CALLER).callback()).isEqualTo(callback);
    }

    @Test
    void else_to_one_that_is_open_elsewhere_and_else_to_the_last() {
        String harbors = practice.missedAtHarbor(CALLER);
        String callback = practice.missed(CALLER);
        practice.as(PAT).claim(callback);
        practice.as(PAT).outcome(callback, "no-further-action");

        assertThat(ofContact(PAT, CALLER).callback()).isEqualTo(harbors);
        practice.as(PAT).claim(harbors);
        practice.as(PAT).outcome(harbors, "no-further-action");
        assertThat(ofContact(PAT, CALLER).callback()).isEqualTo(callback);
    }

    @Test
    void its_holder_is_shown_the_number_as_at_any_look() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);

        assertThat(ofContact(ANA, CALLER).text()).contains(CALLER);
        assertThat(ofContact(PAT, CALLER).text()).doesNotContain(CALLER.substring(2));
    }

    @Test
    void what_somebody_may_not_see_is_found_by_neither() {
        String clinical = practice.missed(CALLER, Map.of("ringback_bucket", "clinical"));
        Asking.Answer noContact = practice.as(BEN).get("/contacts/nosuchcontact/callback");
        Asking.Answer noNumber = found(BEN, "+12125550199");

        assertThat(List.of(noContact.problem(), noNumber.problem())).containsOnly("no-such-callback");
        assertThat(ofContact(BEN, CALLER)).isEqualTo(noContact);
        assertThat(found(BEN, CALLER)).isEqualTo(noNumber);
        assertThat(found(PAT, CALLER).text()).contains(clinical);
    }

    @Test
    void a_number_may_be_written_as_people_write_it_and_is_masked_in_the_answer() {
        String callback = practice.missed(CALLER);

        Asking.Answer answer = found(ANA, "(212) 555-0123");

        assertThat(answer.json().path("locations").path(0).path("callbacks").findValuesAsString("callback"))
                .containsExactly(callback);
        assertThat(answer.text()).doesNotContain(CALLER.substring(2), "555-0123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "12", "0", "call me"})
    void what_is_no_number_is_refused_and_not_repeated(String number) {
        assertProblem(
                found(ANA, number), 400, "bad-request", "'number' must be a phone number, for example +12125550123.");
    }

    @Test
    void what_was_found_is_not_found_again_by_a_key_once_it_is_out_of_sight() {
        String callback = practice.missed(CALLER);
        Asking keyed = practice.as(ANA).key("k");
        assertThat(keyed.post("/callers/find", "{\"number\": \"" + CALLER + "\"}")
                        .status())
                .isEqualTo(200);
        practice.as(PAT).reTriage(callback, "clinical");
        practice.pass(Duration.ofSeconds(1));

        assertThat(keyed.post("/callers/find", "{\"number\": \"" + CALLER + "\"}")
                        .problem())
                .isEqualTo("no-such-callback");
    }
}
