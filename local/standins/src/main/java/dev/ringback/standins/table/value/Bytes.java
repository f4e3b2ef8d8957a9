package dev.ringback.standins.table.value;

import java.util.Arrays;
import java.util.Base64;

/** Bytes that do not change, in the order of unsigned bytes. */
public final class Bytes implements Comparable<Bytes> {

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public boolean startsWith(Bytes prefix) {
        return prefix.length() <= length()
                && Arrays.equals(bytes, 0, prefix.length(), prefix.bytes, 0, prefix.length());
    }

    public boolean contains(Bytes part) {
        for (int from = 0; from + part.length() <= length(); from++) {
            if (Arrays.equals(bytes, from, from + part.length(), part.bytes, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    public Bytes followedBy(Bytes more) {
        byte[] joined = Arrays.copyOf(bytes, length() + more.length());
        System.arraycopy(more.bytes, 0, joined, length(), more.length());
        return new Bytes(joined);
    }

    /** The first bytes, in order, that do not start with these. */
    public Bytes afterAllThatStartSo() {
        int last = length() - 1;
        while (last >= 0 && bytes[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            throw new IllegalArgumentException("nothing comes after " + base64());
        }
        byte[] next = Arrays.copyOf(bytes, last + 1);
        next[last]++;
        return new Bytes(next);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
