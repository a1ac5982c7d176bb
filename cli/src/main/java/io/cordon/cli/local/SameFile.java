package io.cordon.cli.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Whether two names lead to one file, which need not exist yet: then it would be the same when one
 * of them is created.
 */
final class SameFile {
  private static final int MAX_LINKS = 40;

  private SameFile() {}

  /** Devices and pipes are never the same: what is written to them overwrites nothing. */
  static boolean is(Path one, Path other) throws IOException {
    Path first = target(one);
    Path second = target(other);
    boolean firstExists = Files.exists(first);
    if (firstExists != Files.exists(second)) {
      return false;
    }
    if (firstExists) {
      return Files.isRegularFile(first) && Files.isSameFile(first, second);
    }
    return first.equals(second) || isOneName(first, second);
  }

  /** The absolute path; where a link leads to a file that does not exist, the path of that. */
  static Path target(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    for (int links = 0; isDangling(target) && links < MAX_LINKS; links++) {
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static boolean isDangling(Path path) {
    return Files.isSymbolicLink(path) && !Files.exists(path);
  }

  private static boolean isOneName(Path first, Path second) throws IOException {
    Path directory = first.getParent();
    Path other = second.getParent();
    if (directory == null || other == null || first.getFileName() == null) {
      return false;
    }
    if (!Files.isDirectory(directory)
        || !Files.isDirectory(other)
        || !Files.isSameFile(directory, other)) {
      return false;
    }
    return first.getFileName().equals(second.getFileName())
        || (folded(first).equals(folded(second)) && areOneWhenCreated(first, second));
  }

  /** Some file systems ignore case, or the form of an accent. */
  private static String folded(Path path) {
    String name = path.getFileName().toString();
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean areOneWhenCreated(Path first, Path second) throws IOException {
    if (!Files.isWritable(first.getParent())) {
      return false;
    }
    try {
      OutputFile.create(first);
    } catch (FileAlreadyExistsException ofAnotherProcess) {
      return is(first, second);
    }
    try {
      return Files.exists(second);
    } finally {
      Files.deleteIfExists(first);
    }
  }
}
