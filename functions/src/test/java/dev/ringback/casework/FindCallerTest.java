package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.directory.Person;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.Contacts;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FindCallerTest {

    private final MemoryPractice practice = Oak.practice();
    private final FindCaller callers = new FindCaller(new KnowsNone(), practice.callbacks, practice.directory);

    /** A Connect in which nobody has called. */
    private record KnowsNone() implements Contacts {

        @Override
        public Optional<Contact> describe(ConnectInstance instance, ContactId contact) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId contact) {
            return Optional.empty();
        }
    }

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    @Nested
    class Success {

        @Test
        void all_that_is_kept_of_a_caller_is_read_where_the_reader_was_granted_it() {
            opened(practice);
            openedAtHarbor(practice);

            assertThat(callers.recordsOf(person("pat"), PATIENT)).hasSize(2);
            assertThat(callers.recordsOf(person("ana"), PATIENT))
                    .singleElement()
                    .extracting(CallerRecord::callbacks)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .containsExactly(current(practice));
        }
    }

    @Nested
    class Failure {

        @Test
        void a_contact_that_connect_does_not_know_is_about_nothing() {
            opened(practice);

            assertThat(callers.callbackOf(person("pat"), new ContactId("contact-1")))
                    .isEmpty();
        }
    }
}
