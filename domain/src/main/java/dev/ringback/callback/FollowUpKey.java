package dev.ringback.callback;

/**
 * Which follow-up of which callback: it stands beside the callback that it was owed from.
 *
 * @param name what is owed, after what it was owed because of: {@code insurance-verification.call-patient}
 */
public record FollowUpKey(CallbackKey of, String name) implements WorkKey {

    /** Of the first of its kind that is owed from a callback. */
    public static FollowUpKey of(CallbackKey callback, FollowUpKind kind) {
        return of(callback, kind, 1);
    }

    /** Of what is owed from a callback, of which this is the {@code nth} of its kind, from 1. */
    public static FollowUpKey of(CallbackKey callback, FollowUpKind kind, int nth) {
        return new FollowUpKey(callback, name(kind, nth));
    }

    static String name(FollowUpKind kind, int nth) {
        return nth == 1 ? kind.word() : kind.word() + "-" + nth;
    }

    /** What was owed first: this, or what it is owed because of. */
    public FollowUpKind first() {
        int end = name.indexOf('.');
        String word = (end < 0 ? name : name.substring(0, end)).replaceFirst("-\\d+$", "");
        return Word.find(FollowUpKind.class, word)
                .orElseThrow(() -> new IllegalStateException("no kind of follow-up is called " + word));
    }

    /** Of what is owed because of how this one ended. */
    public FollowUpKey then(FollowUpKind kind) {
        return new FollowUpKey(of, name + "." + kind.word());
    }

    @Override
    public PhoneNumber caller() {
        return of.caller();
    }
}
