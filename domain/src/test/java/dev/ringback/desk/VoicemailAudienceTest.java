package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.leaving;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.ReTriage;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryFiles;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who may hear what a caller left (docs/rules.md §1, §10). */
class VoicemailAudienceTest {

    private static final Instant NINE = at("tue 09:00");
    private static final ContactId FIRST = new ContactId("contact-1");
    private static final ContactId SECOND = new ContactId("contact-2");
    private static final Directory FOR_WORKERS = DirectoryFiles.directory(DirectoryFiles.SOUND);
    private static final Directory FOR_IN_HOUSE = DirectoryFiles.directory(DirectoryFiles.soundBut(
            "queueOwner: pat@sunrise.example",
            "queueOwner: pat@sunrise.example\n    voicemail: {mayListen: in-house}"));

    private static final String ASSISTANT = "ana@northwind.example";
    private static final String COORDINATOR = "pat@sunrise.example";

    private static Callback open() {
        return opened(nothingKnown(), left("contact-1"), NINE);
    }

    private static Call left(String contact) {
        return leaving("s3://recordings/" + contact, call(contact, NINE));
    }

    private static boolean hears(String person, ContactId call, Callback callback, Directory directory) {
        Reader reader = Reader.of(directory.person(person).orElseThrow(), directory, callback);
        return VoicemailAudience.of(callback).admits(reader, call);
    }

    @Test
    void everybody_who_may_work_it_hears_it_where_the_location_says_nothing() {
        assertThat(hears(ASSISTANT, FIRST, open(), FOR_WORKERS)).isTrue();
        assertThat(hears(COORDINATOR, FIRST, open(), FOR_WORKERS)).isTrue();
        assertThat(EntryAudience.ofEach(open()).getFirst().recording()).isEqualTo(NoteAudience.ALL);
    }

    @Test
    void a_location_can_leave_it_to_in_house_staff() {
        assertThat(hears(ASSISTANT, FIRST, open(), FOR_IN_HOUSE)).isFalse();
        assertThat(hears(COORDINATOR, FIRST, open(), FOR_IN_HOUSE)).isTrue();
    }

    @Test
    void what_is_clinical_only_in_house_staff_hear() {
        Callback clinical = repeated(open(), urgent(left("contact-2")), NINE);

        assertThat(hears(ASSISTANT, FIRST, clinical, FOR_WORKERS)).isFalse();
        assertThat(hears(COORDINATOR, SECOND, clinical, FOR_WORKERS)).isTrue();
    }

    @Test
    void what_was_left_in_a_clinical_call_stays_in_house_when_the_callback_is_no_clinical_matter_any_more() {
        Callback back = routine(repeated(open(), urgent(left("contact-2")), NINE));

        assertThat(hears(ASSISTANT, FIRST, back, FOR_WORKERS)).isTrue();
        assertThat(hears(ASSISTANT, SECOND, back, FOR_WORKERS)).isFalse();
        assertThat(hears(COORDINATOR, SECOND, back, FOR_WORKERS)).isTrue();
    }

    @Test
    void a_recording_whose_words_turn_out_to_be_urgent_is_in_house_as_a_whole() {
        Callback back = routine(repeated(open(), urgent(left("contact-1")), NINE));

        assertThat(hears(ASSISTANT, FIRST, back, FOR_WORKERS)).isFalse();
        assertThat(EntryAudience.ofEach(back).getFirst().words()).isEqualTo(NoteAudience.ALL);
        assertThat(EntryAudience.ofEach(back).getFirst().recording()).isEqualTo(NoteAudience.IN_HOUSE);
    }

    private static Callback routine(Callback clinical) {
        return changed(ReTriage.byPerson(clinical, worker(PAT), Bucket.SCHEDULING, POLICY, NINE));
    }
}
