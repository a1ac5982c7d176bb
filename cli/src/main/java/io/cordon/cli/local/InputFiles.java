package io.cordon.cli.local;

import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.replay.ReadFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The input files of a command: those that can be read, the problems of the others, and the total
 * size.
 *
 * @param names in the order of the command line; {@code -} is standard input
 * @param mistakes one sentence for each file that cannot be read
 * @param notes one sentence for each file that is empty
 * @param totalBytes {@link #UNKNOWN} when standard input or a pipe is among them
 */
public record InputFiles(
    List<String> names, List<String> mistakes, List<String> notes, long totalBytes) {
  /** A size that cannot be known before reading. */
  public static final long UNKNOWN = -1;

  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

  public static InputFiles of(List<String> arguments) throws IOException {
    List<String> names = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    long total = 0;
    for (String name : arguments) {
      String mistake = mistake(name, names);
      if (mistake != null) {
        mistakes.add((name.isBlank() ? '"' + name + '"' : name) + ": " + mistake);
        continue;
      }
      names.add(name);
      long bytes = size(name);
      total = total < 0 || bytes < 0 ? UNKNOWN : total + bytes;
      if (bytes == 0) {
        notes.add(emptyNote(name));
      }
    }
    return new InputFiles(List.copyOf(names), List.copyOf(mistakes), List.copyOf(notes), total);
  }

  /** These and others, for a command that reads both. */
  public InputFiles and(InputFiles others) {
    List<String> unreadable = new ArrayList<>(mistakes);
    unreadable.addAll(others.mistakes);
    List<String> all = new ArrayList<>(names);
    for (String name : others.names) {
      if (name.equals(ReadFiles.STANDARD_INPUT) && names.contains(name)) {
        unreadable.add(name + ": is given twice");
      } else {
        all.add(name);
      }
    }
    List<String> empty = new ArrayList<>(notes);
    empty.addAll(others.notes);
    boolean known = totalBytes >= 0 && others.totalBytes >= 0;
    return new InputFiles(
        List.copyOf(all),
        List.copyOf(unreadable),
        List.copyOf(empty),
        known ? totalBytes + others.totalBytes : UNKNOWN);
  }

  static String emptyNote(String name) {
    return name + ": is empty";
  }

  /** The size of standard input and of pipes is unknown. */
  private static long size(String name) throws IOException {
    boolean isFile = !name.equals(ReadFiles.STANDARD_INPUT) && Files.isRegularFile(Path.of(name));
    return isFile ? Files.size(Path.of(name)) : UNKNOWN;
  }

  private static String mistake(String name, List<String> accepted) {
    if (name.isBlank()) {
      return "the name of a file is empty";
    }
    if (accepted.contains(name)) {
      return "is given twice";
    }
    if (name.equals(ReadFiles.STANDARD_INPUT)) {
      return null;
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      return "no such file";
    }
    if (Files.isDirectory(path)) {
      return "is a directory; give the files in it, for example " + path.resolve("*");
    }
    return Files.isReadable(path) ? null : "permission denied";
  }

  /** Prints one line for each file with a problem; the other files are read. */
  public void printProblems(Terminal terminal) {
    mistakes.forEach(mistake -> terminal.err().println("cordon: " + Printable.text(mistake)));
    notes.forEach(note -> terminal.err().println("cordon: " + Printable.text(note)));
  }

  /** 2 when a file could not be read, even if all others were; otherwise 0. */
  public int exitCode() {
    return mistakes.isEmpty() ? 0 : 2;
  }

  /**
   * Requires at least one readable file.
   *
   * @throws UserErrorException that names the problem of every file
   */
  public void requireAny() {
    if (names.isEmpty()) {
      throw new UserErrorException(String.join("; ", mistakes));
    }
  }

  /**
   * Requires that all can be read.
   *
   * @throws UserErrorException that names the problem of each that cannot
   */
  public InputFiles requireAll() {
    if (!mistakes.isEmpty()) {
      throw new UserErrorException(String.join("; ", mistakes));
    }
    return this;
  }

  /** The files themselves; what standard input comes from may be one. */
  List<Path> paths() {
    return names.stream()
        .map(name -> name.equals(ReadFiles.STANDARD_INPUT) ? STANDARD_INPUT : Path.of(name))
        .toList();
  }

  /** The fraction of the total size, from 0 to 1; NaN when the size is unknown. */
  double fraction(long bytesRead) {
    return totalBytes < 0 ? Double.NaN : totalBytes == 0 ? 1 : bytesRead / (double) totalBytes;
  }
}
