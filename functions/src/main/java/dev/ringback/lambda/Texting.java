package dev.ringback.lambda;

import dev.ringback.aws.outward.EndUserMessagingTexts;
import dev.ringback.aws.outward.SnsTexts;
import dev.ringback.aws.table.TextAnswersTable;
import dev.ringback.aws.table.TextOptOutTable;
import dev.ringback.callback.CallbackId;
import dev.ringback.casework.AnswerText;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.FollowUpStore;
import dev.ringback.casework.HearText;
import dev.ringback.casework.HeedRefusal;
import dev.ringback.casework.KeepRecords;
import dev.ringback.casework.NumberStore;
import dev.ringback.casework.Openings;
import dev.ringback.casework.RequestLog;
import dev.ringback.casework.TakeText;
import dev.ringback.casework.TextAnswers;
import dev.ringback.casework.TextOptOuts;
import dev.ringback.casework.TextSender;
import dev.ringback.casework.TextServices;
import dev.ringback.casework.UnitOfWork;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The part of {@link Ringback} that texts, and hears what patients text. */
final class Texting {

    private final TextOptOuts optOuts;
    private final TextAnswers answers;
    private final Lazily<TextServices> texts;
    private final CallbackStore callbacks;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    Texting(
            AwsClients clients,
            Settings settings,
            CallbackStore callbacks,
            CurrentDirectory directory,
            InstantSource clock) {
        this.optOuts = new TextOptOutTable(clients.dynamo(), settings.table());
        this.answers = new TextAnswersTable(clients.dynamo(), settings.table());
        this.texts = new Lazily<>(() -> new TextServices(
                new SnsTexts(clients.sns()),
                new EndUserMessagingTexts(clients.smsVoice(), settings.configurationSet())));
        this.callbacks = callbacks;
        this.directory = directory;
        this.clock = clock;
    }

    /** What is kept of a number is what it said about texts, and what went to it, for the most part. */
    KeepRecords keepRecords(
            FollowUpStore followUps, NumberStore numbers, RequestLog requests, HeedRefusal heedRefusal) {
        return new KeepRecords(
                callbacks, followUps, numbers, optOuts, answers, requests, directory, heedRefusal, clock);
    }

    TextOptOuts optOuts() {
        return optOuts;
    }

    TextAnswers answers() {
        return answers;
    }

    TextSender sender(UnitOfWork unitOfWork) {
        return new TextSender(texts.get(), optOuts, answers, callbacks, directory, unitOfWork, clock);
    }

    TakeText takeText(NumberStore numbers, UnitOfWork unitOfWork, Openings openings, Supplier<CallbackId> ids) {
        return new TakeText(
                new HearText(optOuts, clock),
                new AnswerText(texts.get(), answers, optOuts, callbacks, directory, clock),
                callbacks,
                numbers,
                directory,
                unitOfWork,
                openings,
                clock,
                ids);
    }
}
