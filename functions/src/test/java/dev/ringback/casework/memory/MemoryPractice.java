package dev.ringback.casework.memory;

import dev.ringback.callback.CallbackId;
import dev.ringback.casework.AlertTopics;
import dev.ringback.casework.AnswerMatch;
import dev.ringback.casework.AnswerText;
import dev.ringback.casework.Backlog;
import dev.ringback.casework.CallbacksOfNumber;
import dev.ringback.casework.ClaimNext;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.DirectoryStore;
import dev.ringback.casework.FollowKeep;
import dev.ringback.casework.FollowUpAlerts;
import dev.ringback.casework.FollowUpUnit;
import dev.ringback.casework.HearText;
import dev.ringback.casework.HeedRefusal;
import dev.ringback.casework.Holdings;
import dev.ringback.casework.KeepDirectory;
import dev.ringback.casework.KeepLedger;
import dev.ringback.casework.KeepNumbers;
import dev.ringback.casework.KeepRecords;
import dev.ringback.casework.NoteConversation;
import dev.ringback.casework.NoteOutboundCall;
import dev.ringback.casework.Openings;
import dev.ringback.casework.Outbox;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.ReadNumbers;
import dev.ringback.casework.RecountNumbers;
import dev.ringback.casework.Sweep;
import dev.ringback.casework.SweepFollowUps;
import dev.ringback.casework.TakeAppointment;
import dev.ringback.casework.TakeMissedCall;
import dev.ringback.casework.TakeReceipt;
import dev.ringback.casework.TakeText;
import dev.ringback.casework.TextSender;
import dev.ringback.casework.TextServices;
import dev.ringback.casework.UnitOfWork;
import dev.ringback.casework.WakeUp;
import dev.ringback.casework.WorkOnCallback;
import dev.ringback.casework.WorkOnFollowUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every use case over the same memory: what {@code lambda.Ringback} composes for AWS. */
public final class MemoryPractice {

    public final SettableClock clock;
    public final MemoryCallbacks callbacks = new MemoryCallbacks();
    public final MemoryUncallable uncallable = new MemoryUncallable();
    public final MemoryHandOvers handOvers = new MemoryHandOvers();
    public final MemoryDirectories directories = new MemoryDirectories();
    public final MemoryOptOuts optOuts = new MemoryOptOuts();
    public final MemoryAnswers answers = new MemoryAnswers();
    public final MemoryKeptItems keptItems = new MemoryKeptItems();
    public final MemoryAudits audits = new MemoryAudits();
    public final MemoryTallies tallies = new MemoryTallies();
    public final MemoryCountedItems countedItems = new MemoryCountedItems(callbacks, uncallable, optOuts);
    public final RecordingAlerts alerts = new RecordingAlerts();
    public final RecordingTexts texts = new RecordingTexts();
    public final RecordingTexts endUserMessaging = new RecordingTexts();
    public final RecordingWakeups wakeups = new RecordingWakeups();
    public final RecordingLog log = new RecordingLog();
    public final CurrentDirectory directory;
    public final UnitOfWork unitOfWork;
    public final Outbox outbox;
    public final TakeMissedCall takeMissedCall;
    public final TakeText takeText;
    public final TakeReceipt takeReceipt;
    public final NoteConversation noteConversation;
    public final NoteOutboundCall noteOutboundCall;
    public final WakeUp wakeUp;
    public final Sweep sweep;
    public final WorkOnCallback work;
    public final WorkOnFollowUp workOnFollowUp;
    public final TakeAppointment takeAppointment;
    public final ClaimNext claimNext;
    public final ReadDesk readDesk;
    public final KeepDirectory keepDirectory;
    public final HearText hearText;
    public final FollowKeep followKeep;
    public final List<Backlog> backlogs = new ArrayList<>();
    public final KeepLedger keepLedger;
    public final KeepNumbers keepNumbers;
    public final RecountNumbers recountNumbers;
    public final ReadNumbers readNumbers;
    public final MemoryRequests requests = new MemoryRequests();
    public final KeepRecords keepRecords;
    private int ids;

    /** @param json the directory that is in force, as it is stored */
    public MemoryPractice(String json, Instant now) {
        clock = new SettableClock(now);
        directories.put(DirectoryStore.NONE, json, "ops@sunrise.example", now, Optional.empty());
        directory = new CurrentDirectory(directories, clock, CurrentDirectory.A_MINUTE);
        var followUpUnit = new FollowUpUnit(callbacks.followUps, callbacks, directory);
        var followUpAlerts = new FollowUpAlerts(alerts, callbacks.followUps, followUpUnit, directory, clock);
        unitOfWork = new UnitOfWork(callbacks, callbacks.numbers(), directory, followUpUnit);
        var services = new TextServices(texts, endUserMessaging);
        outbox = new Outbox(
                wakeups,
                alerts,
                new TextSender(services, optOuts, answers, callbacks, directory, unitOfWork, clock),
                callbacks,
                uncallable,
                directory,
                unitOfWork,
                clock);
        var openings = new Openings(callbacks, uncallable, directory, unitOfWork, outbox, clock);
        takeMissedCall = new TakeMissedCall(callbacks, directory, unitOfWork, openings, clock, this::newId);
        var called = new CallbacksOfNumber(callbacks, callbacks.numbers());
        noteConversation = new NoteConversation(callbacks, called, directory, unitOfWork, outbox, clock);
        noteOutboundCall = new NoteOutboundCall(callbacks, called, directory, unitOfWork, outbox, clock);
        wakeUp = new WakeUp(callbacks, unitOfWork, outbox, clock);
        sweep = new Sweep(
                callbacks,
                uncallable,
                unitOfWork,
                new SweepFollowUps(callbacks.followUps, followUpUnit, followUpAlerts, clock),
                outbox,
                (backlog, _) -> backlogs.add(backlog),
                clock);
        var holdings = new Holdings(callbacks, callbacks.followUps, directory);
        workOnFollowUp = new WorkOnFollowUp(
                callbacks.followUps,
                followUpUnit,
                followUpAlerts,
                holdings,
                new AnswerMatch(callbacks, callbacks.followUps, directory, unitOfWork),
                directory,
                clock);
        takeAppointment = new TakeAppointment(callbacks, callbacks.followUps, directory, unitOfWork, clock);
        followKeep = new FollowKeep(keptItems, directory, clock);
        work = new WorkOnCallback(callbacks, directory, unitOfWork, outbox, holdings, clock);
        claimNext = new ClaimNext(
                callbacks, directory, unitOfWork, callbacks.followUps, followUpUnit, outbox, holdings, clock);
        readDesk = new ReadDesk(callbacks, callbacks.followUps, directory, clock);
        hearText = new HearText(optOuts, clock);
        var answerText = new AnswerText(services, answers, optOuts, callbacks, directory, clock);
        takeText = new TakeText(
                hearText,
                answerText,
                callbacks,
                callbacks.numbers(),
                directory,
                unitOfWork,
                openings,
                clock,
                this::newId);
        takeReceipt = new TakeReceipt(callbacks, answers, callbacks.numbers(), directory, unitOfWork, outbox, clock);
        var heedRefusal = new HeedRefusal(callbacks, unitOfWork, callbacks.followUps, followUpUnit, clock);
        keepLedger = new KeepLedger(callbacks, callbacks.numbers(), heedRefusal);
        keepNumbers = new KeepNumbers(callbacks, tallies, directories, directory, clock);
        recountNumbers = new RecountNumbers(countedItems, keepNumbers, clock);
        readNumbers = new ReadNumbers(tallies, audits, directory, clock, ReadNumbers.MOST);
        keepRecords = new KeepRecords(
                callbacks,
                callbacks.followUps,
                callbacks.numbers(),
                optOuts,
                answers,
                requests,
                directory,
                heedRefusal,
                clock);
        keepDirectory = new KeepDirectory(directories, callbacks, new AlertTopics(alerts), clock);
    }

    private CallbackId newId() {
        ids++;
        return new CallbackId("callback-%d".formatted(ids));
    }
}
