package dev.ringback.house.crooked.desk;

/** Leaves to guess what {@code true} means; its room says nothing of null, either. */
final class TakesABoolean {

    private TakesABoolean() {}

    static String open(boolean urgent) {
        return urgent ? "now" : "later";
    }
}
