package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Delivery;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.TextReceipts;
import dev.ringback.callback.TextStep;
import dev.ringback.texting.AnswersGiven;
import dev.ringback.texting.AnswersGiven.Fate;
import dev.ringback.texting.AnswersGiven.Given;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes what carriers tell of texts (docs/rules.md §8): what was unknown becomes known, and a number to which no text gets through is marked. A
 * receipt of a text that is not ours changes nothing.
 */
public final class TakeReceipt {

    /**
     * A receipt as the carrier tells it.
     *
     * @param messageId the carrier's id of the text
     * @param to whom the text was sent to
     * @param about what the text says that it was about, if it is one of ours
     * @param at when it happened, by a clock that may be wrong
     */
    public record Received(
            String messageId, PhoneNumber to, Optional<TextAbout> about, Delivery delivery, Instant at) {}

    private final CallbackStore callbacks;
    private final TextAnswers answers;
    private final NumberStore numbers;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final InstantSource clock;

    public TakeReceipt(
            CallbackStore callbacks,
            TextAnswers answers,
            NumberStore numbers,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            Outbox outbox,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.answers = answers;
        this.numbers = numbers;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void take(Received received, Log log) {
        CallerRecord record = callbacks.load(
                new CallerAtLocation(directory.current().catchAllLocation().id(), received.to()));
        Optional<CallbackKey> of = Stream.concat(record.callbacks().stream(), record.elsewhere().stream())
                .filter(callback -> TextReceipts.isOf(callback, receipt(callback, received)))
                .map(Callback::key)
                .findFirst();
        if (of.isPresent()) {
            outbox.performOrLeave(unitOfWork.untilSaved(() -> saved(of.get(), received)), log);
        } else if (!isOfAnswer(received, record.standing())) {
            // The alarm unknown-receipts counts this line (template.yaml).
            log.note("A receipt tells of a text that Ringback does not know: " + received.messageId());
        }
    }

    private Callback saved(CallbackKey key, Received received) throws Conflict {
        Callback before = callbacks.find(key).orElseThrow();
        Instant now = clock.instant();
        Callback after = TextReceipts.after(before, receipt(before, received), now);
        return after.equals(before) ? before : unitOfWork.save(before, after, now);
    }

    private TextReceipts.Receipt receipt(Callback callback, Received received) {
        Optional<TextStep> step = received.about()
                .filter(TextAbout.Step.class::isInstance)
                .map(TextAbout.Step.class::cast)
                .filter(about -> about.callback().equals(callback.id()))
                .map(TextAbout.Step::step);
        return new TextReceipts.Receipt(received.messageId(), step, received.delivery(), happenedAt(received));
    }

    private Instant happenedAt(Received received) {
        Instant now = clock.instant();
        return received.at().isAfter(now) ? now : received.at();
    }

    /** What an answer's receipt says of its number is noted at once: no callback tells it. */
    private boolean isOfAnswer(Received received, Standing standing) {
        Optional<Given> settled = UntilSaved.run(() -> settled(received));
        settled.ifPresent(given -> {
            boolean isNews = received.delivery() != Delivery.DELIVERED || standing.isMarkedAsNotTextable();
            if (isNews) {
                NumberWord.of(received.delivery())
                        .ifPresent(word -> numbers.note(received.to(), new Standing.Said(word, happenedAt(received))));
                numbers.write(
                        received.to(),
                        LedgerLine.receipt(
                                given.text(),
                                given.answer().word(),
                                given.from(),
                                happenedAt(received),
                                received.delivery(),
                                received.messageId()));
            }
        });
        return settled.isPresent();
    }

    private Optional<Given> settled(Received received) throws Conflict {
        AnswersGiven given = answers.find(received.to());
        Optional<Given> own = given.withMessageId(received.messageId())
                .or(() -> received.about()
                        .filter(TextAbout.Answer.class::isInstance)
                        .map(TextAbout.Answer.class::cast)
                        .flatMap(about -> given.to(about.text())));
        if (own.isPresent() && own.get().fate() != Fate.SENT) {
            answers.save(
                    received.to(),
                    given,
                    given.with(own.get(), own.get().became(Fate.SENT, Optional.of(received.messageId()))));
        }
        return own;
    }
}
