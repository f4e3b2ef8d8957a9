package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Voicemails;
import dev.ringback.casework.Recordings.Link;
import dev.ringback.casework.Recordings.Recording;
import dev.ringback.desk.Action;
import dev.ringback.desk.Reader;
import dev.ringback.desk.VoicemailAudience;
import dev.ringback.directory.Person;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives a person a link to what a caller left. The history says that they heard it before there is a link: a function that dies in between has
 * told of a listening that was none, and none is ever without its entry.
 */
public final class PlayVoicemail {

    /** How it ended. */
    public sealed interface Result {

        record Playable(Link link) implements Result {}

        /** Nothing was left in that call, or it is no call of the callback. */
        record NoVoicemail() implements Result {}

        /** The recording is not in the group's bucket, or the stack was told of none. */
        record Elsewhere() implements Result {}

        /** The person does not hear it. */
        record NotPlayed(WorkOnCallback.Result why) implements Result {}
    }

    private final ReadDesk desk;
    private final WorkOnCallback work;
    private final Recordings recordings;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    public PlayVoicemail(
            ReadDesk desk,
            WorkOnCallback work,
            Recordings recordings,
            CurrentDirectory directory,
            InstantSource clock) {
        this.desk = desk;
        this.work = work;
        this.recordings = recordings;
        this.directory = directory;
        this.clock = clock;
    }

    public Result play(Person by, CallbackId id, ContactId call, Log log) {
        Optional<Callback> callback = desk.callback(by, id);
        if (callback.isEmpty()) {
            return new Result.NotPlayed(new WorkOnCallback.Result.NotFound());
        }
        Optional<String> reference = Voicemails.of(callback.get(), call);
        if (reference.isEmpty()) {
            return new Result.NoVoicemail();
        }
        // Where recordings are kept is told to those who may hear them.
        Reader reader = Reader.of(by, directory.current(), callback.get());
        if (!VoicemailAudience.of(callback.get()).admits(reader, call)) {
            return new Result.NotPlayed(new WorkOnCallback.Result.NotAllowed(Action.HEAR_VOICEMAIL));
        }
        return recordings
                .find(reference.get())
                .map(recording -> heard(by, id, call, recording, log))
                .orElseGet(Result.Elsewhere::new);
    }

    private Result heard(Person by, CallbackId id, ContactId call, Recording recording, Log log) {
        WorkOnCallback.Result noted = work.hear(by, id, call, log);
        return noted instanceof WorkOnCallback.Result.Done
                ? new Result.Playable(recordings.link(recording, clock.instant()))
                : new Result.NotPlayed(noted);
    }
}
