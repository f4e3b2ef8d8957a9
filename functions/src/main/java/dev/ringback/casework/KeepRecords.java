package dev.ringback.casework;

import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.People;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.WishedBy;
import dev.ringback.followup.FollowUp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints, exports, corrects and erases what is kept of one number (docs/rules.md §13, docs/records.md). */
public final class KeepRecords {

    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final NumberStore numbers;
    private final TextOptOuts optOuts;
    private final TextAnswers textAnswers;
    private final RequestLog requests;
    private final CurrentDirectory directory;
    private final HeedRefusal heedRefusal;
    private final InstantSource clock;

    public KeepRecords(
            CallbackStore callbacks,
            FollowUpStore followUps,
            NumberStore numbers,
            TextOptOuts optOuts,
            TextAnswers textAnswers,
            RequestLog requests,
            CurrentDirectory directory,
            HeedRefusal heedRefusal,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.numbers = numbers;
        this.optOuts = optOuts;
        this.textAnswers = textAnswers;
        this.requests = requests;
        this.directory = directory;
        this.heedRefusal = heedRefusal;
        this.clock = clock;
    }

    public RecordsReply answer(RecordsRequest request, Log log) {
        return switch (request) {
            case RecordsRequest.Consent(var number, var by, var because) -> {
                CallerRecord record = load(number);
                used("consent", by, because, record);
                yield consent(record);
            }
            case RecordsRequest.Export(var number, var by, var because) -> {
                CallerRecord record = load(number);
                used("export", by, because, record);
                yield new RecordsReply.Export(
                        callbacks.records(number),
                        followUps.of(number),
                        record.unreadable().size(),
                        consent(record));
            }
            case RecordsRequest.Erase(var number, var by, var because) -> erase(number, by, because, log);
            case RecordsRequest.Correct(var number, var word, var by, var because) ->
                correct(number, word, by, because);
            case RecordsRequest.Unusable(var why) -> new RecordsReply.Unusable(why);
        };
    }

    /** All callbacks of a number are in its record at any location. */
    private CallerRecord load(PhoneNumber number) {
        return callbacks.load(
                new CallerAtLocation(directory.current().catchAllLocation().id(), number));
    }

    private static List<Callback> all(CallerRecord record) {
        return Stream.concat(record.callbacks().stream(), record.elsewhere().stream())
                .toList();
    }

    private static List<CallbackId> ids(List<Callback> callbacks) {
        return callbacks.stream().map(Callback::id).toList();
    }

    /** Before it is done: whatever then fails, it is known who wanted what. */
    private void used(String what, String by, String because, CallerRecord record) {
        numbers.note(new RecordsUse(clock.instant(), what, by, because, ids(all(record))));
    }

    private RecordsReply.Consent consent(CallerRecord record) {
        PhoneNumber number = record.who().caller();
        return new RecordsReply.Consent(record.standing(), optOuts.find(number), numbers.ledger(number));
    }

    private RecordsReply correct(PhoneNumber number, NumberWord word, String by, String because) {
        var said = new Standing.Said(word, clock.instant());
        used("correct", by, because, load(number));
        numbers.note(number, said);
        numbers.write(number, LedgerLine.corrected(said, by, because));
        if (word.forbidsCalls()) {
            heedRefusal.everywhere(number);
        }
        return new RecordsReply.Corrected(load(number).standing());
    }

    private RecordsReply erase(PhoneNumber number, String by, String because, Log log) {
        CallerRecord first = load(number);
        used("erase", by, because, first);
        RecordsReply reply = UntilSaved.run(() -> erased(number));
        log.note("What is kept of a number was asked to be erased; its callbacks: "
                + ids(all(first)).stream().map(CallbackId::id).collect(Collectors.joining(", ")));
        return reply;
    }

    private RecordsReply erased(PhoneNumber number) throws Conflict {
        // Read before it is asked what is open: who is called there since then makes this begin again.
        Map<PhoneNumber, List<WishedBy>> elsewhere = elsewhere(load(number));
        CallerRecord record = load(number);
        List<Callback> all = all(record);
        List<FollowUp> owed = followUps.of(number);
        List<CallbackId> open = Stream.concat(
                        all.stream().filter(Callback::isOpen).map(Callback::id),
                        owed.stream().filter(FollowUp::isOpen).map(FollowUp::callback))
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            return new RecordsReply.StillOpen(open);
        }
        if (!record.unreadable().isEmpty()) {
            return new RecordsReply.Unreadable(record.unreadable().size());
        }
        // First what must stay: who dies after that has forgotten no refusal.
        record.standing().refusals().words().forEach(said -> numbers.note(number, said));
        Instant now = clock.instant();
        numbers.noteErasure(number, now);
        int answers = forgetAnswers(all, owed);
        for (FollowUp followUp : owed) {
            followUps.forget(followUp);
        }
        for (Map.Entry<PhoneNumber, List<WishedBy>> other : elsewhere.entrySet()) {
            for (WishedBy wish : other.getValue()) {
                numbers.forgetWish(other.getKey(), wish);
            }
        }
        for (WishedBy wish : record.wishedBy()) {
            if (hasNothingOpen(wish.patient())) {
                numbers.forgetWish(number, wish);
            }
        }
        for (Callback callback : all) {
            numbers.forget(callback);
        }
        int notes = numbers.forgetNotes(number);
        int lines = numbers.forgetLedger(number, now);
        optOuts.forgetUnlessStopped(number);
        textAnswers.forget(number);
        numbers.forgetAllButRefusals(number);
        return new RecordsReply.Erased(
                ids(all), answers, notes, lines, recordings(all), load(number).standing(), optOuts.find(number));
    }

    /** What leads to a patient from every number that they ever wished to be called on. */
    private Map<PhoneNumber, List<WishedBy>> elsewhere(CallerRecord record) {
        Set<PhoneNumber> wished = new HashSet<>();
        all(record)
                .forEach(callback -> callback.forEach(
                        (_, facts) -> facts.wished().wishes().callOn().ifPresent(wished::add)));
        return wished.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        number -> numbers.wishedBy(number).stream()
                                .filter(wish ->
                                        wish.patient().equals(record.who().caller()))
                                .toList()));
    }

    /** While a patient may be called on a number that is not theirs, whose it is must not be called by somebody else. */
    private boolean hasNothingOpen(PhoneNumber patient) {
        return callbacks.records(patient).stream()
                .flatMap(record -> record.callbacks().stream())
                .noneMatch(Callback::isOpen);
    }

    /** Who was shown a callback, or what is owed from it, in answer to a request with a key is in its history. */
    private int forgetAnswers(List<Callback> all, List<FollowUp> owed) {
        Set<PersonId> people = new HashSet<>();
        all.forEach(callback -> people.addAll(People.of(callback)));
        owed.forEach(followUp -> people.addAll(followUp.people()));
        Set<CallbackId> ids = Set.copyOf(ids(all));
        return people.stream().mapToInt(person -> requests.forget(person, ids)).sum();
    }

    private static List<String> recordings(List<Callback> all) {
        return all.stream()
                .flatMap(callback -> callback.calls().stream())
                .map(Call::voicemail)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
