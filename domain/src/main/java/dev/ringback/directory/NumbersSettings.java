package dev.ringback.directory;

/**
 * From where on figures are said to mean something (docs/directory.md).
 *
 * @param tooFew of fewer than so many nothing is said
 * @param slowAfter callbacks are slow where half of them were begun later than so many times their target
 * @param lowBookingPercent of the patients that were reached, fewer than this have a visit
 * @param manyWaiting so many callbacks that wait at once at a location are more than the people there can call
 * @param repeatPercent callbacks, of all, whose patient called more than once
 * @param unresolvedPercent callbacks left open at a close, of those opened on a business day; follow-ups that are late, of all that were owed
 */
public record NumbersSettings(
        int tooFew,
        double slowAfter,
        int lowBookingPercent,
        int manyWaiting,
        int repeatPercent,
        int unresolvedPercent) {

    public static final NumbersSettings STANDARD = new NumbersSettings(10, 2, 40, 5, 25, 25);
}
