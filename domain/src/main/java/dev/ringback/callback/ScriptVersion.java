package dev.ringback.callback;

/** Which script somebody had before them in a call: the same for the same lines, in eight hexadecimal digits. */
public record ScriptVersion(String id) {

    @Override
    public String toString() {
        return id;
    }
}
