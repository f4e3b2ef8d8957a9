package dev.ringback.house.crooked.intake;

/** Tells standard output what it hears. */
final class Prints {

    private Prints() {}

    static void hear(String words) {
        System.out.println(words);
    }
}
