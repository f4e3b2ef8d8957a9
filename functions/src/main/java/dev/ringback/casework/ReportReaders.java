package dev.ringback.casework;

import dev.ringback.callback.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who gets the week's report by mail, and what they were told. */
public interface ReportReaders {

    /**
     * Somebody whose mail was set up.
     *
     * @param id as {@link PersonId#keyOf} writes it
     * @param toldUntil the last day that a report to them covered; absent before the first
     */
    record Reader(PersonId id, Optional<LocalDate> toldUntil) {}

    List<Reader> all();

    /** Keeps somebody, in place of what was known of them. */
    void keep(Reader reader);

    void forget(PersonId id);
}
