package dev.ringback.rehearsal;

/** What is wrong with a line of a scenario, in terms of what was expected. */
final class UnexpectedValue extends Exception {

    private static final long serialVersionUID = 1L;

    final String expected;

    UnexpectedValue(String expected) {
        super(expected, null, false, false);
        this.expected = expected;
    }
}
