package dev.ringback.casework.memory;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Texts that were handed over, in their order. */
public final class RecordingTexts implements Texts {

    private final List<Message> sent = new ArrayList<>();
    private final Set<PhoneNumber> optedOut = new HashSet<>();
    private final Failures failures = new Failures("the carrier");
    private Receipt receipt = new Receipt.Accepted("message-1");
    private Runnable whileSending = () -> {};
    private Runnable whenNextAsked = () -> {};

    public List<Message> sent() {
        return List.copyOf(sent);
    }

    public Failures failures() {
        return failures;
    }

    /** From now on the carrier answers this. */
    public void answers(Receipt answer) {
        receipt = answer;
    }

    public void hasOptedOutNow(PhoneNumber number) {
        optedOut.add(number);
    }

    /** Happens while the next texts are handed over. */
    public void whileSending(Runnable work) {
        whileSending = work;
    }

    /** Happens when the carrier is next asked whether a number has opted out, and then no more. */
    public void whenNextAsked(Runnable work) {
        whenNextAsked = work;
    }

    @Override
    public boolean hasOptedOut(PhoneNumber number) {
        Runnable work = whenNextAsked;
        whenNextAsked = () -> {};
        work.run();
        return optedOut.contains(number);
    }

    @Override
    public Receipt send(Message message) {
        sent.add(message);
        whileSending.run();
        failures.check();
        return receipt;
    }
}
