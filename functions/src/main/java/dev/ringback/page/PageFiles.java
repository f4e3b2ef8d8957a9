package dev.ringback.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** The files of the pages, read and compressed once, and the one hash of them all that is in their paths. */
final class PageFiles {

    /** A file as it is sent. */
    record Sent(String type, Bytes plain, Bytes compressed) {}

    /** Bytes that nobody changes. */
    static final class Bytes {

        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] copy() {
            return bytes.clone();
        }
    }

    static final String INDEX = "index.html";

    /** What stands in index.html for the hash. */
    static final String HASH = "{hash}";

    private static final int HASH_LENGTH = 16;

    /** A jar does not list its folders cheaply; a test holds this against the folder. */
    static final List<String> NAMES = List.of(
            INDEX,
            "app.js",
            "callback-before.js",
            "callback-ending.js",
            "callback-head.js",
            "callback-owed.js",
            "callback-pass.js",
            "callback-script.js",
            "callback-state.js",
            "callback-wishes.js",
            "callback.js",
            "caller.js",
            "confirmed.js",
            "desk.css",
            "desk.js",
            "directory.js",
            "find.js",
            "follow-up-state.js",
            "follow-up.js",
            "help.js",
            "issuer.js",
            "laptop.js",
            "numbers-ask.js",
            "numbers-behind.js",
            "numbers-change.js",
            "numbers-charts.js",
            "numbers-drawn.js",
            "numbers-owed.js",
            "numbers-table.js",
            "numbers-words.js",
            "numbers.css",
            "numbers.js",
            "patient.js",
            "people.js",
            "piece.js",
            "session.js",
            "theme.js",
            "today.js",
            "vendor/connect.js",
            "vendor/js-yaml.js",
            "vendor/lit.js",
            "vendor/oauth4webapi.js",
            "words.js",
            "work.js",
            "workspace.js",
            "words/en.js",
            "words/es.js",
            "words/numbers-en.js",
            "words/numbers-es.js",
            "words/patient-en.js",
            "words/patient-es.js");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8");

    private final String hash;
    private final Map<String, Sent> files = new TreeMap<>();

    PageFiles() {
        Map<String, byte[]> read = new TreeMap<>();
        NAMES.forEach(name -> read.put(name, read(name)));
        hash = hash(read);
        read.forEach((name, bytes) -> files.put(name, sent(name, bytes)));
    }

    String hash() {
        return hash;
    }

    Optional<Sent> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private Sent sent(String name, byte[] bytes) {
        byte[] plain = name.equals(INDEX)
                ? new String(bytes, StandardCharsets.UTF_8).replace(HASH, hash).getBytes(StandardCharsets.UTF_8)
                : bytes;
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = Optional.ofNullable(TYPES.get(ending))
                .orElseThrow(() -> new IllegalStateException("what type has a page's file that ends so: " + name));
        return new Sent(type, new Bytes(plain), new Bytes(compressed(plain)));
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update("%s %d ".formatted(name, bytes.length).getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = PageFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the page's file is not in the artifact: " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
