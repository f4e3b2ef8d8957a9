package dev.ringback.audit.system;

import java.util.Optional;

/** What the two ends of a call leave open, so that somebody must state it: a patient's number must not be taken for a line. */
final class MustBeTold {

    private MustBeTold() {}

    static Optional<String> of(String from, String to, Optional<Row.Way> way, Numbers numbers) {
        if (numbers.isOfNoCountry(from) || numbers.isOfNoCountry(to)) {
            return Optional.of("numbers in the file are without their country, and callers cannot be told apart: state"
                    + " a number of the practice in full with --own, such as --own +442079460100, or give the"
                    + " --directory");
        }
        boolean isOpen = way.isEmpty()
                && !numbers.knowsOwn()
                && numbers.party(from) instanceof Party.Outside
                && numbers.party(to) instanceof Party.Outside;
        return isOpen
                ? Optional.of("the file does not say who called whom, and both ends of a call are numbers: state the"
                        + " numbers of the practice with --own, such as --own +12125550100, or with --directory, or"
                        + " the column that says inbound and outbound with --columns direction=COLUMN,…")
                : Optional.empty();
    }
}
