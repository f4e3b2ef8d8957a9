package dev.ringback.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A call log of a year as RingCentral exports it, for the audit to read: the same seed gives the same rows. Every number is fictional. */
final class GeneratedLog {

    private static final Instant NEW_YEAR = Instant.parse("2025-01-06T13:00:00Z");
    private static final List<String> MISSED = List.of("Missed", "Voicemail", "Hang Up", "Abandoned");
    private static final int LINES = 20;
    private static final int NUMBERS_OF_AN_AREA = 100;

    /** Area codes of the United States, so that there are as many fictional numbers as a large group has callers in a month. */
    private static final List<String> AREAS = List.of(
            "212", "206", "214", "215", "303", "305", "312", "404", "407", "415", "480", "503", "512", "602", "615",
            "617", "619", "702", "704", "713", "718", "773", "801", "813", "816", "858", "901", "904", "916", "919");

    private GeneratedLog() {}

    static void write(Path file, long seed, int rows) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        Instant time = NEW_YEAR;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "Session Id,From Name,From Number,To Name,To Number,Result,Call Length,Handle Time,Call Start Time,"
                            + "Call Direction\n");
            for (int row = 0; row < rows; row++) {
                time = time.plusSeconds(random.nextInt(1, 40));
                out.write(row(random, row, time));
            }
        }
    }

    private static String row(RandomGenerator random, int row, Instant time) {
        String patient = AREAS.get(random.nextInt(AREAS.size())) + fictional(random.nextInt(NUMBERS_OF_AN_AREA));
        String line = "212" + fictional(random.nextInt(LINES));
        String length = "00:%02d:%02d".formatted(random.nextInt(6), random.nextInt(60));
        String at = time.truncatedTo(ChronoUnit.SECONDS).toString();
        double kind = random.nextDouble();
        if (kind < 0.15) {
            return "%d,Ana,%s,Caller,%s,Call connected,%s,%s,%s,Outbound\n"
                    .formatted(row, line, patient, length, length, at);
        }
        return kind < 0.75
                ? "%d,Caller,%s,\"Front Desk\",%s,Answered,%s,%s,%s,Inbound\n"
                        .formatted(row, patient, line, length, length, at)
                : "%d,Caller,%s,\"Front Desk\",%s,%s,%s,00:00:00,%s,Inbound\n"
                        .formatted(row, patient, line, MISSED.get(random.nextInt(MISSED.size())), length, at);
    }

    private static String fictional(int number) {
        return "5550%d".formatted(100 + number);
    }
}
