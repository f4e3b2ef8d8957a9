package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void the_case_of_a_to_z_does_not_tell_two_people_apart_and_nothing_else_is_another_letter() {
        assertThat(PersonId.keyOf("AZ@Northwind.EXAMPLE")).isEqualTo("az@northwind.example");
        assertThat(PersonId.keyOf("@[\u212A\u017F")).isEqualTo("@[\u212A\u017F");
    }

    @Test
    void whoever_is_known_by_an_address_can_be_mailed() {
        assertThat(ANA.isEmail()).isTrue();
        assertThat(new PersonId("00u-ops").isEmail()).isFalse();
    }

    @Test
    void whoever_did_something_is_among_them_and_nobody_else() {
        Callback opened = openedAt(at("tue 09:00"));
        Callback held = claimedBy(ANA, opened, at("tue 09:01"));
        Callback given = changed(Claims.reassign(held, worker(PAT), worker(ANA), POLICY, at("tue 09:02")));

        assertThat(People.of(opened)).isEmpty();
        assertThat(People.of(held)).containsExactly(ANA);
        assertThat(People.of(given)).containsExactlyInAnyOrder(ANA, PAT);
    }

    /** What a kind of entry has of staff is found, whichever kind it is. */
    @Test
    void of_each_kind_of_entry_whoever_stands_in_it_is_found() {
        for (Class<?> kind : EntryMaker.kinds()) {
            for (Entry entry : EntryMaker.ofKind(kind)) {
                Set<PersonId> found = People.in(List.of(entry));

                assertThat(found)
                        .as(entry.word())
                        .allSatisfy(person -> assertThat(entry.toString()).contains(person.id()));
                assertThat(found.isEmpty())
                        .as(entry.word())
                        .isEqualTo(!entry.toString().contains("Worker["));
            }
        }
    }
}
