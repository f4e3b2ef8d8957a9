package dev.ringback.casework;

import dev.ringback.callback.ContactId;

/** Something that Connect has stored of one contact, once that contact was over. */
public sealed interface StoredByConnect {

    ContactId contact();

    /** What the caller said to the phone system, as sound. DescribeContact tells where it is from now on. */
    record Recording(ContactId contact) implements StoredByConnect {}

    /**
     * The same as words.
     *
     * @param key where it is in the group's bucket
     */
    record Transcript(ContactId contact, String key) implements StoredByConnect {}
}
