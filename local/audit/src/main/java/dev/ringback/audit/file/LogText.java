package dev.ringback.audit.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The text of an export: UTF-8 or UTF-16, with a byte order mark or without, packed by gzip or not. What is no text is replaced. */
final class LogText implements AutoCloseable {

    private static final int LOOKED_AT = 4096;

    private final CountedBytes bytes;
    private final Reader reader;

    private LogText(CountedBytes bytes, Reader reader) {
        this.bytes = bytes;
        this.reader = reader;
    }

    static LogText open(Path file) throws IOException {
        CountedBytes bytes = new CountedBytes(Files.newInputStream(file));
        try {
            return new LogText(bytes, decoded(unpacked(new BufferedInputStream(bytes, 64 * 1024))));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    Reader reader() {
        return reader;
    }

    /** How many bytes of the file have been read so far. */
    long bytesRead() {
        return bytes.count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        byte[] head = peek(bytes, 2);
        boolean isGzip = head.length == 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
        return isGzip ? new BufferedInputStream(new GZIPInputStream(bytes, 32 * 1024), 64 * 1024) : bytes;
    }

    private static Reader decoded(InputStream bytes) throws IOException {
        byte[] head = peek(bytes, LOOKED_AT);
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            bytes.skipNBytes(3);
            return new InputStreamReader(bytes, StandardCharsets.UTF_8);
        }
        if (startsWith(head, 0xff, 0xfe)) {
            bytes.skipNBytes(2);
            return new InputStreamReader(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            bytes.skipNBytes(2);
            return new InputStreamReader(bytes, StandardCharsets.UTF_16BE);
        }
        return new InputStreamReader(bytes, unmarked(head));
    }

    /** Every other byte of English in UTF-16 is zero; which, tells the order. */
    private static Charset unmarked(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int index = 0; index < head.length; index++) {
            if (head[index] == 0) {
                if (index % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int most = head.length / 3;
        if (odd > most) {
            return StandardCharsets.UTF_16LE;
        }
        return even > most ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static byte[] peek(InputStream bytes, int length) throws IOException {
        bytes.mark(length);
        byte[] head = bytes.readNBytes(length);
        bytes.reset();
        return head;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((head[index] & 0xff) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static final class CountedBytes extends FilterInputStream {
        private long count;

        CountedBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
