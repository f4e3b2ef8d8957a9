package dev.ringback.standins;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What every caller of a laptop leaves: two seconds of a tone, as a WAV file of 8 kHz, 16 bits and one channel. */
final class Tone {

    private static final int RATE = 8_000;
    private static final int SECONDS = 2;
    private static final double HERTZ = 440;
    private static final int LOUDNESS = 6_000;
    private static final int HEADER = 44;
    private static final int BYTES_A_SAMPLE = 2;

    private Tone() {}

    static byte[] wav() {
        int length = RATE * SECONDS * BYTES_A_SAMPLE;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + length).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(RATE)
                .putInt(RATE * BYTES_A_SAMPLE)
                .putShort((short) BYTES_A_SAMPLE)
                .putShort((short) 16);
        wav.put(ascii("data")).putInt(length);
        for (int i = 0; i < RATE * SECONDS; i++) {
            wav.putShort((short) (LOUDNESS * Math.sin(2 * Math.PI * HERTZ * i / RATE)));
        }
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
