package dev.ringback.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be read, for the person who named it. */
final class Unreadables {

    private Unreadables() {}

    static String why(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return file + " is a folder; expected a file";
        }
        return switch (e) {
            case NoSuchFileException _ -> "there is no file " + file;
            case AccessDeniedException _ -> "may not read " + file + ": it belongs to somebody else";
            case CharacterCodingException _ -> file + " is not UTF-8; save it as UTF-8 and try again";
            default -> "cannot read " + file + ": " + e.getMessage();
        };
    }
}
