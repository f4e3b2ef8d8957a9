package dev.ringback.casework;

import static dev.ringback.casework.Oak.WHO;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.intake.Leg.at;
import static dev.ringback.intake.Leg.inbound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Call;
import dev.ringback.callback.CallerWords;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Heard;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Urgency;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.Contacts;
import dev.ringback.intake.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeStoredTest {

    private static final ContactId CALL = new ContactId("contact-1");
    private static final StoredByConnect RECORDING = new StoredByConnect.Recording(CALL);
    private static final StoredByConnect TRANSCRIPT = new StoredByConnect.Transcript(CALL, "Analysis/1.json");

    private final MemoryPractice practice = Oak.practice();
    private Optional<Contact> known = Optional.empty();
    private Optional<String> words = Optional.empty();
    private final List<String> asked = new ArrayList<>();

    private final Contacts connect = new Contacts() {
        @Override
        public Optional<Contact> describe(ConnectInstance instance, ContactId id) {
            return known;
        }

        @Override
        public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId id) {
            return known.map(List::of);
        }
    };

    private final TakeStored takeStored = new TakeStored(
            new TakeContactEvent(
                    connect,
                    practice.handOvers,
                    practice.takeMissedCall,
                    practice.noteConversation,
                    practice.noteOutboundCall,
                    practice.clock),
            (key, now) -> words,
            (contact, recording) -> asked.add(contact + " " + recording),
            Optional.of(Oak.INSTANCE),
            practice.clock);

    private static Leg left() {
        return inbound("contact-1").ended(at(40)).with("ringback_missed_reason", "left-voicemail");
    }

    private Call call() {
        return current(practice).call(CALL).orElseThrow();
    }

    @Test
    void a_recording_is_put_onto_its_call_once_however_often_it_is_told() {
        practice.clock.set(at(60));
        known = Optional.of(left().contact());
        takeStored.take(RECORDING, practice.log);
        assertThat(call().voicemail()).isEmpty();

        known = Optional.of(left().recordedAt("sunrise/1.wav").contact());
        takeStored.take(RECORDING, practice.log);
        int entries = current(practice).history().size();
        takeStored.take(RECORDING, practice.log);

        assertThat(call().voicemail()).contains("sunrise/1.wav");
        assertThat(current(practice).history()).hasSize(entries);
    }

    @Test
    void what_was_left_is_transcribed_from_where_Connect_says_that_it_is() {
        practice.clock.set(at(60));
        known = Optional.of(left().recordedAt("sunrise/1.wav").contact());
        takeStored.take(RECORDING, practice.log);
        known = Optional.of(
                inbound("contact-1").ended(at(40)).recordedAt("sunrise/1.wav").contact());
        takeStored.take(RECORDING, practice.log);

        assertThat(asked).containsExactly("contact-1 sunrise/1.wav");
    }

    @Test
    void a_recording_of_a_call_in_which_none_was_left_is_no_voicemail() {
        practice.clock.set(at(60));
        known = Optional.of(
                inbound("contact-1").ended(at(40)).recordedAt("sunrise/1.wav").contact());
        takeStored.take(RECORDING, practice.log);

        assertThat(call().voicemail()).isEmpty();
    }

    @Test
    void a_transcript_is_triaged_whether_it_comes_before_the_recording_or_after() {
        practice.clock.set(at(60));
        known = Optional.of(left().contact());
        words = Optional.of("I have chest pain");
        takeStored.take(TRANSCRIPT, practice.log);
        known = Optional.of(left().recordedAt("sunrise/1.wav").contact());
        takeStored.take(RECORDING, practice.log);
        takeStored.take(TRANSCRIPT, practice.log);

        assertThat(call().words()).contains(new CallerWords("I have chest pain"));
        assertThat(call().voicemail()).contains("sunrise/1.wav");
        assertThat(current(practice).urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void what_the_flow_noted_is_kept_beside_what_was_said() {
        practice.clock.set(at(60));
        known = Optional.of(left().with("ringback_reason", "move a visit").contact());
        words = Optional.of("It is about Friday");
        takeStored.take(TRANSCRIPT, practice.log);

        assertThat(call().words()).contains(new CallerWords("move a visit\nIt is about Friday"));
    }

    @Test
    void who_says_on_a_recording_that_they_want_no_texts_gets_none() {
        practice.clock.set(at(60));
        known = Optional.of(left().with("ringback_text_consent", "yes").contact());
        takeStored.take(RECORDING, practice.log);
        words = Optional.of("Please call me about Friday and don't send me any text messages");
        takeStored.take(TRANSCRIPT, practice.log);

        assertThat(current(practice).preferences().consent().map(Consent::said)).contains(TextConsent.REVOKED);
    }

    @Test
    void a_transcript_that_is_gone_changes_nothing_and_is_said() {
        known = Optional.of(left().contact());
        takeStored.take(TRANSCRIPT, practice.log);

        assertThat(practice.callbacks.load(WHO).callbacks()).isEmpty();
        assertThat(practice.log.notes()).containsExactly("Contact contact-1: its transcript is in the bucket no more");
    }

    @Test
    void that_nothing_was_said_in_a_voicemail_is_known_of_its_call() {
        practice.clock.set(at(60));
        known = Optional.of(left().contact());
        words = Optional.of(" ");
        takeStored.take(TRANSCRIPT, practice.log);
        known = Optional.of(left().recordedAt("sunrise/1.wav").contact());
        takeStored.take(RECORDING, practice.log);

        assertThat(call().heard()).contains(Heard.NOTHING);
        assertThat(call().voicemail()).contains("sunrise/1.wav");
        assertThat(call().words()).isEmpty();
    }

    @Test
    void silence_in_a_menu_is_none_in_a_voicemail() {
        practice.clock.set(at(60));
        known = Optional.of(inbound("contact-1").ended(at(40)).contact());
        words = Optional.of("");
        takeStored.take(TRANSCRIPT, practice.log);

        assertThat(call().heard()).isEmpty();
    }

    @Test
    void what_was_stored_of_an_unknown_contact_changes_nothing() {
        words = Optional.of("I have chest pain");
        takeStored.take(TRANSCRIPT, practice.log);

        assertThat(practice.callbacks.allOpen()).isEmpty();
        assertThat(practice.log.notes())
                .containsExactly("Connect knows no contact contact-1, of which something was stored");
    }

    @Test
    void a_recording_that_never_comes_holds_nothing_up_and_is_said_after_a_while() {
        practice.clock.set(at(60));
        known = Optional.of(left().contact());
        takeStored.take(RECORDING, practice.log);
        assertThat(practice.log.notes()).isEmpty();
        assertThat(current(practice).isOpen()).isTrue();

        practice.clock.set(at(700));
        takeStored.take(RECORDING, practice.log);
        assertThat(practice.log.notes())
                .containsExactly("Contact contact-1: a voicemail was left, and no recording of it is known");
    }
}
