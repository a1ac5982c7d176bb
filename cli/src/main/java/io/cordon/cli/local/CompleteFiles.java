package io.cordon.cli.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of one directory that get their names only when all of them are complete: until then each
 * ends with {@code .part}, so that what an interrupted run leaves does not look whole.
 */
public final class CompleteFiles implements AutoCloseable {
  private static final String PART = ".part";

  private final Path directory;
  private final List<String> names = new ArrayList<>();

  /** Files of this directory, which exists. */
  public CompleteFiles(Path directory) {
    this.directory = directory;
  }

  /** A new, empty file; the name is that of the complete one. */
  public OutputStream create(String name) throws IOException {
    OutputStream file = OutputFile.stream(part(name));
    names.add(name);
    return file;
  }

  /** Gives all files that were created since the last time their names; replaces others. */
  public void complete() throws IOException {
    for (String name : names) {
      Files.deleteIfExists(directory.resolve(name));
    }
    for (String name : names) {
      Files.move(part(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    names.clear();
  }

  /** Deletes the files that are not complete. */
  @Override
  public void close() throws IOException {
    for (String name : names) {
      Files.deleteIfExists(part(name));
    }
    names.clear();
  }

  private Path part(String name) {
    return directory.resolve(name + PART);
  }
}
