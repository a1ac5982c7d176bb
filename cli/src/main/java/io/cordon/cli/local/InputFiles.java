package io.cordon.cli.local;

import io.cordon.cli.options.UserMistake;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.replay.ReadFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files a command was given: those that can be read, what is wrong with the others, and how
 * many bytes they hold.
 *
 * @param names in the order given; {@code -} is standard input
 * @param mistakes one sentence for each that cannot be read
 * @param notes one sentence for each that is readable and empty
 * @param totalBytes -1 when standard input or a pipe is among them
 */
public record InputFiles(
    List<String> names, List<String> mistakes, List<String> notes, long totalBytes) {
  /** Stands for a number of bytes that nobody knows. */
  public static final long UNKNOWN = -1;

  public static InputFiles of(List<String> given) throws IOException {
    List<String> names = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    long total = 0;
    for (String name : given) {
      String mistake = mistake(name, names);
      if (mistake != null) {
        mistakes.add(name + ": " + mistake);
        continue;
      }
      names.add(name);
      long bytes = size(name);
      total = total < 0 || bytes < 0 ? UNKNOWN : total + bytes;
      if (bytes == 0) {
        notes.add(name + ": is empty");
      }
    }
    return new InputFiles(List.copyOf(names), List.copyOf(mistakes), List.copyOf(notes), total);
  }

  /** Of standard input and of pipes nobody knows the size. */
  private static long size(String name) throws IOException {
    boolean known = !name.equals(ReadFiles.STANDARD_INPUT) && Files.isRegularFile(Path.of(name));
    return known ? Files.size(Path.of(name)) : UNKNOWN;
  }

  private static String mistake(String name, List<String> before) {
    if (before.contains(name)) {
      return "is named twice";
    }
    if (name.equals(ReadFiles.STANDARD_INPUT)) {
      return null;
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      return "no such file";
    }
    if (Files.isDirectory(path)) {
      return "is a directory; name the files in it, for example " + path.resolve("*");
    }
    return Files.isReadable(path) ? null : "permission denied";
  }

  /** What is wrong with some of the files, a line each; the others are read all the same. */
  public void tell(Terminal terminal) {
    mistakes.forEach(mistake -> terminal.err().println("cordon: " + Printable.text(mistake)));
    notes.forEach(note -> terminal.err().println("cordon: " + Printable.text(note)));
  }

  /** A file that could not be read is a user's mistake even when all others were. */
  public int exitCode() {
    return mistakes.isEmpty() ? 0 : 2;
  }

  /** Nothing is left to do when no file can be read. */
  public void requireAny() {
    if (names.isEmpty()) {
      throw new UserMistake(String.join("; ", mistakes));
    }
  }

  /** An exported log that is read must not be written over; null is no file. */
  public void requireUntouched(Path written) throws IOException {
    if (written == null || !Files.isRegularFile(written)) {
      return;
    }
    for (String name : names) {
      if (!name.equals(ReadFiles.STANDARD_INPUT) && Files.isSameFile(Path.of(name), written)) {
        throw new UserMistake(written + ": is read, so it cannot be written over");
      }
    }
  }

  /** How much of the whole that is, from 0 to 1; NaN when nobody knows. */
  public double fraction(long bytesRead) {
    return totalBytes < 0 ? Double.NaN : totalBytes == 0 ? 1 : bytesRead / (double) totalBytes;
  }
}
