package dev.ringback.callback;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has done something with a callback. */
public final class People {

    private People() {}

    public static Set<PersonId> of(Callback callback) {
        return in(callback.history());
    }

    static Set<PersonId> in(List<Entry> history) {
        return history.stream().flatMap(People::in).map(Worker::id).collect(Collectors.toSet());
    }

    private static Stream<Worker> in(Entry entry) {
        return switch (entry) {
            case Entry.Claimed claimed -> Stream.of(claimed.by());
            case Entry.Reassigned reassigned -> Stream.of(reassigned.by(), reassigned.to());
            case Entry.Renewed renewed -> Stream.of(renewed.by());
            case Entry.Released released -> Stream.of(released.by());
            case Entry.Lapsed lapsed -> Stream.of(lapsed.by());
            case Entry.OutcomeRecorded outcome -> Stream.of(outcome.by());
            case Entry.ReTriaged reTriaged -> reTriaged.by().staff().stream();
            case Entry.HandedOff handedOff -> handedOff.by().staff().stream();
            case Entry.Returned returned -> Stream.of(returned.by());
            case Entry.Noted noted -> Stream.of(noted.by());
            case Entry.ConsentRecorded recorded -> recorded.by().staff().stream();
            case Entry.CallWish wish -> Stream.of(wish.by());
            case Entry.WishRecorded recorded -> recorded.by().staff().stream();
            case Entry.NumberShown shown -> Stream.of(shown.by());
            case Entry.VoicemailHeard heard -> Stream.of(heard.by());
            case Entry.AttemptSeen seen -> Stream.of(seen.holder());
            case Entry.Opened _,
                    Entry.RepeatCall _,
                    Entry.CallAmended _,
                    Entry.Due _,
                    Entry.Waiting _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.TextReceipt _,
                    Entry.Escalated _,
                    Entry.PatientTexted _,
                    Entry.FollowUpOwed _,
                    Entry.AppointmentTold _,
                    Entry.TextOwed _,
                    Entry.VisitConfirmed _,
                    Entry.FeedbackGiven _,
                    Entry.Closed _ -> Stream.empty();
        };
    }
}
