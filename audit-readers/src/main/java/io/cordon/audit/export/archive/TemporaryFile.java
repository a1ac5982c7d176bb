package io.cordon.audit.export.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes on disk for as long as a file is read: an archive from a pipe or within another archive,
 * which must be read from its end, and texts that do not fit into memory.
 */
public final class TemporaryFile implements AutoCloseable {
  private final Path path;

  private TemporaryFile(Path path) {
    this.path = path;
  }

  public static TemporaryFile create() throws IOException {
    Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    return new TemporaryFile(Files.createTempFile(directory, "cordon-", ".tmp"));
  }

  /** The rest of a stream, which is not closed. */
  public static TemporaryFile of(InputStream content) throws IOException {
    TemporaryFile file = create();
    try (OutputStream out = Files.newOutputStream(file.path)) {
      content.transferTo(out);
      return file;
    } catch (IOException failed) {
      file.close();
      throw failed;
    }
  }

  /** The path, for messages and to open it. */
  Path path() {
    return path;
  }

  public FileChannel open() throws IOException {
    return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
