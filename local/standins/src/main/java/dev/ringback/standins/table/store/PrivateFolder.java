package dev.ringback.standins.table.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder whose files only its owner may look into, for what people type may be about patients. Where a file system knows no owners
 * (POSIX), it is a folder like any other.
 *
 * <p>A folder that is there already and open to others is narrowed if it is empty or was ours before. One that holds other things is
 * refused: somebody may have opened it to others on purpose, and a home or /tmp must not be closed by the way.
 */
public final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes it, or takes it as it is if nobody else may look into it.
     *
     * @param sign a file of ours: a folder that has one was ours before
     * @throws IOException if it cannot be made or must not be narrowed; its message does not name the folder
     */
    public static PrivateFolder at(Path path, String sign) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path parent = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        try {
            Files.createDirectories(parent);
            Files.createDirectory(absolute, attributes(parent, OWNERS_FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) {
                throw new IOException("%s is no folder".formatted(e.getFile()), e);
            }
            close(path, sign);
        }
        return new PrivateFolder(path);
    }

    private static void close(Path path, String sign) throws IOException {
        if (!isOpen(path, OWNERS_FOLDER)) {
            return;
        }
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!Files.exists(path.resolve(sign)) && !isEmpty(path)) {
            throw new IOException(
                    "others may look into it (%s), and it holds other things; close it to them with chmod 700,"
                                    .formatted(rights)
                            + " or choose another folder");
        }
        try {
            Files.setPosixFilePermissions(path, OWNERS_FOLDER);
        } catch (FileSystemException e) {
            throw new IOException(
                    "others may look into it (%s), and it is not yours to close; choose another folder"
                            .formatted(rights),
                    e);
        }
    }

    /** A file of the folder, for its owner alone; made empty if it is not there. */
    public Path file(String name) throws IOException {
        Path file = path.resolve(name);
        try {
            Files.createFile(file, attributes(path, OWNERS_FILE));
        } catch (FileAlreadyExistsException e) {
            // It is there since before, when nobody closed it.
            if (isOpen(file, OWNERS_FILE)) {
                Files.setPosixFilePermissions(file, OWNERS_FILE);
            }
        }
        return file;
    }

    /** Writes a file of the folder, or writes it anew. */
    public Path write(String name, String text) throws IOException {
        return Files.writeString(
                file(name),
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    public void remove(String name) throws IOException {
        Files.deleteIfExists(path.resolve(name));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static boolean isOpen(Path path, Set<PosixFilePermission> owners) throws IOException {
        if (!knowsOwners(path)) {
            return false;
        }
        Set<PosixFilePermission> more = new TreeSet<>(Files.getPosixFilePermissions(path));
        more.removeAll(owners);
        return !more.isEmpty();
    }

    private static FileAttribute<?>[] attributes(Path existing, Set<PosixFilePermission> permissions)
            throws IOException {
        return knowsOwners(existing)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[] {};
    }

    private static boolean knowsOwners(Path existing) throws IOException {
        return Files.getFileStore(existing).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
