package dev.ringback.audit;

import java.util.Arrays;

/** Where each leg is kept, by a hash of what it is: 12 bytes a place, for there may be millions. */
final class LegIndex {

    static final int NONE = -1;

    private long[] hashes = new long[1 << 12];
    private int[] places = filledWithNone(hashes.length);
    private int size;

    /** The place that this hash has already, or {@link #NONE}: then it has this one from now on. */
    int putIfAbsent(long hash, int place) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        int slot = slot(hash);
        if (places[slot] != NONE) {
            return places[slot];
        }
        hashes[slot] = hash;
        places[slot] = place;
        size++;
        return NONE;
    }

    /** 64 bits of all that is said: a pair of two million texts that share them is not to be expected. */
    static long hash(String... texts) {
        long hash = 0xcbf29ce484222325L;
        for (String text : texts) {
            for (int index = 0; index < text.length(); index++) {
                hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
            }
            hash = (hash ^ 0xffff) * 0x100000001b3L;
        }
        return mixed(hash, 0);
    }

    static long mixed(long hash, long number) {
        long mixed = (hash ^ number) * 0x9e3779b97f4a7c15L;
        mixed ^= mixed >>> 32;
        mixed *= 0xd6e8feb86659fd93L;
        return mixed ^ (mixed >>> 29);
    }

    private int slot(long hash) {
        int slot = (int) hash & (hashes.length - 1);
        while (places[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldPlaces = places;
        hashes = new long[oldHashes.length * 2];
        places = filledWithNone(hashes.length);
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldPlaces[old] != NONE) {
                int slot = slot(oldHashes[old]);
                hashes[slot] = oldHashes[old];
                places[slot] = oldPlaces[old];
            }
        }
    }

    private static int[] filledWithNone(int length) {
        int[] places = new int[length];
        Arrays.fill(places, NONE);
        return places;
    }
}
