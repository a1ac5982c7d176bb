package io.cordon.cli.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Creates files and directories for results, which say who can read what: they are for the owner
 * only, where the file system knows owners. One that exists keeps its permissions.
 */
public final class OutputFile {
  private static final String FILE = "rw-------";
  private static final String DIRECTORY = "rwx------";
  private static final Set<OpenOption> REPLACE =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);

  private OutputFile() {}

  /** Replaces the content of a file. Takes any text: what UTF-8 cannot carry is written as ?. */
  public static BufferedWriter writer(Path file) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(stream(file), StandardCharsets.UTF_8));
  }

  /** Replaces the content of a file; not buffered. */
  public static OutputStream stream(Path file) throws IOException {
    return Channels.newOutputStream(Files.newByteChannel(file, REPLACE, forOwner(file, FILE)));
  }

  /**
   * Replaces a file by this text at once: whoever reads it sees the old content or all of the new
   * one. A pipe or a device gets the text directly. Takes any text, as {@link #writer} does.
   */
  public static void replace(Path file, String text) throws IOException {
    Path target = SameFile.target(file);
    boolean exists = Files.exists(target);
    if (exists && !Files.isRegularFile(target)) {
      write(target, text);
      return;
    }
    Path place = exists ? target.toRealPath() : target;
    Path fresh = Files.createTempFile(place.getParent(), "cordon-", ".tmp");
    try {
      if (exists && Files.getFileStore(place).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(place));
      }
      write(fresh, text);
      Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (BufferedWriter writer = writer(file)) {
      writer.write(text);
    }
  }

  /**
   * Creates an empty file.
   *
   * @throws FileAlreadyExistsException if there is one, which stays as it is
   */
  static void create(Path file) throws IOException {
    Files.createFile(file, forOwner(file, FILE));
  }

  /** Opens a file that stays as it is, or creates an empty one; for example to lock it. */
  public static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), forOwner(file, FILE));
  }

  /** Creates a directory and those above it, unless they exist. */
  public static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, forOwner(directory, DIRECTORY));
  }

  private static FileAttribute<?>[] forOwner(Path path, String permissions) {
    boolean hasOwners = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return hasOwners
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
