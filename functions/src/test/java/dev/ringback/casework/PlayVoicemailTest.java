package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Limits;
import dev.ringback.callback.Refusal;
import dev.ringback.casework.PlayVoicemail.Result;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Action;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A voicemail is heard by a link, and that it is stands in the history first (docs/rules.md §1). */
class PlayVoicemailTest {

    private static final ContactId CALL = new ContactId("contact-1");
    private static final String OURS = "recordings/";

    /** What stands in the history whenever a link is given. */
    private final List<List<String>> given = new ArrayList<>();

    private final MemoryPractice practice = Oak.practice();
    private final CallbackId id = opened(
                    practice, Map.of("ringback_bucket", "scheduling", "ringback_voicemail", OURS + "one.wav"))
            .id();

    private final PlayVoicemail voicemails = new PlayVoicemail(
            practice.readDesk,
            practice.work,
            new Recordings() {
                @Override
                public Optional<Recording> find(String reference) {
                    return Optional.of(reference)
                            .filter(place -> place.startsWith(OURS))
                            .map(place -> new Recording(place.substring(OURS.length())));
                }

                @Override
                public Link link(Recording recording, Instant now) {
                    given.add(words(current(practice)));
                    return new Link(URI.create("https://recordings.example/" + recording.key()), now.plusSeconds(300));
                }
            },
            practice.directory,
            practice.clock);

    private Result play(String name, ContactId call) {
        return voicemails.play(Oak.person(practice, name), id, call, practice.log);
    }

    @Test
    void whoever_may_work_it_is_given_a_link_once_the_history_says_so() {
        assertThat(play("ana", CALL))
                .isEqualTo(new Result.Playable(
                        new Recordings.Link(URI.create("https://recordings.example/one.wav"), at("tue 09:05"))));

        assertThat(given).hasSize(1);
        assertThat(given.getFirst()).endsWith("voicemail-heard");
    }

    @Test
    void playing_it_again_gives_another_link_and_writes_nothing() {
        play("ana", CALL);
        long revision = current(practice).revision();

        assertThat(play("ana", CALL)).isInstanceOf(Result.Playable.class);
        assertThat(current(practice).revision()).isEqualTo(revision);
    }

    @Test
    void no_link_is_given_where_it_cannot_be_noted() {
        practice.callbacks.beforeTheNextSave(() -> {
            throw new IllegalStateException("the table is away");
        });

        assertThatThrownBy(() -> play("ana", CALL)).hasMessage("the table is away");
        assertThat(given).isEmpty();
    }

    @Test
    void a_callback_that_one_may_not_see_has_none() {
        practice.work.claim(Oak.person(practice, "ana"), id, practice.log);

        assertThat(play("ben", CALL)).isEqualTo(new Result.NotPlayed(new WorkOnCallback.Result.NotFound()));
    }

    @Test
    void nothing_was_left_in_other_calls() {
        assertThat(play("ana", new ContactId("contact-2"))).isEqualTo(new Result.NoVoicemail());
    }

    @Test
    void what_was_said_in_a_clinical_call_stays_with_in_house_staff() {
        practice.takeMissedCall.take(
                Oak.missed("contact-1", practice.clock.instant(), Map.of("ringback_reason", "I have chest pain")),
                practice.log);
        practice.work.reTriage(Oak.person(practice, "pat"), id, Bucket.SCHEDULING, practice.log);

        assertThat(play("ana", CALL))
                .isEqualTo(new Result.NotPlayed(new WorkOnCallback.Result.NotAllowed(Action.HEAR_VOICEMAIL)));
        assertThat(play("pat", CALL)).isInstanceOf(Result.Playable.class);
    }

    @Test
    void who_may_no_longer_hear_it_when_it_is_saved_is_given_no_link() {
        practice.callbacks.beforeTheNextSave(
                () -> practice.work.reTriage(Oak.person(practice, "pat"), id, Bucket.CLINICAL, practice.log));

        assertThat(play("ana", CALL)).isInstanceOf(Result.NotPlayed.class);
        assertThat(given).isEmpty();
    }

    @Test
    void a_recording_of_another_system_is_elsewhere_and_heard_by_nobody() {
        CallbackId other = Oak.openedFor(
                        practice,
                        "+12125550177",
                        Map.of("ringback_bucket", "scheduling", "ringback_voicemail", "https://pbx.example.org/7"))
                .id();

        Result result = voicemails.play(
                Oak.person(practice, "ana"), other, new ContactId("contact-of-+12125550177"), practice.log);

        assertThat(result).isEqualTo(new Result.Elsewhere());
        assertThat(given).isEmpty();
    }

    @Test
    void an_agency_that_listens_without_end_is_told_that_it_is_too_much() {
        for (int i = 0; i < Limits.LISTENINGS; i++) {
            play("ana", CALL);
            practice.work.claim(Oak.person(practice, "pat"), id, practice.log);
            practice.work.release(Oak.person(practice, "pat"), id, Optional.empty(), practice.log);
        }

        assertThat(play("ana", CALL))
                .isInstanceOfSatisfying(
                        Result.NotPlayed.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(
                                        WorkOnCallback.Result.Refused.class,
                                        why -> assertThat(why.why())
                                                .isEqualTo(new Refusal.HeardTooOften(Limits.LISTENINGS))));
        assertThat(play("pat", CALL)).isInstanceOf(Result.Playable.class);
    }
}
