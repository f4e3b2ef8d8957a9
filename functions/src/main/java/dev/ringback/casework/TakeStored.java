package dev.ringback.casework;

import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.MissedCall;
import dev.ringback.intake.SpokenReason;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Looks at a call again when Connect has stored what was left in it (docs/adr/0042-a-voicemail-is-found-by-looking-again.md). An event that comes
 * twice, late or out of order changes nothing: what is known of a call only grows.
 */
public final class TakeStored {

    private final TakeContactEvent contacts;
    private final Transcripts transcripts;
    private final Transcriptions transcriptions;
    private final Optional<ConnectInstance> instance;
    private final InstantSource clock;

    /** @param instance whose contacts these are; absent where there is none to ask */
    public TakeStored(
            TakeContactEvent contacts,
            Transcripts transcripts,
            Transcriptions transcriptions,
            Optional<ConnectInstance> instance,
            InstantSource clock) {
        this.contacts = contacts;
        this.transcripts = transcripts;
        this.transcriptions = transcriptions;
        this.instance = instance;
        this.clock = clock;
    }

    public void take(StoredByConnect stored, Log log) {
        instance.ifPresent(connect -> {
            switch (stored) {
                case StoredByConnect.Recording(var contact) ->
                    contacts.lookAgain(connect, contact, UnaryOperator.identity(), log)
                            .ifPresent(recording -> transcriptions.begin(contact, recording));
                case StoredByConnect.Transcript transcript -> read(connect, transcript, log);
            }
        });
    }

    private void read(ConnectInstance connect, StoredByConnect.Transcript transcript, Log log) {
        Optional<String> words = transcripts.wordsOfCaller(transcript.key(), clock.instant());
        words.ifPresentOrElse(
                heard -> contacts.lookAgain(connect, transcript.contact(), call -> saying(heard, call), log),
                () -> log.note("Contact %s: its transcript is in the bucket no more".formatted(transcript.contact())));
    }

    private static MissedCall saying(String words, MissedCall call) {
        return SpokenReason.of(words).map(call::saying).orElseGet(call::sayingNothing);
    }
}
