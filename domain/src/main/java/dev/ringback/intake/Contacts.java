package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.util.List;
import java.util.Optional;

/** What Connect can be asked about contacts. Each question costs a request, and Connect answers two a second for a whole account. */
public interface Contacts {

    /** One contact with both ends of the line; absent if Connect knows none of that id. */
    Optional<Contact> describe(ConnectInstance instance, ContactId contact);

    /**
     * The contacts that have to do with this one, in summary: without the ends of the line, and without a word of whether there was an
     * agent. Absent where Connect refuses to tell now and later, for want of a permission for one.
     */
    Optional<List<Contact>> summaries(ConnectInstance instance, ContactId contact);
}
