package dev.ringback.casework;

import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Connect lists of contacts that are over, whether it told of them by an event or not. */
public interface EndedContacts {

    /**
     * Some of them, in the order in which they ended.
     *
     * @param contacts in summary: without the ends of the line
     * @param next what to ask for the rest with; absent where this is all
     */
    record Page(List<Contact> contacts, Optional<String> next) {}

    /**
     * Voice contacts that ended in this time, by patients' calls and without an agent. Connect lists them a while after they ended.
     *
     * @param next what the page before was answered with; absent for the first
     * @return absent where Connect answers no more for now, since too much was asked of it
     */
    Optional<Page> withoutAgent(ConnectInstance instance, Instant from, Instant to, Optional<String> next);
}
