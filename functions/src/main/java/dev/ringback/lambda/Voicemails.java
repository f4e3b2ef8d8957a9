package dev.ringback.lambda;

import dev.ringback.aws.outward.S3Recordings;
import dev.ringback.aws.outward.TranscriptionJobs;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.PlayVoicemail;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.TakeContactEvent;
import dev.ringback.casework.TakeStored;
import dev.ringback.casework.Transcriptions;
import dev.ringback.casework.WorkOnCallback;
import java.time.InstantSource;

/** The part of {@link Ringback} that has to do with what callers left. */
final class Voicemails {

    private final AwsClients clients;
    private final Settings settings;
    private final Lazily<S3Recordings> recordings;
    private final InstantSource clock;

    Voicemails(AwsClients clients, Settings settings, InstantSource clock) {
        this.clients = clients;
        this.settings = settings;
        this.recordings =
                new Lazily<>(() -> new S3Recordings(settings.recordings(), clients.presigner(), clients.s3()));
        this.clock = clock;
    }

    TakeStored takeStored(TakeContactEvent contacts) {
        return new TakeStored(contacts, recordings.get(), transcriptions(), settings.connectInstance(), clock);
    }

    PlayVoicemail play(ReadDesk desk, WorkOnCallback work, CurrentDirectory directory) {
        return new PlayVoicemail(desk, work, recordings.get(), directory, clock);
    }

    private Transcriptions transcriptions() {
        return switch (settings.transcribing()) {
            case Settings.Transcribing.SwitchedOn(var bucket, var keyArn) ->
                new TranscriptionJobs(clients.transcribe(), recordings.get(), bucket, keyArn);
            case Settings.Transcribing.SwitchedOff _ -> (_, _) -> {};
        };
    }
}
