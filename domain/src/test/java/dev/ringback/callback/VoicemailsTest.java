package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.leaving;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.refused;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who hears what callers left stands in the history, and playing it again adds nothing to it (docs/rules.md §1). */
class VoicemailsTest {

    private static final Instant NINE = at("tue 09:00");
    private static final ContactId FIRST = new ContactId("contact-1");
    private static final ContactId SECOND = new ContactId("contact-2");
    private static final String RECORDING = "s3://recordings/one.wav";

    private static Callback open() {
        return opened(nothingKnown(), leaving(RECORDING, call("contact-1", NINE)), NINE);
    }

    private static Callback heard(Callback callback, PersonId by, ContactId call) {
        return changed(Voicemails.hear(callback, worker(by), call, NINE));
    }

    private static long listenings(Callback callback) {
        return entries(callback).stream().filter("voicemail-heard"::equals).count();
    }

    @Test
    void a_recording_is_that_of_the_call_in_which_it_was_left() {
        Callback twice = repeated(open(), call("contact-2", NINE), NINE);

        assertThat(Voicemails.of(twice, FIRST)).contains(RECORDING);
        assertThat(Voicemails.of(twice, SECOND)).isEmpty();
        assertThat(Voicemails.of(twice, new ContactId("contact-3"))).isEmpty();
    }

    @Test
    void each_person_is_noted_once_for_each_call() {
        Callback played = heard(heard(open(), ANA, FIRST), ANA, FIRST);
        assertThat(listenings(played)).isEqualTo(1);

        assertThat(listenings(heard(played, PAT, FIRST))).isEqualTo(2);
        assertThat(heard(played, ANA, SECOND).history().getLast())
                .isEqualTo(new Entry.VoicemailHeard(NINE, worker(ANA), SECOND));
    }

    @Test
    void whoever_hears_it_once_it_has_changed_hands_is_noted_anew() {
        Callback taken = claimedBy(ANA, heard(open(), ANA, FIRST), NINE);
        Callback heldAndHeard = heard(taken, ANA, FIRST);
        assertThat(listenings(heldAndHeard)).isEqualTo(2);

        Callback back = changed(Claims.release(heldAndHeard, worker(ANA), Optional.empty(), POLICY, NINE));
        assertThat(listenings(heard(back, ANA, FIRST))).isEqualTo(3);
    }

    @Test
    void what_was_left_is_heard_when_the_callback_is_closed_too() {
        Callback closed = ended(Outcome.DECLINED, heard(claimedBy(ANA, open(), NINE), ANA, FIRST), ANA, NINE);

        assertThat(closed.isOpen()).isFalse();
        assertThat(listenings(heard(heard(closed, ANA, FIRST), ANA, FIRST))).isEqualTo(2);
    }

    @Test
    void to_listen_takes_nothing_and_renews_nothing() {
        Callback held = claimedBy(ANA, open(), NINE);

        assertThat(heard(held, ANA, FIRST).state()).isEqualTo(held.state());
        assertThat(heard(held, BEN, FIRST).heldBy()).isEqualTo(held.heldBy());
    }

    @Test
    void a_program_that_listens_over_and_over_comes_to_an_end_of_it() {
        Callback worked = open();
        for (int i = 0; i < Limits.LISTENINGS; i++) {
            worked = worked.with(new Entry.VoicemailHeard(NINE, worker(ANA), new ContactId("contact-" + i)));
        }

        assertThat(refused(Voicemails.hear(worked, worker(BEN), FIRST, NINE)))
                .isEqualTo(new Refusal.HeardTooOften(Limits.LISTENINGS));
        assertThat(heard(worked, ANA, FIRST)).isEqualTo(worked);
        assertThat(listenings(heard(worked, PAT, FIRST))).isEqualTo(Limits.LISTENINGS + 1);
    }
}
