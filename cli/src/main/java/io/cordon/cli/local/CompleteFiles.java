package io.cordon.cli.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Files of one directory that get their names only when all of them are complete: until then each
 * ends with {@code .part}, so that what an interrupted run leaves does not look whole.
 */
public final class CompleteFiles implements AutoCloseable {
  private static final String PART = ".part";

  private final Path directory;
  private final List<String> names = new ArrayList<>();
  private final Thread atShutdown = new Thread(this::abandon, "unfinished-files");
  private boolean abandoned;

  /** Files of this directory, which exists. */
  public CompleteFiles(Path directory) {
    this.directory = directory;
  }

  /** The same, whose incomplete files Ctrl-C deletes at once. */
  public static CompleteFiles untilInterrupted(Path directory) {
    CompleteFiles files = new CompleteFiles(directory);
    Runtime.getRuntime().addShutdownHook(files.atShutdown);
    return files;
  }

  /**
   * Requires that files of these names can be created and can get their names.
   *
   * @throws IOException with a sentence that names what is in the way
   */
  public void requireFree(Collection<String> wanted) throws IOException {
    for (String name : wanted) {
      if (Files.exists(part(name), LinkOption.NOFOLLOW_LINKS)) {
        throw inTheWay(part(name), null);
      }
      if (Files.isDirectory(directory.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        throw inTheWay(directory.resolve(name), null);
      }
    }
  }

  /**
   * A new, empty file; the name is that of the complete one.
   *
   * @throws IOException when the incomplete one exists: it is somebody else's
   */
  public synchronized OutputStream create(String name) throws IOException {
    if (abandoned) {
      throw new IOException("interrupted");
    }
    try {
      OutputFile.create(part(name));
    } catch (FileAlreadyExistsException taken) {
      throw inTheWay(part(name), taken);
    }
    names.add(name);
    return OutputFile.stream(part(name));
  }

  private static IOException inTheWay(Path file, IOException cause) {
    return new IOException(
        file + " is in the way; delete it, or write to another directory", cause);
  }

  /**
   * Gives all files that were created since the last time their names.
   *
   * @param replaced names of other files that they replace; each may be absent
   */
  public synchronized void complete(Collection<String> replaced) throws IOException {
    List<String> old = new ArrayList<>(replaced);
    old.addAll(names);
    // The last one tells that a run is complete, so it goes first and comes last.
    Collections.reverse(old);
    for (String name : old) {
      Files.deleteIfExists(directory.resolve(name));
    }
    for (String name : names) {
      Files.move(part(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    names.clear();
  }

  /** The same, where they replace only files of their own names. */
  public void complete() throws IOException {
    complete(List.of());
  }

  private synchronized void abandon() {
    abandoned = true;
    for (String name : names) {
      // One that cannot be deleted still ends with .part, and nobody is left to be told.
      var unused = part(name).toFile().delete();
    }
  }

  /** Deletes the files that are not complete. */
  @Override
  public synchronized void close() throws IOException {
    for (String name : names) {
      Files.deleteIfExists(part(name));
    }
    names.clear();
    if (!abandoned) {
      forgetShutdown();
    }
  }

  private void forgetShutdown() {
    try {
      // False where it was not asked to.
      var unused = Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (IllegalStateException ending) {
      // The virtual machine is just ending: it finds no file to delete any more.
      abandoned = true;
    }
  }

  private Path part(String name) {
    return directory.resolve(name + PART);
  }
}
