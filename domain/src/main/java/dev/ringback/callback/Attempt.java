package dev.ringback.callback;

/** Which try to reach the patient this is: 1 is the first (docs/rules.md §4). */
public record Attempt(int number) {

    public static final Attempt FIRST = new Attempt(1);

    public Attempt {
        if (number < 1) {
            throw new IllegalArgumentException("attempts are counted from 1, not " + number);
        }
    }

    public Attempt next() {
        return new Attempt(number + 1);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
