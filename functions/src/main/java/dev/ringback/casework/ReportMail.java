package dev.ringback.casework;

import dev.ringback.callback.PersonId;

/** Sends reports to people by mail, at least once and without patient data (docs/rules.md §13). */
public interface ReportMail {

    /** Sees to it that mail can reach somebody, who has to confirm that once. Twice changes nothing. */
    void setUp(PersonId reader);

    /**
     * Sends a mail.
     *
     * @param subject a line of ASCII
     */
    void send(PersonId reader, String subject, String text);

    /** No mail goes to somebody any more. Twice changes nothing. */
    void end(PersonId reader);
}
