package dev.ringback.audit.system;

import java.util.Optional;

/** What the two ends of a call leave open, so that somebody must state it: a patient's number must not be taken for a line. */
final class MustBeTold {

    private MustBeTold() {}

    static Optional<Reading> of(String from, String to, Optional<Row.Way> way, Numbers numbers) {
        if (numbers.isOfNoCountry(from) || numbers.isOfNoCountry(to)) {
            return Optional.of(new Reading.MustBeStated(
                    "numbers in the file are without their country, and callers cannot be told apart: state"
                            + " a number of the practice in full with --own, such as --own +442079460100, or give the"
                            + " --directory"));
        }
        boolean isTold = way.isPresent()
                || !(numbers.party(from) instanceof Party.Outside)
                || !(numbers.party(to) instanceof Party.Outside);
        if (isTold) {
            return Optional.empty();
        }
        return Optional.of(
                numbers.knowsOwn()
                        ? new Reading.Unreadable(
                                "neither end is a number of the practice: state all of its numbers with --own")
                        : new Reading.MustBeStated(
                                "the file does not say who called whom, and both ends of a call are numbers: state the"
                                        + " numbers of the practice with --own, such as --own +12125550100, or with"
                                        + " --directory, or the column that says inbound and outbound with --columns"
                                        + " direction=COLUMN,…"));
    }
}
