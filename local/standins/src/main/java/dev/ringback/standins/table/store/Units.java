package dev.ringback.standins.table.store;

/** Request units: a write takes one for each 1 KB, a consistent read one for each 4 KB, and neither takes less than one. */
public final class Units {

    private static final int WRITE = 1024;
    private static final int READ = 4096;

    private Units() {}

    public static int toWrite(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, WRITE));
    }

    public static int toRead(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, READ));
    }
}
