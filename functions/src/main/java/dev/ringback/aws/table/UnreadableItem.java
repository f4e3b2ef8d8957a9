package dev.ringback.aws.table;

/** An item cannot be read as a callback with all of its history. */
final class UnreadableItem extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableItem(RuntimeException cause) {
        super("an item of the table cannot be read as a callback", cause);
    }
}
