package io.cordon.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The starts of {@code run} on one directory of checkpoints. Flink keeps the checkpoints of each
 * start in a directory with the id of its job, and never removes those of an earlier start.
 *
 * <p>Only directories of jobs that are in the list of starts are removed: others may use the same
 * directory. A start that ends before it is listed leaves a directory that stays.
 */
final class EarlierStarts {
  /** So many earlier starts keep their checkpoints. */
  static final int KEPT = 2;

  /** The list of starts, oldest first: one job id a line. */
  static final String LIST = "cordon-starts";

  private static final Pattern JOB_ID = Pattern.compile("[0-9a-f]{32}");
  private static final int CHECKPOINT_DEPTH = 2;

  private final Path root;

  /**
   * @param root of all checkpoints, on this machine
   */
  EarlierStarts(Path root) {
    this.root = root;
  }

  /** Adds a start, as the newest one. */
  void add(String jobId) throws IOException {
    Set<String> starts = listed();
    starts.add(jobId);
    write(starts);
  }

  /**
   * Removes the checkpoints of all but the newest {@link #KEPT} earlier starts that have a complete
   * one. What the remaining checkpoints refer to stays as well: by default they refer to nothing
   * older, but a job that claims the checkpoint it starts from shares its files.
   *
   * @param inUse the job whose checkpoint has just been restored, which stays in any case; or ""
   * @return how many starts lost their checkpoints
   */
  int removeOld(String inUse) throws IOException {
    List<String> starts = List.copyOf(listed());
    Set<String> kept = new LinkedHashSet<>(Set.of(inUse));
    Set<Path> complete = new LinkedHashSet<>();
    for (int number = starts.size() - 1; number >= 0 && complete.size() < KEPT; number--) {
      String start = starts.get(number);
      kept.add(start);
      metadata(start).stream().limit(1).forEach(complete::add);
    }
    Set<String> remaining = new LinkedHashSet<>(starts);
    int removed = 0;
    for (String start : starts) {
      if (!kept.contains(start) && !isReferredTo(start, kept)) {
        removed += remove(root.resolve(start)) ? 1 : 0;
        remaining.remove(start);
      }
    }
    write(remaining);
    return removed;
  }

  private Set<String> listed() throws IOException {
    Path list = root.resolve(LIST);
    Set<String> starts = new LinkedHashSet<>();
    if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<String> lines = Files.lines(list, StandardCharsets.ISO_8859_1)) {
        lines.filter(line -> JOB_ID.matcher(line).matches()).forEach(starts::add);
      }
    }
    return starts;
  }

  /** A crash leaves the old list or the new one. */
  private void write(Set<String> starts) throws IOException {
    // Flink creates it as well, a moment after the start.
    StateDirectory.create(root);
    Path next = root.resolve(LIST + ".next");
    Files.write(next, starts, StandardCharsets.ISO_8859_1);
    Files.move(next, root.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Of all complete checkpoints of a start. */
  private List<Path> metadata(String start) throws IOException {
    Path directory = root.resolve(start);
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory, CHECKPOINT_DEPTH)) {
      return files.filter(file -> file.endsWith(LatestCheckpoint.METADATA)).toList();
    }
  }

  /** Metadata name the files of a checkpoint by their complete paths. */
  private boolean isReferredTo(String start, Set<String> kept) throws IOException {
    for (String other : kept) {
      for (Path metadata : other.isEmpty() ? List.<Path>of() : metadata(other)) {
        if (Files.readString(metadata, StandardCharsets.ISO_8859_1).contains(start)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Removes a directory with its contents, but nothing that it links to. */
  private static boolean remove(Path directory) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
    return true;
  }
}
